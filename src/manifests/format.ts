import type { PackageType, Package } from "../domain/package.ts";
import type { Endpoint } from "../cortex/endpoints.ts";
import type { ProblemCode } from "../domain/problem-codes.ts";

/** What a parser may see of the repository besides its own text. Paths are relative to the workspace, with `/`. */
export interface Repository {
  /** The manifests found, sorted. */
  readonly manifests: readonly string[];
  readonly has: (path: string) => boolean;
  /** @throws Fault `manifest-*` when the file cannot be read as text. */
  readonly text: (path: string) => string;
}

export interface Warning {
  readonly code: ProblemCode;
  readonly message: string;
  readonly line?: number;
}

/** What one manifest says. */
export interface Reading {
  readonly packages: readonly Package[];
  /** The paths of the manifests this one speaks for, whether they exist or not. */
  readonly covers?: readonly string[];
  /** Other files whose text went into this reading (includes, parents, central versions). */
  readonly uses?: readonly string[];
  /** Set when `packages` is not what the bare file says, so the file cannot go as it is. */
  readonly altered?: boolean;
  /** Set when it declares packages whose very names the repository does not tell; a warning says which. */
  readonly unnamed?: boolean;
  readonly warnings?: readonly Warning[];
}

/** A kind of manifest: where it is found and how its text becomes packages. */
export interface Format {
  /** As design, reports and documentation spell it. */
  readonly id: string;
  readonly packageType: PackageType;
  /** File names, or ends of paths, with `*` for any run of characters but `/`. */
  readonly files: readonly string[];
  /** A lockfile speaks for manifests and is read before them; a manifest only for itself. */
  readonly lockfile: boolean;
  /** The upload that takes this file as it is; `null` where Cortex has none. */
  readonly endpoint: Endpoint | null;
  /**
   * Pure: text in, packages out.
   * @throws Fault `manifest-unreadable`, with the line where it is known.
   */
  readonly parse: (
    text: string,
    path: string,
    repository: Repository,
  ) => Reading | Promise<Reading>;
}
