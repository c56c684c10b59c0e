import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileIgnorePattern } from "../../src/workspace/ignore-pattern.ts";
import { triesOf } from "../support/one-in.ts";

function matches(pattern: string, path: string): boolean | null {
  return compileIgnorePattern(pattern)?.(path) ?? null;
}

describe("a pattern of a .gitignore", () => {
  it.each([
    ["a*b*c", "aXbYbZc", true],
    ["a*b*c", "abcab", false],
    ["*", "", true],
    ["*.*", "a.b", true],
    ["a/**/b/**/c", "a/x/b/y/z/c", true],
    ["a/**/b/**/c", "a/b/c", true],
    ["a/**/b/**/c", "a/x/c", false],
    ["**/a/*.txt", "a/a/b/a/x.txt", true],
    ["**/a/*.txt", "a/b/x.txt", false],
    ["/**/a", "x/a", true],
    ["a/**", "a/", false],
    ["**", "a/b", true],
  ])("%j against %j: %s", (pattern, path, expected) => {
    expect(matches(pattern, path)).toBe(expected);
  });

  it.each(["[", "a[b", "a\\", "[]"])("%j is none that git could match", (pattern) => {
    expect(compileIgnorePattern(pattern)).toBeNull();
  });

  it("matches what a regular expression of the same meaning matches", () => {
    const piece = fc.constantFrom("a", "b", "*", "?", "[ab]", "[!a]", "/", "**/");
    const pattern = fc
      .array(piece, { minLength: 1, maxLength: 6 })
      .map((pieces) => `/${pieces.join("")}`)
      .filter((joined) => !/\/\/|\*\*\*|[^/]\*\*|\*\*$|\/$/.test(joined));
    const path = fc
      .array(fc.stringMatching(/^[abc]{1,3}$/), { minLength: 1, maxLength: 4 })
      .map((names) => names.join("/"));
    fc.assert(
      fc.property(pattern, path, (written, tried) => {
        expect(matches(written, tried)).toBe(expression(written).test(tried));
      }),
      { numRuns: triesOf(2_000) },
    );
  });

  it("matches the path that it spells, with every character taken literally", () => {
    const name = fc
      .string({ minLength: 1, unit: "grapheme" })
      .filter((text) => !text.includes("/"));
    fc.assert(
      fc.property(name, (path) => {
        const pattern = path.replaceAll(/[^]/gu, (character) => `\\${character}`);
        expect(matches(`/${pattern}`, path)).toBe(true);
      }),
    );
  });
});

function expression(pattern: string): RegExp {
  const source = pattern
    .slice(1)
    .replaceAll("[!a]", "[^a/]")
    .replaceAll("?", "[^/]")
    .replaceAll(/(?<=^|\/)\*\*\//g, "(?:.{0,}/)¿")
    .replaceAll("*", "[^/]*")
    .replaceAll("¿", "?");
  return new RegExp(`^${source}$`);
}
