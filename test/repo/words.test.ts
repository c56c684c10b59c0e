import { homedir, tmpdir } from "node:os";
import { dirname, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { projectFiles, textOf } from "./project-files.ts";

/** The folder around this checkout, so that siblings are found as well; a root would be found everywhere. */
const machinePaths = [dirname(process.cwd()), process.cwd(), homedir(), tmpdir()]
  .filter((path) => path.length > "/tmp".length)
  .map((path) => `${path}/`);

const text = projectFiles(/\.(?:ts|js|mjs|json|jsonc|ya?ml|md|txt|snap)$|^\.[^/]+$|^\.ci\//);

describe("the files of the repository", () => {
  it.each(machinePaths)("name no path of this machine: %s", (path) => {
    const named = new RegExp(`(?<![\\w.-])${RegExp.escape(path)}`);

    expect(text.filter((file) => named.test(textOf(file)))).toEqual([]);
  });

  it("lock every package by its hash and name no registry, so that each machine uses its own", () => {
    const locks = text.filter((file) => /(?:^|\/)package-lock\.json$/.test(file));
    const ours = locks.filter((file) => !file.startsWith("test/"));

    expect(ours).toContain("package-lock.json");
    for (const lock of ours) expect(strangers(textOf(lock)), lock).toEqual([]);
  });

  it("refer in comments only to documents that are there", () => {
    const names = new Set(text.map((file) => posix.basename(file)));
    const referring = text.filter((file) =>
      /^(?:src|scripts|bench|test)\/.*\.(?:ts|mjs)$/.test(file),
    );
    const dangling = referring.flatMap((file) =>
      documentsIn(textOf(file))
        .filter((name) => !names.has(posix.basename(name)))
        .map((name) => `${file}: ${name}`),
    );

    expect(dangling).toEqual([]);
  });

  it("end with a line break and have no carriage return, where people write them", () => {
    const written = text.filter((file) => /^(?:src|scripts|bench|docs|\.github)\//.test(file));

    expect(
      written.filter((file) => !textOf(file).endsWith("\n") || textOf(file).includes("\r")),
    ).toEqual([]);
  });
});

/** The documents that comments name, without those of other projects. */
function documentsIn(code: string): string[] {
  const comments = code.match(/^\s*(?:\/\*\*?|\*|\/\/).*$/gm) ?? [];
  return comments.flatMap(
    (comment) => comment.replaceAll(/https?:\S+/g, "").match(/\b[\w/-]+\.md\b/gi) ?? [],
  );
}

describe("the documents that a comment names", () => {
  it.each([
    ["// see docs/a.md", ["docs/a.md"]],
    ["/** B.md section 2. */", ["B.md"]],
    [" * as c.md says", ["c.md"]],
    ["// https://host.example/blob/d.md", []],
    ['const file = "e.md";', []],
  ])("%s", (line, names) => {
    expect(documentsIn(line)).toEqual(names);
  });
});

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      { readonly resolved?: string; readonly integrity?: string; readonly inBundle?: boolean }
    >
  >;
}

/** What is locked by anything but a hash: an address, a folder, a commit. */
function strangers(lockText: string): string[] {
  const { packages } = JSON.parse(lockText) as Lock;
  return Object.entries(packages)
    .filter(
      ([path, { resolved, integrity, inBundle }]) =>
        // What is bundled comes with the package that has the hash.
        path !== "" &&
        inBundle !== true &&
        !(resolved === undefined && integrity?.startsWith("sha512-") === true),
    )
    .map(([path]) => path);
}

describe("what counts as a stranger in a lockfile", () => {
  it.each([
    ["an address", { resolved: "https://registry.example/a.tgz", integrity: "sha512-a" }],
    ["a commit", { resolved: "git+ssh://git@host.example/a.git#4f2a9c1" }],
    ["a folder", { resolved: "packages/a", link: true }],
    ["a weak hash", { integrity: "sha1-a" }],
    ["no hash", {}],
  ])("%s", (_, entry) => {
    const packages = { "": {}, "node_modules/a": entry };

    expect(strangers(JSON.stringify({ packages }))).toEqual(["node_modules/a"]);
  });

  it("not a package with its hash", () => {
    const packages = { "": {}, "node_modules/a": { integrity: "sha512-a" } };

    expect(strangers(JSON.stringify({ packages }))).toEqual([]);
  });
});
