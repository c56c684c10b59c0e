import { compileIgnorePattern } from "./ignore-pattern.ts";
import { compileLinearGlob } from "./linear-glob.ts";

/** The first of the globs that matches a path, or `null`. */
export type GlobOf = (path: string) => string | null;

const inDirectoryAnywhere = /^\*\*\/(?<name>[\w.-]+(?:\/[\w.-]+)*)\/\*\*$/;

/**
 * Compiles globs for paths relative to the workspace. A glob that starts with `**` + `/` means
 * anywhere below `workingDirectory`; a glob that matches a directory matches all that is in it.
 */
export function compileGlobs(globs: readonly string[], workingDirectory: string): GlobOf {
  const directories = new Map<string, string>();
  const others: string[] = [];
  for (const glob of globs) {
    const name = inDirectoryAnywhere.exec(glob)?.groups?.["name"];
    if (name === undefined) others.push(glob);
    else directories.set(name, glob);
  }
  const prefix = workingDirectory === "." ? "" : `${workingDirectory}/`;
  const matchers = others.map(compile);
  const anyName = new RegExp(
    `/(?:${[...directories.keys()].map((name) => RegExp.escape(name)).join("|")})/`,
  );
  return (path) => {
    const below = path.startsWith(prefix) ? path.slice(prefix.length) : path;
    const matcher = matchers.find(({ anywhere, matches }) => matches(anywhere ? below : path));
    const named = anyName.test(`/${below}/`) ? inNamedDirectory(directories, below) : null;
    return named ?? matcher?.glob ?? null;
  };
}

/** The default list is all of this shape; a look at the names costs less than a matcher. */
function inNamedDirectory(directories: ReadonlyMap<string, string>, path: string): string | null {
  const within = `/${path}/`;
  for (const [name, glob] of directories) if (within.includes(`/${name}/`)) return glob;
  return null;
}

interface GlobMatcher {
  readonly glob: string;
  readonly anywhere: boolean;
  readonly matches: (path: string) => boolean;
}

/** Brackets of no list are those of a name, such as a route `(shop)`. */
function compile(glob: string): GlobMatcher {
  const plain = glob.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
  const [itself, below] = [plain, `${plain}/**`].map(
    (each) => compileLinearGlob(each) ?? compileIgnorePattern(`/${each}`),
  );
  return {
    glob,
    anywhere: plain.startsWith("**/"),
    matches: (path) => itself?.(path) === true || below?.(path) === true,
  };
}
