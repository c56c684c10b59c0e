import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalPythonVersion } from "../../src/domain/python-version.ts";
import { askPython } from "../support/python.ts";
import { temporaryDirectory } from "../support/repository.ts";

describe("a version of Python", () => {
  it.each([
    ["1.0.0", "1"],
    ["1.0", "1"],
    ["01.02", "1.2"],
    ["v1.2", "1.2"],
    [" 1.2 ", "1.2"],
    ["0!1.2", "1.2"],
    ["2!1.0", "2!1"],
    ["1.0alpha1", "1a1"],
    ["1.0-BETA.2", "1b2"],
    ["1.0c1", "1rc1"],
    ["1.0.preview", "1rc0"],
    ["1.0-1", "1.post1"],
    ["1.0.rev4", "1.post4"],
    ["1.0-post", "1.post0"],
    ["1.0.DEV03", "1.dev3"],
    ["1.0a1.post2.dev3", "1a1.post2.dev3"],
    ["1.0+Ubuntu-1_2", "1+ubuntu.1.2"],
    ["1.2.3", "1.2.3"],
  ])("written as %j is %s", (written, canonical) => {
    expect(canonicalPythonVersion(written)).toBe(canonical);
  });

  it.each(["", "latest", "1.0-", "1..2", ">=1.0", "1.0 beta 1 x", "main", "2024-01-01"])(
    "is any other text as it is: %j",
    (written) => {
      expect(canonicalPythonVersion(written)).toBe(written);
    },
  );

  it("is the same when it is made canonical twice", () => {
    fc.assert(
      fc.property(version, (written) => {
        const canonical = canonicalPythonVersion(written);

        expect(canonicalPythonVersion(canonical)).toBe(canonical);
      }),
    );
  });

  it("is equal to another exactly where packaging takes the two for one", ({ skip }) => {
    const pairs = fc.sample(fc.tuple(version, version), { numRuns: 3_000, seed: 1 });
    const alike = pairs.map(([one]) => [one, respelled(one)] as const);
    const asked = [...pairs, ...alike];
    const stated = askPython(script, asked, temporaryDirectory());
    if (stated === null) skip("there is no python3 with packaging");

    const ours = asked.map(
      ([one, other]) => canonicalPythonVersion(one) === canonicalPythonVersion(other),
    );
    expect(ours).toEqual(stated);
  });
});

/** Texts that are no version are one only where they are the same. */
const script = `
import json, sys
try:
    from packaging.version import Version, InvalidVersion
except ImportError:
    from pip._vendor.packaging.version import Version, InvalidVersion
def same(a, b):
    try:
        return Version(a) == Version(b)
    except InvalidVersion:
        return a == b
print(json.dumps([same(a, b) for a, b in json.load(sys.stdin)]))
`;

const digits = fc.constantFrom("0", "1", "2", "00", "01", "10");
const separator = fc.constantFrom("", ".", "-", "_");
const optional = <Value>(part: fc.Arbitrary<Value>): fc.Arbitrary<Value | ""> =>
  fc.oneof(fc.constant("" as const), part);
const labelled = (...labels: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(separator, fc.constantFrom(...labels), separator, optional(digits))
    .map((parts) => parts.join(""));

/** Mostly versions, in all their writings, few enough to meet each other. */
const version = fc
  .tuple(
    fc.constantFrom("", "v", "0!", "1!", " "),
    fc.array(digits, { minLength: 1, maxLength: 4 }).map((numbers) => numbers.join(".")),
    optional(labelled("a", "alpha", "b", "BETA", "c", "rc", "pre", "preview")),
    optional(
      fc.oneof(
        labelled("post", "r", "Rev"),
        digits.map((number) => `-${number}`),
      ),
    ),
    optional(labelled("dev", "DEV")),
    optional(fc.constantFrom("+a", "+A.1", "+a-01", "+1_2", "+")),
  )
  .map((parts) => parts.join(""));

/** The same version in another writing, where it is one. */
function respelled(written: string): string {
  return written
    .toUpperCase()
    .replace("ALPHA", "A")
    .replace("BETA", "b")
    .replace(/PREVIEW|PRE|(?<!R)C(?=\d|$)/, "rc")
    .replace(/^(?<release>V?\d+(?:\.\d+)*)/i, "$<release>.0");
}
