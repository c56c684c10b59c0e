import fc from "fast-check";
import compareSemver from "semver/functions/compare.js";
import { describe, expect, it } from "vitest";
import { mavenOrder } from "../../../src/domain/versions/maven-order.ts";
import { nugetOrder } from "../../../src/domain/versions/nuget-order.ts";
import { pythonOrder } from "../../../src/domain/versions/python-order.ts";
import { semanticOrder } from "../../../src/domain/versions/semantic-order.ts";
import { firstDifference } from "../../../src/domain/versions/version-order.ts";

const numbers = fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }).map((all) => all.join("."));
const word = fc.constantFrom(
  "a",
  "alpha",
  "b2",
  "rc.1",
  "RC1",
  "snapshot",
  "ga",
  "sp",
  "x-1",
  "10",
);
const anyVersion = fc
  .tuple(numbers, fc.constantFrom("", "-", ".", "+"), word)
  .map(([release, mark, label]) => (mark === "" ? release : release + mark + label));
const semantic = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.constantFrom("", "-rc.1", "-rc.2", "-1", "-beta"))
  .map(([major, minor, patch, label]) => `${major}.${minor}.${patch}${label}`);

const orders = [
  ["Semantic Versioning", semanticOrder],
  ["NuGet", nugetOrder],
  ["PEP 440", pythonOrder],
  ["Maven", mavenOrder],
] as const;

describe.each(orders)("the order of %s", (_, { compare, release }) => {
  const placed = anyVersion.filter((version) => release(version) !== null);

  it("is the same from both ends, and each version has its own place", () => {
    fc.assert(
      fc.property(placed, placed, (a, b) => {
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
        expect(compare(a, a)).toBe(0);
      }),
    );
  });

  it("has no circles", () => {
    fc.assert(
      fc.property(placed, placed, placed, (a, b, c) => {
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("puts a higher release above, whatever follows it", () => {
    fc.assert(
      fc.property(semantic, semantic, (a, b) => {
        const [one, other] = [release(a) ?? [], release(b) ?? []];
        const at = firstDifference(one, other);
        if (at !== -1) expect(compare(a, b) > 0).toBe((one[at] ?? 0n) > (other[at] ?? 0n));
      }),
    );
  });

  it.each([
    "",
    "main",
    "^1.2.3",
    ">=1,<2",
    "1.+",
    "latest",
    "[1.0,2.0)",
    "${version}",
    "1.0 || 2.0",
  ])("has no place for %j", (text) => {
    expect(release(text)).toBeNull();
  });
});

describe("where NuGet's order is that of Semantic Versioning, it", () => {
  it("agrees with it", () => {
    fc.assert(
      fc.property(semantic, semantic, (a, b) => {
        expect(Math.sign(nugetOrder.compare(a, b))).toBe(compareSemver(a, b));
      }),
    );
  });
});

describe.each([
  [
    "npm and Go",
    semanticOrder,
    "v0.0.0-20230101000000-aaaaaaaaaaaa v0.0.0-20240101000000-000000000000 0.1.0-alpha 0.1.0-alpha.1 0.1.0-beta v0.1.0 1.0.0 1.9.0 1.10.0 v2.0.0+incompatible",
  ],
  [
    "NuGet",
    nugetOrder,
    "1.0.0-alpha 1.0.0-Alpha.1 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc 1.0 1.0.0.1 1.0.0.10 1.0.1-pre 1.1 10.0",
  ],
  [
    "PEP 440",
    pythonOrder,
    "1.0.dev456 1.0a1 1.0a2.dev456 1.0a12.dev456 1.0a12 1.0b1.dev456 1.0b2 1.0b2.post345.dev456 1.0b2.post345 1.0rc1.dev456 1.0rc1 1.0 1.0+abc.5 1.0+abc.7 1.0+5 1.0.post456.dev34 1.0.post456 1.0.15 1.1.dev1 1!0.1",
  ],
  [
    "Maven",
    mavenOrder,
    "1-alpha-1 1-beta 1-milestone-2 1-rc1 1-snapshot 1 1-sp 1-foo2 1-foo10 1-1 1.0.1 1.1 1.10 2-SNAPSHOT 2.0-jre",
  ],
] as const)("the order of %s", (_, { compare }, ascending) => {
  const versions = ascending.split(" ");

  it("is the one that its documentation gives", () => {
    for (const [at, version] of versions.entries())
      for (const [other, against] of versions.entries())
        expect(Math.sign(compare(version, against)), `${version} and ${against}`).toBe(
          Math.sign(at - other),
        );
  });
});

describe("two spellings of one version", () => {
  it.each([
    [nugetOrder, "1.0", "1.0.0.0"],
    [nugetOrder, "1.01.0", "1.1"],
    [nugetOrder, "1.0.0-RC.1", "1.0.0-rc.1+build"],
    [pythonOrder, "1.0", "1.0.0"],
    [pythonOrder, "1.0-RC1", "1.0c1"],
    [pythonOrder, "v1.0-1", "1.post1"],
    [mavenOrder, "1.0.0-GA", "1"],
    [mavenOrder, "1.0.0-foo.0.0", "1-foo"],
    [mavenOrder, "1-a1", "1-alpha-1"],
    [mavenOrder, "1.0.RC2", "1-cr2"],
    [mavenOrder, "1.foo", "1-foo"],
    [semanticOrder, "v1.2.3", "1.2.3+incompatible"],
  ] as const)("have one place: %#", ({ compare }, a, b) => {
    expect(compare(a, b)).toBe(0);
  });
});
