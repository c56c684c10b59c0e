import { describe, expect, it } from "vitest";
import { readMod, readWork } from "../../../src/manifests/go/mod-file.ts";
import { replacements } from "../../../src/manifests/go/replacements.ts";
import { Fault } from "../../../src/domain/problem.ts";

function replace(module: string, texts: readonly string[], work?: string): string | null {
  const modules = texts.map((text, at) => readMod(`module m${at}\n${text}`, `${at}/go.mod`));
  const workFile = work === undefined ? null : readWork(work, "go.work");
  const [path = "", version = ""] = module.split("@");
  const replaced = replacements(workFile, modules)({ path, version });
  return replaced === null ? null : `${replaced.path}@${replaced.version}`;
}

describe("what stands in for a module", () => {
  it("is itself where nothing else is given", () => {
    expect(replace("a@v1.0.0", ["replace b => c v1.0.0\n"])).toBe("a@v1.0.0");
    expect(replace("a@v1.0.0", [])).toBe("a@v1.0.0");
  });

  it.each([
    ["another module, for every version", "a@v1.0.0", "replace a => b/v2 v2.0.0\n", "b/v2@v2.0.0"],
    ["another version of itself", "a@v1.0.0", "replace a => a v1.0.1\n", "a@v1.0.1"],
    ["another for the version named", "a@v1.0.0", "replace a v1.0.0 => b v1.2.0\n", "b@v1.2.0"],
    ["itself for another version", "a@v1.0.1", "replace a v1.0.0 => b v1.2.0\n", "a@v1.0.1"],
    [
      "what is for the version before what is for all",
      "a@v1.0.0",
      "replace (\n\ta => ./local\n\ta v1.0.0 => b v1.2.0\n)\n",
      "b@v1.2.0",
    ],
    [
      "not replaced once more",
      "a@v1.0.0",
      "replace (\n\ta => b v1.0.0\n\tb => c v1.0.0\n)\n",
      "b@v1.0.0",
    ],
    [
      "the same given twice",
      "a@v1.0.0",
      "replace a => b v1.0.0\nreplace a => b v1.0.0\n",
      "b@v1.0.0",
    ],
  ])("is %s", (_, module, text, replaced) => {
    expect(replace(module, [text])).toBe(replaced);
  });

  it.each(["./b", "../b", "/b", ".", "..", String.raw`"C:\\b"`])(
    "is nothing from elsewhere for %s",
    (path) => {
      expect(replace("a@v1.0.0", [`replace a => ${path}\n`])).toBeNull();
    },
  );
});

describe("what stands in for a module of a workspace", () => {
  it("is what any of its members declares", () => {
    expect(replace("a@v1.0.0", ["", "replace a => b v1.0.0\n"])).toBe("b@v1.0.0");
  });

  it("is what the go.work declares, before all members, also for a version that they name", () => {
    const members = ["replace a v1.0.0 => c v1.0.0\n", "replace a => ./a\n"];

    expect(replace("a@v1.0.0", members, "replace a => b v1.0.0\n")).toBe("b@v1.0.0");
  });

  it("is what members declare where the go.work has nothing for the module", () => {
    expect(replace("a@v1.0.0", ["replace a => b v1.0.0\n"], "replace x => y v1.0.0\n")).toBe(
      "b@v1.0.0",
    );
  });

  it.each([
    ["two modules", "b v1.0.0", "c v1.0.0"],
    ["two versions", "b v1.0.0", "b v1.1.0"],
    ["two directories", "./b", "./b"],
    ["a module and a directory", "b v1.0.0", "../b"],
  ])("is refused where members declare %s", (_, one, other) => {
    expect(() => replace("a@v1.0.0", [`replace a => ${one}\n`, `replace a => ${other}\n`])).toThrow(
      expect.objectContaining({ place: { path: "1/go.mod", line: 2 } }),
    );
  });

  it("is refused where a member names the version after another that does not, once it is used", () => {
    const members = ["replace a => c v1.0.0\n", "replace a v1.0.0 => b v1.0.0\n"];

    expect(() => replace("a@v1.0.0", members)).toThrow(
      expect.objectContaining({ place: { path: "1/go.mod", line: 2 } }),
    );
    expect(replace("a@v1.1.0", members)).toBe("c@v1.0.0");
  });

  it("is what the later member declares for every version, whatever an earlier one declares for this version", () => {
    const members = ["replace a v1.0.0 => b v1.0.0\n", "replace a => c v1.0.0\n"];

    expect(replace("a@v1.0.0", members)).toBe("c@v1.0.0");
  });

  it("is one directory, however members write it", () => {
    expect(replace("a@v1.0.0", ["replace a => ../a\n", "replace a => ../1/../a\n"])).toBeNull();
  });
});

describe("a line that Go refuses", () => {
  it.each([
    "replace\n",
    "replace a\n",
    "replace a =>\n",
    "replace => b v1.0.0\n",
    "replace a v1.0.0 v1.1.0 => b v1.0.0\n",
    "replace a => b v1.0.0 v1.1.0\n",
    "replace a => b\n",
    "replace a => ./b v1.0.0\n",
    "replace a => b v2.0.0\n",
    "replace a v2.0.0 => b v1.0.0\n",
  ])("is a fault: %j", (text) => {
    expect(() => replace("a@v1.0.0", [text])).toThrow(Fault);
    expect(() => replace("a@v1.0.0", [text])).toThrow(
      expect.objectContaining({ code: "manifest-invalid", place: { path: "0/go.mod", line: 2 } }),
    );
  });

  it("is one of two that conflict in one file", () => {
    expect(() => replace("a@v1.0.0", ["replace a => b v1.0.0\nreplace a => c v1.0.0\n"])).toThrow(
      "0/go.mod replaces a by c v1.0.0, and 0/go.mod by b v1.0.0. Go refuses that",
    );
  });
});
