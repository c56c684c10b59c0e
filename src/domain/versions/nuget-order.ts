import { compareNumbers, compareValues, type VersionOrder } from "./version-order.ts";

const pattern =
  /^\s*(?<release>\d+(?:\.\d+){0,3})(?:-(?<labels>[\da-z-]+(?:\.[\da-z-]+)*))?(?:\+[\da-z.-]*)?\s*$/i;

/**
 * NuGet's order: up to four numbers, those that are missing are 0; pre-release labels as in Semantic
 * Versioning, but without regard to case.
 * https://learn.microsoft.com/en-us/nuget/concepts/package-versioning
 */
export const nugetOrder: VersionOrder = {
  release: (version) => parse(version)?.release ?? null,
  compare(a, b) {
    const [one, other] = [parse(a), parse(b)];
    if (one === null || other === null) return Number(one !== null) - Number(other !== null);
    return (
      compareNumbers(one.release, other.release) || comparePreReleases(one.labels, other.labels)
    );
  },
};

function parse(version: string) {
  const { release, labels } = pattern.exec(version)?.groups ?? {};
  if (release === undefined) return null;
  return {
    release: release.split(".").map(BigInt),
    labels: labels?.toLowerCase().split(".") ?? [],
  };
}

/** A version without labels is the release itself, which is higher. */
function comparePreReleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return Number(a.length === 0) - Number(b.length === 0);
  for (const [at, label] of a.entries()) {
    const other = b[at];
    if (other === undefined) return 1;
    const order = compareLabels(label, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareLabels(a: string, b: string): number {
  const [one, other] = [a, b].map((label) => /^\d+$/.test(label));
  if (one !== other) return one === true ? -1 : 1;
  return one === true ? compareValues(BigInt(a), BigInt(b)) : compareValues(a, b);
}
