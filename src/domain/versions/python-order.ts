import { canonicalPythonVersion } from "../python-version.ts";
import { compareNumbers, compareValues, type VersionOrder } from "./version-order.ts";

const canonical =
  /^(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:(?<letter>a|b|rc)(?<pre>\d+))?(?:\.post(?<post>\d+))?(?:\.dev(?<dev>\d+))?(?:\+(?<local>[a-z\d.]+))?$/;

/**
 * The order of Python versions: epoch, release, pre-, post- and development release, local label.
 * https://packaging.python.org/en/latest/specifications/version-specifiers/#summary-of-permitted-suffixes-and-relative-ordering
 */
export const pythonOrder: VersionOrder = {
  // An epoch stands for a new scheme of numbers, so it comes before them all.
  release: (version) => parse(version)?.release ?? null,
  compare(a, b) {
    const [one, other] = [parse(a), parse(b)];
    if (one === null || other === null) return Number(one !== null) - Number(other !== null);
    return (
      compareNumbers(one.release, other.release) ||
      compareNumbers(one.suffixes, other.suffixes) ||
      compareLocals(one.local, other.local)
    );
  },
};

function parse(version: string) {
  const found = canonical.exec(canonicalPythonVersion(version))?.groups;
  if (found === undefined) return null;
  const { epoch = "0", release = "0", letter, pre = "0", post, dev, local } = found;
  return {
    release: [epoch, ...release.split(".")].map(BigInt),
    suffixes: [
      phase(letter, post, dev),
      BigInt(pre),
      post === undefined ? -1n : BigInt(post),
      // What has no development release is the thing itself, which comes after all of them.
      dev === undefined ? 1n : 0n,
      BigInt(dev ?? 0),
    ],
    local: local?.split(".") ?? [],
  };
}

const letters = new Map([
  ["a", 0n],
  ["b", 1n],
  ["rc", 2n],
]);

/** A development release of the release itself comes before its alphas; the release after its candidates. */
function phase(letter: string | undefined, post: string | undefined, dev: string | undefined) {
  if (letter !== undefined) return letters.get(letter) ?? 0n;
  return post === undefined && dev !== undefined ? -1n : 3n;
}

/** Numbers come after words, more segments after fewer. */
function compareLocals(a: readonly string[], b: readonly string[]): number {
  for (const [at, segment] of a.entries()) {
    const other = b[at];
    if (other === undefined) return 1;
    const [one, two] = [segment, other].map((each) => /^\d+$/.test(each));
    if (one !== two) return one === true ? 1 : -1;
    const order =
      one === true ? compareValues(BigInt(segment), BigInt(other)) : compareValues(segment, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
