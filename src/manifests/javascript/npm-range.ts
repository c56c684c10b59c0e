/** The versions from `low` on and below `high`, each as numbers; `null` for no limit above. */
interface Interval {
  readonly low: Version;
  readonly high: Version | null;
}

type Version = readonly [major: number, minor: number, patch: number];

/**
 * Whether two ranges of npm have a version in common, prereleases aside; `null` where one is written in
 * a form that is not known, such as an address or a tag. https://docs.npmjs.com/cli/configuring-npm/package-json#overrides
 */
export function rangesIntersect(one: string, other: string): boolean | null {
  const [some, others] = [intervalsOf(one), intervalsOf(other)];
  if (some === null || others === null) return null;
  return some.some((a) =>
    others.some(
      (b) => isBelow(b.low, a.high) && isBelow(a.low, b.high) && !isEmpty(a) && !isEmpty(b),
    ),
  );
}

const partial = String.raw`[v=]?\s*(\d+|[xX*])(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:[-+][\w.+-]*)?`;
const comparator = new RegExp(String.raw`^(\^|~>?|>=?|<=?|)\s*${partial}$`);
const hyphenated = /^(\S+)\s+-\s+(\S+)$/;

function intervalsOf(range: string): Interval[] | null {
  const intervals: Interval[] = [];
  for (const part of range.replace(/^npm:/, "").split("||")) {
    const words = part
      .trim()
      .replace(hyphenated, ">=$1 <=$2")
      .replaceAll(/([<>=~^])\s+/g, "$1");
    let interval: Interval = { low: [0, 0, 0], high: null };
    for (const word of words.split(/\s+/).filter((each) => each !== "")) {
      const next = comparatorOf(word);
      if (next === null) return null;
      interval = {
        low: isBelow(interval.low, next.low) ? next.low : interval.low,
        high: lower(interval.high, next.high),
      };
    }
    intervals.push(interval);
  }
  return intervals;
}

function comparatorOf(word: string): Interval | null {
  const [, sign = "", ...written] = comparator.exec(word) ?? [];
  const numbers = written.map((each) =>
    each === undefined || /\D/.test(each) ? null : Number(each),
  );
  const [major = null, minor = null, patch = null] = numbers;
  if (written.length === 0) return null;
  if (major === null) return { low: [0, 0, 0], high: null };
  const low: Version = [major, minor ?? 0, minor === null ? 0 : (patch ?? 0)];
  const after: Version =
    minor === null
      ? [major + 1, 0, 0]
      : patch === null
        ? [major, minor + 1, 0]
        : [major, minor, patch + 1];
  if (sign === ">=") return { low, high: null };
  if (sign === ">") return { low: after, high: null };
  if (sign === "<") return { low: [0, 0, 0], high: low };
  if (sign === "<=") return { low: [0, 0, 0], high: after };
  if (sign === "") return { low, high: after };
  if (sign === "^") return { low, high: caret(low, after) };
  return { low, high: minor === null ? after : [major, minor + 1, 0] };
}

/** The next version that changes the first part that is not zero. */
function caret([major, minor]: Version, after: Version): Version {
  if (major > 0) return [major + 1, 0, 0];
  return minor > 0 ? [0, minor + 1, 0] : after;
}

function isBelow(one: Version, other: Version | null): boolean {
  if (other === null) return true;
  const at = one.findIndex((part, index) => part !== other[index]);
  return at !== -1 && (one[at] ?? 0) < (other[at] ?? 0);
}

function lower(one: Version | null, other: Version | null): Version | null {
  if (one === null || other === null) return one ?? other;
  return isBelow(one, other) ? one : other;
}

function isEmpty({ low, high }: Interval): boolean {
  return !isBelow(low, high);
}
