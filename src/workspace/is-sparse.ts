import { lstatSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/**
 * Whether the repository at or around a directory of the workspace is checked out only in part, by its
 * own configuration, for where git is not there to name what it left out.
 * https://git-scm.com/docs/git-sparse-checkout
 */
export function isSparse(root: string, directory: string): boolean {
  const own = join(root, directory, ".git");
  if (lstatSync(own, { throwIfNoEntry: false })?.isDirectory() === true)
    return enablesSparseCheckout(
      textOf(join(own, "config")) + textOf(join(own, "config.worktree")),
    );
  return directory !== "." && isSparse(root, posix.dirname(directory));
}

/** What stands last counts, and a key without a value is true. */
function enablesSparseCheckout(configuration: string): boolean {
  const lines = [...configuration.matchAll(/^[ \t]*sparsecheckout\b[ \t]*(?:=[ \t]*(\w*))?/gim)];
  const last = lines.at(-1);
  return last !== undefined && /^(?:true|yes|on|1)$/i.test(last[1] ?? "true");
}

function textOf(path: string): string {
  const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return isFile ? `${readFileSync(path, "utf8")}\n` : "";
}
