import type { NamedVersions } from "../domain/package.ts";
import { sortedUnique } from "../domain/order.ts";

// Go's reader refuses lines without three fields, and a combined set has no hashes to give.
const placeholder = "h1:AAAA";

/**
 * A go.sum of exactly these modules, one line for each name and version. It has no entry without a
 * version, and none for what has white space in it. https://go.dev/ref/mod#go-sum-files
 */
export function goSum(packages: readonly NamedVersions[]): string {
  const lines = packages
    .filter(({ name }) => isField(name))
    .flatMap(({ name, versions }) =>
      versions.filter(isField).map((version) => `${name} ${withPrefix(version)} ${placeholder}\n`),
    );
  return sortedUnique(lines).join("");
}

/** Whether lines carry a name with every one of its versions, of which there has to be one. */
export function isModule({ name, versions }: NamedVersions): boolean {
  return isField(name) && versions.length > 0 && versions.every(isField);
}

export function isField(text: string): boolean {
  return /^\S+$/.test(text);
}

/** A store may record a version without its `v`, and no version of Go is without. */
function withPrefix(version: string): string {
  return version.startsWith("v") ? version : `v${version}`;
}
