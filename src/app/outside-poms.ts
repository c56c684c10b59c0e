import type { Environment } from "../domain/program.ts";
import type { OutsidePoms } from "../manifests/format.ts";
import type { FindLocalPom } from "../maven/local-poms.ts";

/** The POMs of this machine's local Maven repository, which is looked for when the first is asked for. */
export function outsidePoms(env: Environment): OutsidePoms {
  let opened: Promise<FindLocalPom> | null = null;
  return {
    place: "the local Maven repository",
    find: async (coordinates) => (await (opened ??= open(env)))(coordinates),
  };
}

async function open(env: Environment): Promise<FindLocalPom> {
  const [{ localDirectory }, { localPoms }] = await Promise.all([
    import("../maven/local-directory.ts"),
    import("../maven/local-poms.ts"),
  ]);
  const directory = await localDirectory(env);
  return directory === null ? () => Promise.resolve(null) : localPoms(directory);
}
