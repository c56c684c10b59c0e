import { hashOf } from "./name-hash.ts";
import type { IsRewritten, UpdatedVersions } from "./compare.ts";

/** The hash under which the state remembers that the store writes these versions of a name its own way. */
export function rewriteHash(key: string, to: readonly string[], from: readonly string[]): string {
  return hashOf(JSON.stringify([key, to, from]));
}

/** What the state remembers, as `compare` asks for it. */
export function knownRewrites(hashes: ReadonlySet<string>): IsRewritten {
  if (hashes.size === 0) return () => false;
  return (key, to, from) => hashes.has(rewriteHash(key, to, from));
}

/**
 * Whether what is recorded, after an upload that Cortex took, is what was sent in the store's own
 * writing: the same version but for `v`, zeros at the end and build data, or, where it was not recorded
 * before, one that begins with the same numbers.
 * @param before versions that were recorded under the name before it was sent; none where it was deleted.
 */
export function isRewriting({ from, to }: UpdatedVersions, before: readonly string[]): boolean {
  const same = new Set(to.map(withoutWriting));
  const alike = new Set(to.map(leadingNumbers));
  const shown = new Set(from.map(leadingNumbers));
  // A store with one version of a name shows one of those that were sent.
  const isWhole = from.length === 1 || to.every((version) => shown.has(leadingNumbers(version)));
  return (
    isWhole &&
    from.some((version) => !to.includes(version)) &&
    from.every(
      (version) =>
        same.has(withoutWriting(version)) ||
        (!before.includes(version) && alike.has(leadingNumbers(version))),
    )
  );
}

/** `1.2-beta` of `v1.2.0-beta+5`. */
function withoutWriting(version: string): string {
  return version
    .replace(/^[v=\s]+/i, "")
    .replace(/\+.*/, "")
    .replace(/^\d+(?:\.\d+)*/, leadingNumbers)
    .toLowerCase();
}

/** `1.2` of `v1.2.0-beta`; the text itself where it holds no number. */
function leadingNumbers(version: string): string {
  const numbers = /\d+(?:\.\d+)*/.exec(version)?.[0];
  return numbers?.replace(/(?:\.0+)+$/, "") ?? version;
}
