import { compileLinearGlob, type Match } from "../../workspace/linear-glob.ts";

/**
 * Compiles the globs that name members of a workspace, for paths of their package.json files: they come
 * from the repository. `+(…)` and `*(…)` name nothing.
 */
export function compileMemberGlobs(globs: readonly string[]): Match {
  const paths = new Set(globs.filter((glob) => !special.test(glob)));
  const matches = globs
    .filter((glob) => special.test(glob))
    .slice(0, mostGlobs)
    .flatMap((glob) => compile(glob) ?? []);
  return (path) => paths.has(path) || matches.some((match) => match(path));
}

const special = /[*?[\]{}()!\\]/;
/** More than any workspace has, and few enough for each path to be held against. */
const mostGlobs = 1_000;

/** A wildcard does not stand for what is hidden. */
function compile(glob: string): Match | null {
  const match = compileLinearGlob(glob);
  if (match === null || hidden.test(glob)) return match;
  return (path) => !hidden.test(path) && match(path);
}

const hidden = /(?:^|\/)\./;
