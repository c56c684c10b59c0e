import { describe, expect, it } from "vitest";
import { submodulePaths } from "../../src/workspace/walk-files.ts";

describe("the submodules of a .gitmodules", () => {
  it("are its paths", () => {
    const text =
      '[submodule "lib"]\n\tpath = lib\n\turl = https://git.example/lib.git\n[submodule "b"]\n\tpath = deps/b c\n\turl = ../b\n';

    expect(submodulePaths(text)).toEqual(["lib", "deps/b c"]);
  });

  it.each([
    ["without blanks", "path=lib", "lib"],
    ["with many blanks", "  path   =   lib   ", "lib"],
    ["in quotes", 'path = "a b"', "a b"],
    ["with CRLF", "\tpath = lib\r", "lib"],
  ])("are read %s", (_, line, path) => {
    expect(submodulePaths(`[submodule "x"]\n${line}\nurl = y\n`)).toEqual([path]);
  });

  it.each(["..", "../other", "a/../../other", "a\\..\\.."])("are never outside: %s", (path) => {
    expect(submodulePaths(`[submodule "x"]\n\tpath = ${path}\n`)).toEqual([]);
  });

  it("are none in an empty file, for an empty path, or for a key that only ends alike", () => {
    expect(submodulePaths("")).toEqual([]);
    expect(submodulePaths("path =\n")).toEqual([]);
    expect(submodulePaths("mypath = a\n# path = b\n")).toEqual([]);
  });

  it("are read in time from one very long line", () => {
    expect(submodulePaths(`path =${" ".repeat(20_000)}a${" ".repeat(20_000)}b`)).toHaveLength(1);
  });
});
