import type { NamedVersions } from "../../vocabulary/package.ts";
import { sortedUnique } from "../../vocabulary/order.ts";

// Go's reader refuses lines without three fields, and a combined set has no hashes to tell.
const placeholder = "h1:AAAA";

/** A go.sum of exactly these modules, one line for each name and version; go.sum has no entry without a version. */
export function goSum(packages: readonly NamedVersions[]): string {
  const lines = packages.flatMap(({ name, versions }) =>
    versions.map((version) => `${name} ${version} ${placeholder}\n`),
  );
  return sortedUnique(lines).join("");
}
