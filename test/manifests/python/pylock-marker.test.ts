import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { needsGroup } from "../../../src/manifests/python/pylock-marker.ts";

const defaults = new Set(["main"]);

describe("needsGroup", () => {
  it.each([
    "'dev' in dependency_groups",
    '"dev" in dependency_groups',
    "'dev' in dependency_groups or 'docs' in dependency_groups",
    "'dev' in dependency_groups and python_version > '3'",
    "python_version > '3' and ('dev' in dependency_groups or 'docs' in dependency_groups)",
    "(('dev' in dependency_groups))",
  ])("holds of %s", (marker) => {
    expect(needsGroup(marker, defaults)).toBe(true);
  });

  it.each([
    "",
    "python_version > '3'",
    "'main' in dependency_groups",
    "'x' in extras",
    "'dev' not in dependency_groups",
    "'dev' in dependency_groups or 'main' in dependency_groups",
    "'dev' in dependency_groups or 'x' in extras",
    "'dev' in dependency_groups or sys_platform == 'win32' and python_version > '3'",
    "sys_platform == \"'dev' in dependency_groups\"",
  ])("does not hold of %s", (marker) => {
    expect(needsGroup(marker, defaults)).toBe(false);
  });

  it("agrees with the truth of any nesting", () => {
    const { tree } = fc.letrec<{ tree: [string, boolean]; leaf: [string, boolean] }>((tie) => ({
      leaf: fc.constantFrom<[string, boolean]>(
        ["'dev' in dependency_groups", false],
        ["'main' in dependency_groups", true],
        ["os_name == 'nt'", true],
      ),
      tree: fc.oneof(
        { maxDepth: 4 },
        tie("leaf"),
        fc
          .tuple(tie("tree"), fc.constantFrom("and", "or"), tie("tree"))
          .map(([[left, a], word, [right, b]]): [string, boolean] => [
            `(${left}) ${word} (${right})`,
            word === "and" ? a && b : a || b,
          ]),
      ),
    }));
    fc.assert(
      fc.property(tree, ([marker, holds]) => {
        expect(needsGroup(marker, defaults)).toBe(!holds);
      }),
    );
  });

  it("ends for any text, however deep", () => {
    expect(needsGroup("(".repeat(100_000), defaults)).toBe(false);

    const piece = fc.constantFrom("(", ")", "and", "or", "'dev'", "in", "dependency_groups", '"');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(typeof needsGroup(pieces.join(" "), defaults)).toBe("boolean");
      }),
    );
  });
});
