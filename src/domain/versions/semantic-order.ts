import compare from "semver/functions/compare.js";
import parse from "semver/functions/parse.js";
import type { VersionOrder } from "./version-order.ts";

/** npm takes a `v` or `=` in front, and 1.2.3beta without its hyphen. */
const options = { loose: true };

/**
 * Semantic Versioning, as npm and Go order their versions. A Go version may lack its `v`, as Cortex
 * records it.
 * https://semver.org/#spec-item-11
 * https://go.dev/ref/mod#versions
 */
export const semanticOrder: VersionOrder = {
  release(version) {
    const parsed = parse(version, options);
    return parsed === null ? null : [parsed.major, parsed.minor, parsed.patch].map(BigInt);
  },
  compare: (a, b) => compare(a, b, options),
};
