import type { PackageType } from "../../domain/package.ts";
import { compileGlobs, type GlobOf } from "../../workspace/globs.ts";
import type { Exclusion } from "./exclusion.ts";

/** The settings that decide which manifests are read. */
export interface FilterSettings {
  /** Globs; empty means all. */
  readonly include: readonly string[];
  /** The user's own globs. */
  readonly exclude: readonly string[];
  /** Globs that end at a directory that somebody names. */
  readonly defaultExclude: readonly string[];
  readonly packageTypes: readonly PackageType[] | null;
  /** Relative to the workspace, `.` for the workspace itself. */
  readonly workingDirectory: string;
}

export interface Filters {
  /** The glob of the user's own that leaves a path out; `null` where none does. */
  readonly excludes: (path: string) => string | null;
  /** Why a file is left out, whatever its type; `null` where it is not. */
  readonly againstPath: (path: string) => Exclusion | null;
  /** Why a manifest is left out; `null` where it is not. */
  readonly against: (path: string, packageType: PackageType) => Exclusion | null;
  /** Whether a manifest below the directory could be one that is not left out. */
  readonly mayHold: (directory: string) => boolean;
}

/** @param named directories that descriptors or lines of `entity` name: no default excludes those. */
export function compileFilters(settings: FilterSettings, named: readonly string[] = []): Filters {
  const { include, exclude, defaultExclude, packageTypes, workingDirectory } = settings;
  const includedBy = compileGlobs(include, workingDirectory);
  const excludedBy = compileGlobs(exclude, workingDirectory);
  const excludedByDefault = compileGlobs(defaultExclude, workingDirectory);
  const belowNamed = pathBelow(named);
  const defaultOf: GlobOf = (path) => excludedByDefault(belowNamed(path));

  function againstPath(path: string): Exclusion | null {
    const own = excludedBy(path);
    if (own !== null) return { rule: "exclude", reason: `exclude: ${own}` };
    const byDefault = defaultOf(path);
    if (byDefault !== null) return { rule: "default", reason: `exclude: ${byDefault}` };
    if (include.length > 0 && includedBy(path) === null)
      return { rule: "include", reason: "include" };
    return null;
  }

  return {
    excludes: excludedBy,
    againstPath,
    against(path, packageType) {
      const exclusion = againstPath(path);
      if (exclusion !== null || packageTypes?.includes(packageType) !== false) return exclusion;
      return { rule: "package-types", reason: "package-types" };
    },
    mayHold: (directory) =>
      !matchesAllBelow((path) => excludedBy(path) ?? defaultOf(path), directory) &&
      (include.length === 0 || include.some((glob) => mayMatchBelow(glob, directory))),
  };
}

/** The part of a path below the deepest of some directories that it lies in. */
function pathBelow(directories: readonly string[]): (path: string) => string {
  const deepestFirst = directories
    .filter((directory) => directory !== ".")
    .toSorted((a, b) => b.length - a.length);
  return (path) => {
    const directory = deepestFirst.find((each) => path.startsWith(`${each}/`));
    return directory === undefined ? path : path.slice(directory.length + 1);
  };
}

/** Asked with names that only a wildcard matches, at two depths, because `*` ends at the first. */
function matchesAllBelow(globOf: GlobOf, directory: string): boolean {
  return globOf(`${directory}/-`) !== null && globOf(`${directory}/-/-`) !== null;
}

/** By the part before the first wildcard: it lies below the directory, or the directory below it. */
function mayMatchBelow(glob: string, directory: string): boolean {
  const segments = glob.replace(/^(?:\.?\/)+/, "").split("/");
  const wildcard = segments.findIndex((segment) => /[*?[\]{}()!+@\\]/.test(segment));
  const literal = wildcard === -1 ? segments : segments.slice(0, wildcard);
  const names = directory.split("/");
  return literal.every((segment, at) => segment === names[at] || at >= names.length);
}
