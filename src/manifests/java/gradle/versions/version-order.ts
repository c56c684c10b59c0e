/**
 * Orders versions as Gradle does when it selects the highest that is asked for: below zero where the
 * first is lower. https://docs.gradle.org/current/userguide/dependency_versions.html#sec:version-ordering
 */
export function compareGradleVersions(one: string, other: string): number {
  const [left, right] = [partsOf(one), partsOf(other)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = compareParts(left[at], right[at]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Split at separators, and between digits and letters. */
function partsOf(version: string): string[] {
  return version.split(/[._+-]|(?<=\d)(?=[A-Za-z])|(?<=[A-Za-z])(?=\d)/);
}

/** One part more is higher where it is a number, and lower where it is a word. */
function compareParts(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0;
  if (one === undefined) return isNumber(other) ? -1 : 1;
  if (other === undefined) return isNumber(one) ? 1 : -1;
  const [isLeft, isRight] = [isNumber(one), isNumber(other)];
  if (isLeft && isRight) return compareNumbers(one, other);
  if (isLeft !== isRight) return isLeft ? 1 : -1;
  return rankOf(one) - rankOf(other) || (one < other ? -1 : 1);
}

function isNumber(part: string | undefined): boolean {
  return part !== undefined && /^\d+$/.test(part);
}

/** Numbers of any length. */
function compareNumbers(one: string, other: string): number {
  const [left, right] = [one.replace(/^0+/, ""), other.replace(/^0+/, "")];
  if (left.length !== right.length) return left.length - right.length;
  return left === right ? 0 : left < right ? -1 : 1;
}

const ranks = ["rc", "snapshot", "final", "ga", "release", "sp"];

/** `dev` is below all other words, and a few are above them. */
function rankOf(word: string): number {
  const lower = word.toLowerCase();
  return lower === "dev" ? -1 : ranks.indexOf(lower) + 1;
}
