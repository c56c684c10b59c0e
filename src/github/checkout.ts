import { realpathSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gitOutput } from "../workspace/git-output.ts";
import type { Environment } from "../domain/environment.ts";

/** The git checkout in which a run looks for manifests. */
export interface Checkout {
  /** The commit that is checked out. */
  readonly head: string;
  /** A path of the repository as one of the workspace; `null` where the run does not look there. */
  readonly inWorkspace: (path: string) => string | null;
}

/**
 * Finds the checkout that holds a directory of the workspace. It may begin above the workspace, or
 * below it, as `path` of actions/checkout makes it. `null` where git knows of none.
 */
export async function checkoutAt(
  workspace: string,
  directory: string,
  env: Environment,
): Promise<Checkout | null> {
  const place = join(workspace, directory);
  const told = await gitOutput(place, ["rev-parse", "--show-prefix", "HEAD"], env);
  const [, prefix = "", head = ""] = /^(.*)\n([0-9a-f]+)\n$/s.exec(told ?? "") ?? [];
  if (head === "") return null;
  const below = relative(realpathSync(workspace), realpathSync(place)).replaceAll(sep, "/");
  return {
    head,
    inWorkspace(path) {
      if (!path.startsWith(prefix)) return null;
      const inside = path.slice(prefix.length);
      return below === "" ? inside : `${below}/${inside}`;
    },
  };
}
