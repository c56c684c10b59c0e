import type { Environment } from "../domain/program.ts";
import type { OutsidePoms } from "../manifests/format.ts";
import type { FindLocalPom } from "../maven/local-poms.ts";
import type { RemotePom } from "../maven/remote-poms.ts";
import type { RemoteAccess, RemoteRepositories } from "./remote-repositories.ts";

/**
 * The POMs of this machine's local Maven repository, and of remote ones after it where there is access to
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
  place: "in the local Maven repository",
  next: "Run Maven before this step, such as `mvn dependency:go-offline`, or restore its cache (`cache: maven` of actions/setup-java).",
};

async function openLocal(env: Environment): Promise<FindLocalPom> {
  const [{ localDirectory }, { localPoms }] = await Promise.all([
    import("../maven/local-directory.ts"),
    import("../maven/local-poms.ts"),
  ]);
  const directory = await localDirectory(env);
  return directory === null ? () => Promise.resolve(null) : localPoms(directory);
}

async function openRemote(env: Environment, access: RemoteAccess): Promise<RemoteRepositories> {
  const { openRemoteRepositories } = await import("./remote-repositories.ts");
  return openRemoteRepositories(env, access);
}
