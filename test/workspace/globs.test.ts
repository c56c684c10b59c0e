import { describe, expect, it } from "vitest";
import { compileGlobs } from "../../src/workspace/globs.ts";

async function matched(glob: string, path: string, workingDirectory = "."): Promise<boolean> {
  return (await compileGlobs([glob], workingDirectory))(path) === glob;
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
  ])("%s on %s: %s", async (glob, path, expected) => {
    expect(await matched(glob, path)).toBe(expected);
  });

  it("that begins with **/ means below the working directory, any other the workspace", async () => {
    expect(await matched("**/test/**", "test/app/go.sum", "test/app")).toBe(false);
    expect(await matched("**/test/**", "test/app/test/go.sum", "test/app")).toBe(true);
    expect(await matched("**/t?st/**", "test/app/go.sum", "test/app")).toBe(false);
    expect(await matched("test/app/**", "test/app/go.sum", "test/app")).toBe(true);
    expect(await matched("app/**", "test/app/go.sum", "test/app")).toBe(false);
  });

  it("is named as it was written", async () => {
    const globOf = await compileGlobs(["a/**", "**/b/**", "./c"], ".");

    expect([globOf("a/x"), globOf("x/b/x"), globOf("c/x"), globOf("x")]).toEqual([
      "a/**",
      "**/b/**",
      "./c",
      null,
    ]);
  });

  it("is nothing where there is none", async () => {
    expect((await compileGlobs([], "."))("go.sum")).toBeNull();
  });
});
