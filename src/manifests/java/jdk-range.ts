/**
 * Whether a JDK is one that `<jdk>` asks for: a range, the beginning of its version, or with `!` any
 * other. https://maven.apache.org/guides/introduction/introduction-to-profiles.html#JDK
 */
export function isJdk(asked: string, version: string): boolean {
  if (asked.startsWith("!")) return !version.startsWith(asked.slice(1));
  if (!/^[[(]/.test(asked)) return version.startsWith(asked);
  const range = /^([[(])([^,\])]*)(?:(,)([^\])]*))?([\])])$/.exec(asked);
  if (range === null) return false;
  const [, opening, low = "", comma, high = low, closing] = range;
  const upper = comma === undefined ? low : high;
  return (
    isWithin(low, order(version, low), opening === "[") &&
    isWithin(upper, order(upper, version), closing === "]")
  );
}

function isWithin(bound: string, order: number, isIncluded: boolean): boolean {
  return bound.trim() === "" || order > 0 || (order === 0 && isIncluded);
}

/** By the first three numbers, as Maven does. */
function order(one: string, other: string): number {
  const [left, right] = [numbers(one), numbers(other)];
  return [0, 1, 2].map((at) => (left[at] ?? 0) - (right[at] ?? 0)).find((each) => each !== 0) ?? 0;
}

function numbers(version: string): number[] {
  return version
    .replace(/[^\d._-]/g, "")
    .split(/[._-]/)
    .filter((part) => part !== "")
    .map(Number);
}
