import { posix } from "node:path";
import type { Environment } from "../domain/environment.ts";
import { gitOutput } from "./git-output.ts";

/**
 * All tracked files of the repository that a directory is in, also those outside the directory.
 * @param directory absolute
 * @param within the same directory, relative to the workspace, with `/`
 * @returns paths relative to the workspace; none where git does not answer, or that leave the workspace
 */
export async function trackedFiles(
  directory: string,
  within: string,
  env: Environment,
): Promise<readonly string[]> {
  const [up, listed] = await Promise.all([
    gitOutput(directory, ["rev-parse", "--show-cdup"], env),
    gitOutput(directory, ["ls-files", "-z", "--full-name", ":/"], env),
  ]);
  if (up === null || listed === null) return [];
  const root = posix.join(within, up.trim());
  return listed
    .split("\0")
    .filter((path) => path !== "")
    .map((path) => posix.join(root, path))
    .filter((path) => !path.startsWith("../"));
}
