import type { Environment } from "../domain/program.ts";
import type { MavenRun, OutsidePoms } from "../manifests/format.ts";
import type { XmlElement } from "../syntax/xml-element.ts";
import type { FindLocalPom } from "../maven/local-poms.ts";
import { localAbsence, withheldAbsence } from "../maven/pom-absence.ts";
import type { RemotePom } from "../maven/remote-poms.ts";
import type { RemoteAccess, RemoteRepositories } from "./remote-repositories.ts";

/**
 * The POMs of this machine's local Maven repository, then of Gradle's caches, and then of remote ones
 * where there is access to them. Each place is looked for when the first POM is asked for there.
 */
export function outsidePoms(env: Environment, access: RemoteAccess | null = null): OutsidePoms {
  let local: Promise<readonly LocalPlace[]> | null = null;
  let opening: Promise<RemoteRepositories> | null = null;
  let remote: RemoteRepositories | null = null;
  const answers = new Map<string, RemotePom["answers"]>();
  const found = new Map<string, number>();
  function counted(root: XmlElement, place: string): XmlElement {
    found.set(place, (found.get(place) ?? 0) + 1);
    return root;
  }
  let run: Promise<MavenRun> | null = null;
  return {
    run: () => (run ??= openRun(env)),
    async find(coordinates) {
      for (const { place, find } of await (local ??= openLocal(env))) {
        const root = await find(coordinates);
        if (root !== null) return counted(root, place);
      }
      if (access === null) return null;
      remote = await (opening ??= openRemote(env, access));
      const { root, source, answers: refusals } = await remote.find(coordinates);
      const { groupId, artifactId, version } = coordinates;
      answers.set([groupId, artifactId, version].join(":"), refusals);
      return root === null ? null : counted(root, remote.placeOf(source));
    },
    found: () => found,
    absence: (coordinates) =>
      remote === null ? localAbsence : remote.absence(answers.get(coordinates) ?? []),
    problems: () => remote?.problems ?? [],
  };
}

/** What a run that a stranger can influence finds outside the repository, which is nothing. */
export const withheldPoms: OutsidePoms = {
  find: () => Promise.resolve(null),
  found: () => new Map(),
  absence: () => withheldAbsence,
  problems: () => [],
};

interface LocalPlace {
  /** As a message names it. */
  readonly place: string;
  readonly find: FindLocalPom;
}

async function openLocal(env: Environment): Promise<readonly LocalPlace[]> {
  const [{ localDirectory }, { localPoms }, { gradleCaches, gradlePoms }] = await Promise.all([
    import("../maven/local-directory.ts"),
    import("../maven/local-poms.ts"),
    import("../maven/gradle-poms.ts"),
  ]);
  const directory = await localDirectory(env);
  return [
    ...(directory === null
      ? []
      : [{ place: "the local Maven repository", find: localPoms(directory) }]),
    ...gradleCaches(env).map((each) => ({ place: "Gradle's cache", find: gradlePoms(each) })),
  ];
}

async function openRun(env: Environment): Promise<MavenRun> {
  const [{ settingsRoots }, { flagsIn }] = await Promise.all([
    import("../maven/machine-settings.ts"),
    import("../maven/maven-flags.ts"),
  ]);
  return { flags: flagsIn(env["MAVEN_ARGS"]), settings: await settingsRoots(env) };
}

async function openRemote(env: Environment, access: RemoteAccess): Promise<RemoteRepositories> {
  const { openRemoteRepositories } = await import("./remote-repositories.ts");
  return openRemoteRepositories(env, access);
}
