import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLsFiles } from "../../src/workspace/ls-files.ts";

const object = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";

function tracked(path: string, { tag = "H", mode = "100644", stage = 0 } = {}): string {
  return `${tag} ${mode} ${object} ${stage}\t${path}\0`;
}

describe("what git lists", () => {
  it("is tracked and untracked files", () => {
    expect(parseLsFiles(`${tracked("a/package.json")}? go.sum\0`, "")).toEqual({
      files: [
        { path: "a/package.json", kind: "file" },
        { path: "go.sum", kind: "untracked" },
      ],
      repositories: [],
    });
  });

  it.each([
    ["a link", { mode: "120000" }, "link"],
    ["an executable file", { mode: "100755" }, "file"],
    ["a submodule", { mode: "160000" }, "submodule"],
    ["a file that a sparse checkout leaves out", { tag: "S" }, "sparse"],
    ["a link that a sparse checkout leaves out", { tag: "S", mode: "120000" }, "sparse"],
    ["a submodule that a sparse checkout leaves out", { tag: "S", mode: "160000" }, "submodule"],
    ["a file to be removed", { tag: "R" }, "file"],
  ])("reports %s", (_, details, kind) => {
    expect(parseLsFiles(tracked("x", details), "").files).toEqual([{ path: "x", kind }]);
  });

  it("has a path in conflict once, though git lists it for each side", () => {
    const sides = [1, 2, 3].map((stage) => tracked("yarn.lock", { tag: "M", stage })).join("");

    expect(parseLsFiles(sides, "").files).toEqual([{ path: "yarn.lock", kind: "file" }]);
  });

  it("distinguishes untracked repositories from files, and the directory itself from both", () => {
    expect(parseLsFiles("? lib/\0? ./\0? a\0", "")).toEqual({
      files: [{ path: "a", kind: "untracked" }],
      repositories: ["lib"],
    });
  });

  it("is put below a prefix", () => {
    expect(parseLsFiles(`${tracked("a")}? b/\0`, "x/y/")).toEqual({
      files: [{ path: "x/y/a", kind: "file" }],
      repositories: ["x/y/b"],
    });
  });

  it("may lie beside the prefix, and is left out above the workspace", () => {
    const output = `${tracked("../pom.xml")}${tracked("../../a/b")}${tracked("../../../c")}? ../../d/\0`;

    expect(parseLsFiles(output, "x/y/")).toEqual({
      files: [
        { path: "x/pom.xml", kind: "file" },
        { path: "a/b", kind: "file" },
      ],
      repositories: ["d"],
    });
  });

  it("is nothing for an empty repository", () => {
    expect(parseLsFiles("", "")).toEqual({ files: [], repositories: [] });
  });

  it("keeps any path that a file may have: tabs, line breaks, quotes, question marks", () => {
    const name = fc.string({ minLength: 1, unit: "binary" }).filter(isFileName);
    const names = fc.uniqueArray(fc.tuple(name, fc.boolean()), { selector: ([path]) => path });
    fc.assert(
      fc.property(names, (listed) => {
        const output = listed.map(([path, isTracked]) =>
          isTracked ? tracked(path) : `? ${path}\0`,
        );
        expect(parseLsFiles(output.join(""), "").files.map(({ path }) => path)).toEqual(
          listed.map(([path]) => path),
        );
      }),
    );
  });
});

function isFileName(path: string): boolean {
  return !path.includes("\0") && !path.endsWith("/");
}
