/** A yarn.lock, classic or berry. */
export interface YarnLock {
  readonly entries: readonly YarnEntry[];
  /** The version of a berry lock, no number where it is unknown; `null` for a classic lock. */
  readonly berry: number | null;
  /** The names of its members, as Yarn 6 lists them; `null` in any other lock. */
  readonly workspaces: ReadonlySet<string> | null;
}

/** One block of a yarn.lock, classic or berry. */
export interface YarnEntry {
  /** What is asked for, as `name@range`. */
  readonly specs: readonly string[];
  /** One-based; `null` where the reader does not report it. */
  readonly line: number | null;
  readonly version: string | null;
  /** What berry took for it; `null` in a classic lock. */
  readonly resolution: string | null;
  /** What a classic lock calls it where its key does not state it. */
  readonly name: string | null;
  readonly dependencies: readonly YarnDependency[];
  /** Names that whoever uses this package brings along. */
  readonly peers: readonly string[];
  /** Those of them that it does without. */
  readonly optionalPeers: readonly string[];
}

export type YarnDependency = readonly [name: string, range: string];
