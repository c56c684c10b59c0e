import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { walkFiles } from "../../src/workspace/walk-files.ts";
import { temporaryDirectory, writeFiles, type Files } from "../support/repository.ts";
import { link, listed } from "./trees.ts";

function planted(files: Files): string {
  const root = temporaryDirectory();
  writeFiles(root, files);
  return root;
}

describe("a walk", () => {
  it("lists files at any depth, those with a dot included, and no directories", () => {
    const root = planted({ ".npmrc": "", "a/b/c/go.sum": "", ".github/x.yml": "" });
    mkdirSync(join(root, "empty"));

    expect(listed(walkFiles(root, "").files)).toEqual([".github/x.yml", ".npmrc", "a/b/c/go.sum"]);
  });

  it("begins at a prefix, which stands before every path", () => {
    const root = planted({ "a/b/go.sum": "", "c/go.sum": "" });

    expect(listed(walkFiles(root, "a/").files)).toEqual(["a/b/go.sum"]);
  });

  it.each(["gone/", "file/"])("finds nothing where there is no directory: %s", (prefix) => {
    expect(walkFiles(planted({ file: "" }), prefix)).toEqual({ files: [], nested: [] });
  });

  it("does not begin at a link", () => {
    const root = planted({ "a/go.sum": "" });
    link(root, "to-a", "a");

    expect(walkFiles(root, "to-a/")).toEqual({ files: [], nested: [] });
  });

  it("lists links and does not follow them, in cycles or out of the workspace", () => {
    const root = planted({ "a/go.sum": "" });
    link(root, "a/up", "..");
    link(root, "out", "/");
    link(root, "itself", "itself");

    expect(listed(walkFiles(root, "").files)).toEqual([
      "a/go.sum",
      "a/up (link)",
      "itself (link)",
      "out (link)",
    ]);
  });

  it("never enters git's own directory, wherever it lies", () => {
    const root = planted({ ".git/config": "", "a/.git/config": "", "a/go.sum": "", "b/.git": "" });

    expect(listed(walkFiles(root, "").files)).toEqual(["a/go.sum"]);
  });

  it("names the repositories in it that are no submodules", () => {
    const root = planted({
      ".git/config": "",
      "second/.git/config": "",
      "lib/.git": "",
      "lib/go.sum": "",
      ".gitmodules": '[submodule "lib"]\n\tpath = lib\n',
    });

    expect(walkFiles(root, "").nested).toEqual(["second"]);
    expect(walkFiles(root, "second/").nested).toEqual([]);
  });

  it("lists what is ignored as such, but not what package managers install and builds make", () => {
    const root = planted({
      ".gitignore": "out\nnode_modules\n*.lock\n",
      "yarn.lock": "",
      "a/out/b/package.json": "",
      "a/out/node_modules/x/package.json": "",
      "node_modules/x/package.json": "",
      "out/clone/.git/config": "",
      "out/clone/go.sum": "",
    });
    link(root, "a.lock", "gone");

    const ignored = walkFiles(root, "").files.filter(({ kind }) => kind === "ignored");
    expect(ignored.map(({ path }) => path).toSorted()).toEqual([
      "a/out/b/package.json",
      "yarn.lock",
    ]);
  });

  it("never enters a directory that is ignored, so that nothing in it can come back", () => {
    const root = planted({
      ".gitignore": "build/\n!build/go.sum\n",
      "build/go.sum": "",
      "build/.gitignore": "!*\n",
      "src/build/go.sum": "",
    });

    expect(listed(walkFiles(root, "").files)).toEqual([".gitignore"]);
  });

  it("lets the nearest .gitignore with a matching rule decide", () => {
    const root = planted({
      ".gitignore": "*.sum\n",
      "a/.gitignore": "!go.sum\n",
      "a/b/.gitignore": "# nothing\n",
      "a/b/go.sum": "",
      "a/b/x.sum": "",
      "go.sum": "",
    });

    expect(listed(walkFiles(root, "").files).filter((path) => path.endsWith("sum"))).toEqual([
      "a/b/go.sum",
    ]);
  });

  it("takes no link and no directory for a .gitignore", () => {
    const root = planted({ "rules.txt": "go.sum\n", "a/go.sum": "", "b/go.sum": "" });
    link(root, "a/.gitignore", "../rules.txt");
    mkdirSync(join(root, "b/.gitignore"));

    expect(listed(walkFiles(root, "").files)).toContain("a/go.sum");
    expect(listed(walkFiles(root, "").files)).toContain("b/go.sum");
  });

  it("lists the submodules that a .gitmodules names, with their files where there are any", () => {
    const root = planted({
      ".gitmodules": '[submodule "lib"]\n\tpath = lib\n[submodule "gone"]\n\tpath = gone\n',
      "lib/go.sum": "",
    });

    expect(listed(walkFiles(root, "").files)).toEqual([
      ".gitmodules",
      "gone (submodule)",
      "lib (submodule)",
      "lib/go.sum",
    ]);
  });

  it("reads no .gitignore that is not text, and goes on", () => {
    const root = planted({ ".gitignore": new Uint8Array([0xff, 0x00, 0x0a]), "go.sum": "" });

    expect(listed(walkFiles(root, "").files)).toEqual([".gitignore", "go.sum"]);
  });

  it.each(["\n", "\r", "\u2028", "\u2029"])("lists names with the line break %j", (lineBreak) => {
    const root = temporaryDirectory();
    mkdirSync(join(root, `a${lineBreak}b`));
    writeFileSync(join(root, `a${lineBreak}b`, `go${lineBreak}sum`), "");

    expect(listed(walkFiles(root, "").files)).toEqual([`a${lineBreak}b/go${lineBreak}sum`]);
  });
});
