import { describe, expect, it } from "vitest";
import { parseGitignore } from "../../src/workspace/gitignore.ts";
import { growth, linear } from "../support/growth.ts";

function ignores(text: string, path: string, isDirectory = false, base = ""): boolean | null {
  return parseGitignore(text, base)(path, isDirectory);
}

describe("a .gitignore", () => {
  it.each([
    // pattern, path, ignored
    ["a", "a", true],
    ["a", "x/a", true],
    ["a", "ab", null],
    ["/a", "a", true],
    ["/a", "x/a", null],
    ["x/a", "x/a", true],
    ["x/a", "y/x/a", null],
    ["*.lock", "yarn.lock", true],
    ["*.lock", "x/yarn.lock", true],
    ["*.lock", "lock", null],
    ["x/*", "x/a", true],
    ["x/*", "x/y/a", null],
    ["?", "a", true],
    ["?", "ab", null],
    ["x?a", "x/a", null],
    ["**/a", "a", true],
    ["**/a", "x/y/a", true],
    ["**/x/a", "y/x/a", true],
    ["x/**", "x/y/a", true],
    ["x/**", "x", null],
    ["x/**/a", "x/a", true],
    ["x/**/a", "x/y/z/a", true],
    ["x**a", "xya", true],
    ["x**a", "x/a", null],
    ["[ab]", "a", true],
    ["[ab]", "c", null],
    ["[!ab]", "c", true],
    ["[^ab]", "a", null],
    ["[a-c]x", "bx", true],
    ["[a-]", "-", true],
    ["[]a]", "]", true],
    ["[[:digit:]]", "7", true],
    ["[[:digit:]]", "a", null],
    ["[c-a]", "b", null],
    ["x[/]a", "x/a", null],
    ["[a", "[a", null],
    ["a\\", "a\\", null],
    [String.raw`\*`, "*", true],
    [String.raw`\*`, "a", null],
    [String.raw`\#a`, "#a", true],
    [String.raw`\!a`, "!a", true],
    ["# a", "# a", null],
    ["", "a", null],
    ["/", "a", null],
    ["!", "a", null],
    ["a.b+c(d)", "a.b+c(d)", true],
    ["a.b", "axb", null],
    ["a  ", "a", true],
    [String.raw`a\ `, "a ", true],
    [" a", "a", null],
    ["a\r", "a", true],
    ["ä", "ä", true],
    ["?", "ä", null],
    ["??", "ä", true],
    ["*", "ä", true],
  ])("with %j decides on %j: %s", (pattern, path, expected) => {
    expect(ignores(`${pattern}\n`, path)).toBe(expected);
  });

  it("means directories alone with a slash at the end", () => {
    expect(ignores("build/\n", "build", true)).toBe(true);
    expect(ignores("build/\n", "x/build", true)).toBe(true);
    expect(ignores("build/\n", "build", false)).toBeNull();
  });

  it("lets the last line that matches win", () => {
    expect(ignores("*\n!a\n", "a")).toBe(false);
    expect(ignores("!a\n*\n", "a")).toBe(true);
    expect(ignores("*\n!a\na\n", "a")).toBe(true);
  });

  it("applies to what is below its own directory alone", () => {
    expect(ignores("/a\n", "x/a", false, "x")).toBe(true);
    expect(ignores("/a\n", "a", false, "x")).toBeNull();
    expect(ignores("a\n", "xy/a", false, "x")).toBeNull();
  });

  it("may begin with a byte order mark and end without a line break", () => {
    expect(ignores("\uFEFFa", "a")).toBe(true);
  });

  it("is read in time whatever it holds", async () => {
    const hostile = [
      "*a".repeat(50),
      "**/a/".repeat(50),
      "a*/".repeat(50),
      "[".repeat(10_000),
      "\\".repeat(10_001),
      "a".repeat(20_000),
      `a${" ".repeat(20_000)}b`,
    ];
    for (const pattern of hostile) {
      const grown = await growth(1_000, (size) => {
        for (const path of ["a".repeat(size) + "b", "a/".repeat(size / 2) + "b"])
          expect(ignores(`${pattern}\n`, path)).toBeNull();
      });
      expect(grown, pattern.slice(0, 10)).toBeLessThan(linear);
    }
  });
});
