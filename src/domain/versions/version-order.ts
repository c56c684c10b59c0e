/** How an ecosystem orders its versions. */
export interface VersionOrder {
  /**
   * The numbers of a version from the most important on, such as `[1, 2, 3]`; `null` for a text that is
   * no version, such as a range or the name of a branch.
   */
  readonly release: (version: string) => readonly bigint[] | null;
  /** Below, above or equal to 0, as the first of two versions is lower, higher or the same. */
  readonly compare: (a: string, b: string) => number;
}

/** Orders lists of numbers from the first one on; a number that is missing is 0. */
export function compareNumbers(a: readonly bigint[], b: readonly bigint[]): number {
  const at = firstDifference(a, b);
  return at === -1 ? 0 : compareValues(a[at] ?? 0n, b[at] ?? 0n);
}

/** Where two lists of numbers differ first; -1 where they do not. A number that is missing is 0. */
export function firstDifference(a: readonly bigint[], b: readonly bigint[]): number {
  const longer = a.length > b.length ? a : b;
  return longer.findIndex((_, at) => (a[at] ?? 0n) !== (b[at] ?? 0n));
}

export function compareValues<Value extends bigint | string>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
