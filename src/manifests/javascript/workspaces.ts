import { posix } from "node:path";
import type { Repository } from "../format.ts";
import { asArray, isRecord } from "../../domain/untyped.ts";
import { compileMemberGlobs } from "./member-globs.ts";
import type { Project } from "./project.ts";

const manifest = "package.json";

/**
 * The package.json files of the workspace members that the root names by globs, `!` taking away again.
 * https://classic.yarnpkg.com/en/docs/workspaces/
 */
export function workspaceMembers(
  root: Project,
  directory: string,
  repository: Repository,
): string[] {
  const { workspaces } = root;
  const globs = isRecord(workspaces) ? workspaces["packages"] : workspaces;
  return membersByGlobs(globs, directory, repository);
}

/** The package.json files below a directory that globs name, wherever the globs are written. */
export function membersByGlobs(
  written: unknown,
  directory: string,
  repository: Repository,
): string[] {
  const globs = asArray(written).filter(isGlob);
  if (globs.length === 0) return [];
  const [out, named] = [globs.filter(isNegated), globs.filter((glob) => !isNegated(glob))];
  const isMember = compileMemberGlobs(named.map(ofManifest));
  const isOut = compileMemberGlobs(out.map((glob) => ofManifest(glob.slice(1))));
  return projectsIn(repository).filter((path) => {
    const relative = posix.relative(directory, path);
    return isMember(relative) && !isOut(relative);
  });
}

const known = new WeakMap<Repository, readonly string[]>();

/** Every package.json of the repository: a member is one wherever it lies, also where no manifest counts. */
function projectsIn(repository: Repository): readonly string[] {
  const projects =
    known.get(repository) ??
    (repository.files ?? repository.manifests).filter(
      (path) => posix.basename(path) === manifest && !installed.test(path) && repository.has(path),
    );
  known.set(repository, projects);
  return projects;
}

const installed = /(?:^|\/)node_modules\//;

const longestGlob = 1_000;

function isGlob(glob: unknown): glob is string {
  return typeof glob === "string" && glob.length <= longestGlob;
}

function isNegated(glob: string): boolean {
  return glob.startsWith("!") && !glob.startsWith("!(");
}

function ofManifest(glob: string): string {
  return posix.join(glob, manifest);
}
