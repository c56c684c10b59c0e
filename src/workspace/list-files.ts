import { type Environment } from "../domain/program.ts";
import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { Fault } from "../domain/problem.ts";
import { gitOutput } from "./git-output.ts";
import { originRepository } from "./git-repository.ts";
import { isRealDirectory } from "./path-within.ts";
import { isSparse } from "./is-sparse.ts";
import type { ListedFile, Listing } from "./listing.ts";
import { parseLsFiles } from "./ls-files.ts";

const lsFiles = ["ls-files", "-z", "-t", "-s", "-c", "-o", "--exclude-standard"];
const wholeRepository = ["--", ":/"];

/**
 * Lists the files of the repository around `workingDirectory` (relative to `root`, with `/`): tracked
 * files and untracked ones that are not ignored, from git where it answers and by walking elsewhere.
 * Checked out submodules and nested repositories are listed with their files.
 * @throws Fault `sparse-checkout` where git does not answer, and it alone knows what was left out.
 */
export async function listFiles(
  root: string,
  workingDirectory: string,
  env: Environment,
): Promise<Listing> {
  const prefix = workingDirectory === "." ? "" : `${workingDirectory}/`;
  const isBelow = ({ path }: ListedFile): boolean => path.startsWith(prefix);
  const answer = await listByGit(root, prefix, env, prefix === "" ? [] : wholeRepository);
  if (answer === null && isSparse(root, posix.join(prefix, "."))) throw unanswered();
  const { files, nested, checkouts, byGit } =
    answer?.files.some(isBelow) === true
      ? {
          ...answer,
          checkouts: [],
          byGit: hasRepository(root, prefix) || answer.files.some(isTracked),
        }
      : await listUnlisted(root, prefix, env, answer !== null);
  return {
    files: prefix === "" ? files : files.filter(isBelow),
    elsewhere: prefix === "" ? [] : files.filter((file) => !isBelow(file)),
    nested,
    checkouts,
    byGit,
  };
}

interface Listed {
  readonly files: readonly ListedFile[];
  readonly nested: readonly string[];
}

/** The files of the repository around a directory, and of those in it; `null` where git does not answer. */
async function listByGit(
  root: string,
  prefix: string,
  env: Environment,
  pathspec: readonly string[] = [],
): Promise<Listed | null> {
  const output = await gitOutput(join(root, prefix), [...lsFiles, ...pathspec], env);
  if (output === null) return null;
  const { files, repositories } = parseLsFiles(output, prefix);
  const submodules = files.filter(({ kind }) => kind === "submodule").map(({ path }) => path);
  if (submodules.length + repositories.length === 0) return { files, nested: [] };
  // Packages may have moved to a submodule elsewhere, and not to a repository of others.
  const inner = [...submodules, ...repositories.filter((path) => path.startsWith(prefix))];
  const below = await Promise.all(inner.map((path) => listInner(root, `${path}/`, env)));
  return {
    files: [...files, ...below.flatMap((each) => each.files)],
    nested: [...repositories, ...below.flatMap((each) => each.nested)],
  };
}

/** Without a repository of its own git would answer for the one around it. */
async function listInner(root: string, prefix: string, env: Environment): Promise<Listed> {
  if (!isRepository(join(root, prefix))) return walk(root, prefix);
  return (await listByGit(root, prefix, env)) ?? walk(root, prefix);
}

/**
 * The files of a directory of which git lists none: because it does not answer, or because the
 * repository around it ignores all of it. One in no repository may have checkouts in it.
 */
async function listUnlisted(
  root: string,
  prefix: string,
  env: Environment,
  isAnswered: boolean,
): Promise<Listed & Pick<Listing, "checkouts" | "byGit">> {
  const walked = { ...(await walk(root, prefix)), checkouts: [] };
  if (hasRepository(root, prefix))
    return isAnswered
      ? { ...walked, files: untracked(walked.files), byGit: true }
      : { ...walked, byGit: false };
  const below = await Promise.all(walked.nested.map((path) => listByGit(root, `${path}/`, env)));
  const known = below.filter((each) => each !== null);
  if (known.length === 0 || known.length < below.length) return { ...walked, byGit: false };
  const isInside = ({ path }: ListedFile): boolean =>
    walked.nested.some((directory) => path.startsWith(`${directory}/`));
  const outside = untracked(walked.files.filter((file) => !isInside(file)));
  const others = await repositoriesOfOthers(root, walked.nested, env);
  return {
    files: [...outside, ...known.flatMap((each) => each.files)],
    nested: [...others, ...known.flatMap((each) => each.nested)],
    checkouts: walked.nested.filter((path) => !others.includes(path)),
    byGit: true,
  };
}

function untracked(files: readonly ListedFile[]): readonly ListedFile[] {
  return files.flatMap(({ path, kind }) => (kind === "ignored" ? [] : { path, kind: "untracked" }));
}

/** Of several checkouts beside each other the one is ours whose `origin` is this repository; all where none is. */
async function repositoriesOfOthers(
  root: string,
  directories: readonly string[],
  env: Environment,
): Promise<readonly string[]> {
  const own = env["GITHUB_REPOSITORY"]?.toLowerCase() ?? "";
  const origins = await Promise.all(
    directories.map((path) => originRepository(join(root, path), env)),
  );
  const others = directories.filter((_, at) => origins[at]?.endsWith(`/${own}`) !== true);
  return own === "" || others.length === directories.length ? [] : others;
}

function isTracked({ kind }: ListedFile): boolean {
  return kind !== "untracked";
}

/** Whether the directory, or one above it in the workspace, is the top of a repository. */
function hasRepository(root: string, prefix: string): boolean {
  const directory = posix.join(prefix, ".");
  if (isRepository(join(root, directory))) return true;
  return directory !== "." && hasRepository(root, posix.dirname(directory));
}

function isRepository(directory: string): boolean {
  return isRealDirectory(directory) && existsSync(join(directory, ".git"));
}

function unanswered(): Fault {
  return new Fault(
    "sparse-checkout",
    "The checkout is sparse, and git does not answer which files it leaves out. Install git where this runs, or drop `sparse-checkout` from actions/checkout.",
  );
}

/** The walker is loaded where it is needed: its start-up is longer than git's whole answer. */
async function walk(root: string, prefix: string): Promise<Listed> {
  const { walkFiles } = await import("./walk-files.ts");
  return walkFiles(root, prefix);
}
