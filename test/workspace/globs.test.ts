import * as fc from "fast-check";
import picomatch from "picomatch";
import { describe, expect, it } from "vitest";
import { compileGlobs } from "../../src/workspace/globs.ts";
import { growth, linear } from "../support/growth.ts";
import { triesOf } from "../support/one-in.ts";

function matched(glob: string, path: string, workingDirectory = "."): boolean {
  return compileGlobs([glob], workingDirectory)(path) === glob;
}

describe("a glob", () => {
  it.each([
    ["**/vendor/**", "vendor/go.sum", true],
    ["**/vendor/**", "a/vendor/b/go.sum", true],
    ["**/vendor/**", "vendors/go.sum", false],
    ["**/vendor/**", "a/my.vendor/go.sum", false],
    ["**/.hidden/**", "a/.hidden/go.sum", true],
    ["**/src/it/**", "src/it/go.sum", true],
    ["**/src/it/**", "a/src/it/b/go.sum", true],
    ["**/src/it/**", "a/src/item/go.sum", false],
    ["**/src/it/**", "src/a/it/go.sum", false],
    ["apps/*/package.json", "apps/web/package.json", true],
    ["apps/*/package.json", "apps/web/x/package.json", false],
    ["apps/*/package.json", "apps/.web/package.json", true],
    ["apps/web", "apps/web/package.json", true],
    ["apps/web/", "apps/web/a/package.json", true],
    ["apps/web", "apps/website/package.json", false],
    ["./apps", "apps/a", true],
    ["/apps", "apps/a", true],
    ["/apps", "b/apps/a", false],
    ["**/package.json", "package.json", true],
    ["**/package.json", "a/b/package.json", true],
    ["*.csproj", "a.csproj", true],
    ["*.csproj", "b/a.csproj", false],
    ["{a,b}/**", "b/go.sum", true],
    ["a[bc]/go.sum", "ac/go.sum", true],
    ["**/a?c/**", "x/abc/go.sum", true],
    ["Vendor/**", "vendor/go.sum", false],
    ["ä ö/**", "ä ö/go.sum", true],
    ["!(a|b)/**", "c/go.sum", true],
    ["!(a|b)/**", "a/go.sum", false],
    ["@(a|b)/go.sum", "b/go.sum", true],
    ["a?(b)/go.sum", "a/go.sum", true],
    ["v{1..12}/go.sum", "v11/go.sum", true],
    ["v{1..12}/go.sum", "v13/go.sum", false],
    ["{a,b{c,d}}/go.sum", "bd/go.sum", true],
    ["app/(shop)/**", "app/(shop)/go.sum", true],
    ["app/{shop/**", "app/{shop/go.sum", true],
  ])("%s on %s: %s", (glob, path, expected) => {
    expect(matched(glob, path)).toBe(expected);
  });

  it("that begins with **/ means below the working directory, any other the workspace", () => {
    expect(matched("**/test/**", "test/app/go.sum", "test/app")).toBe(false);
    expect(matched("**/test/**", "test/app/test/go.sum", "test/app")).toBe(true);
    expect(matched("**/t?st/**", "test/app/go.sum", "test/app")).toBe(false);
    expect(matched("test/app/**", "test/app/go.sum", "test/app")).toBe(true);
    expect(matched("app/**", "test/app/go.sum", "test/app")).toBe(false);
  });

  it("is named as it was written", () => {
    const globOf = compileGlobs(["a/**", "**/b/**", "./c"], ".");

    expect([globOf("a/x"), globOf("x/b/x"), globOf("c/x"), globOf("x")]).toEqual([
      "a/**",
      "**/b/**",
      "./c",
      null,
    ]);
  });

  it("is nothing where there is none", () => {
    expect(compileGlobs([], ".")("go.sum")).toBeNull();
  });

  it("matches as picomatch, which is the judge here, has it", () => {
    const part = fc.constantFrom(
      "a",
      "b",
      "*",
      "a*",
      "?",
      "[ab]",
      "{a,b}",
      "**",
      ".a",
      "*.b",
      "@(a|b)",
    );
    const name = fc.constantFrom("a", "b", "ab", ".a", "a.b", "c");
    const joined = (parts: readonly string[]): string => parts.join("/");
    const globs = fc.array(part, { minLength: 1, maxLength: 5 }).map(joined);
    const paths = fc.array(name, { minLength: 1, maxLength: 5 }).map(joined);

    fc.assert(
      fc.property(globs, paths, (glob, path) => {
        // There `a/**` is the directory itself as well, and no directory is asked about here.
        fc.pre(!glob.endsWith("/**"));
        const judge = picomatch([glob, `${glob}/**`], { dot: true });

        expect(matched(glob, path), `${glob} on ${path}`).toBe(judge(path));
      }),
      { numRuns: triesOf(2_000) },
    );
  });

  it.each([
    ["**/a*/**/a*/**/a*/**/b", "a/"],
    ["*a*a*a*a*a*a*b", "aa"],
    ["**/{a,b}*/**/{a,b}*/**/{a,b}*/**/c", "a/"],
    ["**/!(b)*a*a*a*a/**/c", "a/"],
  ])("takes the time of its length and the path's: %s", async (glob, piece) => {
    const matches = compileGlobs([glob], ".");

    expect(await growth(2_000, (size) => matches(piece.repeat(size)))).toBeLessThan(linear);
  });
});
