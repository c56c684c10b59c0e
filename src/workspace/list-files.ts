import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { Fault } from "../domain/problem.ts";
import { gitOutput, type Environment } from "./git-output.ts";
import { isRealDirectory } from "./is-real-directory.ts";
import { isSparse } from "./is-sparse.ts";
import type { ListedFile, Listing } from "./listing.ts";
import { parseLsFiles } from "./ls-files.ts";

const lsFiles = ["ls-files", "-z", "-t", "-s", "-c", "-o", "--exclude-standard"];

/**
 * Lists the files below `workingDirectory` (relative to `root`, with `/`): tracked files and
 * untracked ones that are not ignored, from git where it answers and by walking elsewhere. Checked
 * out submodules and nested repositories are listed with their files.
 * @throws Fault `sparse-checkout` where git does not answer, and it alone knows what was left out.
 */
export async function listFiles(
  root: string,
  workingDirectory: string,
  env: Environment,
): Promise<Listing> {
  const prefix = workingDirectory === "." ? "" : `${workingDirectory}/`;
  const listed = await list(root, prefix, env);
  // A directory that a repository further up ignores is listed as empty.
  return { files: listed.length > 0 ? listed : await walk(root, prefix) };
}

async function list(
  root: string,
  prefix: string,
  env: Environment,
): Promise<readonly ListedFile[]> {
  const output = await gitOutput(join(root, prefix), lsFiles, env);
  if (output === null) {
    if (isSparse(root, posix.join(prefix, "."))) throw untold();
    return walk(root, prefix);
  }
  const { files, repositories } = parseLsFiles(output, prefix);
  const submodules = files.filter(({ kind }) => kind === "submodule").map(({ path }) => path);
  const nested = [...submodules, ...repositories];
  if (nested.length === 0) return files;
  const below = await Promise.all(nested.map((path) => listNested(root, `${path}/`, env)));
  return [...files, ...below.flat()];
}

function untold(): Fault {
  return new Fault(
    "sparse-checkout",
    "The checkout is sparse, and git does not answer which files it leaves out. Install git where this runs, or drop `sparse-checkout` from actions/checkout.",
  );
}

/** Without a repository of its own git would answer for the one around it. */
function listNested(
  root: string,
  prefix: string,
  env: Environment,
): Promise<readonly ListedFile[]> {
  const directory = join(root, prefix);
  const isRepository = isRealDirectory(directory) && existsSync(join(directory, ".git"));
  return isRepository ? list(root, prefix, env) : walk(root, prefix);
}

/** The walker is loaded where it is needed: its start-up is longer than git's whole answer. */
async function walk(root: string, prefix: string): Promise<readonly ListedFile[]> {
  const { walkFiles } = await import("./walk-files.ts");
  return walkFiles(root, prefix);
}
