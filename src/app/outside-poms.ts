import type { Environment } from "../domain/program.ts";
import type { OutsidePoms } from "../manifests/format.ts";
import type { FindLocalPom } from "../maven/local-poms.ts";
import { fillCaches, localPlaces } from "../maven/local-places.ts";
import type { RemotePom } from "../maven/remote-poms.ts";
import type { RemoteAccess, RemoteRepositories } from "./remote-repositories.ts";

/**
 * The POMs of this machine's local Maven repository and of Gradle's caches, and of remote ones after it where there is access to
 * them. Each place is looked for when the first POM is asked for there.
 */
export function outsidePoms(env: Environment, access: RemoteAccess | null = null): OutsidePoms {
  let local: Promise<FindLocalPom> | null = null;
  let opening: Promise<RemoteRepositories> | null = null;
  let remote: RemoteRepositories | null = null;
  const answers = new Map<string, RemotePom["answers"]>();
  return {
    async find(coordinates) {
      const here = await (await (local ??= openLocal(env)))(coordinates);
      if (here !== null || access === null) return here;
      remote = await (opening ??= openRemote(env, access));
      const found = await remote.find(coordinates);
      const { groupId, artifactId, version } = coordinates;
      answers.set([groupId, artifactId, version].join(":"), found.answers);
      return found.root;
    },
    absence: (coordinates) =>
      remote === null ? localAbsence : remote.absence(answers.get(coordinates) ?? []),
    problems: () => remote?.problems ?? [],
  };
}

const localAbsence = {
  place: localPlaces,
  next: `To have it there, ${fillCaches}.`,
};

async function openLocal(env: Environment): Promise<FindLocalPom> {
  const [{ localDirectory }, { localPoms }, { gradleCaches, gradlePoms }] = await Promise.all([
    import("../maven/local-directory.ts"),
    import("../maven/local-poms.ts"),
    import("../maven/gradle-poms.ts"),
  ]);
  const directory = await localDirectory(env);
  const finders = [
    ...(directory === null ? [] : [localPoms(directory)]),
    ...gradleCaches(env).map(gradlePoms),
  ];
  return async (coordinates) => {
    for (const find of finders) {
      const found = await find(coordinates);
      if (found !== null) return found;
    }
    return null;
  };
}

async function openRemote(env: Environment, access: RemoteAccess): Promise<RemoteRepositories> {
  const { openRemoteRepositories } = await import("./remote-repositories.ts");
  return openRemoteRepositories(env, access);
}
