import type { PackageType } from "../../domain/package.ts";
import { compileGlobs, type GlobOf } from "../../workspace/globs.ts";

/** The settings that decide which manifests are read. */
export interface FilterSettings {
  /** Globs; empty means all. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly packageTypes: readonly PackageType[] | null;
  /** Relative to the workspace, `.` for the workspace itself. */
  readonly workingDirectory: string;
}

export interface Filters {
  /** The glob of `exclude` that leaves a path out; `null` where none does. */
  readonly excludes: (path: string) => string | null;
  /** Why a manifest is left out; `null` where it is not. */
  readonly against: (path: string, packageType: PackageType) => string | null;
  /** Whether a manifest below the directory could be one that is not left out. */
  readonly mayHold: (directory: string) => boolean;
}

export async function compileFilters(settings: FilterSettings): Promise<Filters> {
  const { include, exclude, packageTypes, workingDirectory } = settings;
  const [includedBy, excludedBy] = await Promise.all([
    compileGlobs(include, workingDirectory),
    compileGlobs(exclude, workingDirectory),
  ]);
  return {
    excludes: excludedBy,
    against(path, packageType) {
      const glob = excludedBy(path);
      if (glob !== null) return `exclude: ${glob}`;
      if (include.length > 0 && includedBy(path) === null) return "include";
      return packageTypes?.includes(packageType) === false ? "package-types" : null;
    },
    mayHold: (directory) =>
      !matchesAllBelow(excludedBy, directory) &&
      (include.length === 0 || include.some((glob) => mayMatchBelow(glob, directory))),
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
