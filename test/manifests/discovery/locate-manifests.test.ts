import { describe, expect, it } from "vitest";
import type { FileKind } from "../../../src/workspace/listing.ts";
import { locateManifests } from "../../../src/manifests/discovery/locate-manifests.ts";
import { belonging } from "../../../src/manifests/discovery/exclusion.ts";
import { format } from "../../support/speakers.ts";
import { formatNamed } from "../../support/format-named.ts";

const csproj = formatNamed("csproj");

const formats = [
  format({ id: "npm-lock", files: ["package-lock.json"] }),
  format({ id: "package-json", files: ["package.json"] }),
];

/** Files by their path, with what kind they are and where they lead. */
function located(
  files: Readonly<
    Record<string, { kind?: FileKind; real?: string | null; gone?: boolean; head?: string }>
  >,
  { onlyTracked = false, nested = [] as readonly string[] } = {},
): string[] {
  const listed = Object.entries(files).map(([path, { kind = "file" }]) => ({ path, kind }));
  const disk = {
    head: (path: string) => files[path]?.head ?? null,
    realPath: (path: string) => {
      const { real, gone } = files[path] ?? {};
      return gone === true ? null : real === undefined ? path : real;
    },
  };
  const kindOf = (path: string): FileKind | undefined =>
    files[path] === undefined ? undefined : (files[path].kind ?? "file");
  const own = belonging({ files: listed, nested }, kindOf, onlyTracked);
  return locateManifests(listed, [...formats, csproj], disk, own).map(
    ({ path, format: { id }, exclusion }) =>
      [path, id, ...(exclusion === null ? [] : [exclusion.reason])].join(" "),
  );
}

describe("the manifests among files", () => {
  it("are those that a format claims, sorted by path", () => {
    expect(located({ "b/package.json": {}, "README.md": {}, "a/package-lock.json": {} })).toEqual([
      "a/package-lock.json npm-lock",
      "b/package.json package-json",
    ]);
  });

  it("are those whose beginning is one of the format, where their name is not enough", () => {
    const files = {
      "a.cs": { head: "#:package A@1" },
      "b.cs": { head: "using System;" },
      "c.cs": {},
      "d.cs": { kind: "link", head: "#:package A@1" },
      "e.proj": { head: "<Project/>" },
      "f.proj": { head: "of another tool" },
      "g.proj": { kind: "sparse" },
    } as const;

    expect(located(files)).toEqual(["a.cs csproj", "e.proj csproj", "g.proj csproj"]);
  });

  it("have a linked one once, under its real path", () => {
    expect(
      located({
        "package.json": {},
        "link/package.json": { kind: "link", real: "package.json" },
      }),
    ).toEqual(["package.json package-json"]);
  });

  it("have one under its real path even where that is not listed", () => {
    expect(
      located({ "link/package.json": { kind: "link", real: "ignored/package.json" } }),
    ).toEqual(["ignored/package.json package-json"]);
  });

  it("keep the path of a link to what is no manifest by its own name", () => {
    expect(located({ "package.json": { kind: "link", real: "templates/base.json" } })).toEqual([
      "package.json package-json",
    ]);
  });

  it("have two links to one such file once, under the first path", () => {
    expect(
      located({
        "b/package.json": { kind: "link", real: "base.json" },
        "a/package.json": { kind: "link", real: "base.json" },
      }),
    ).toEqual(["a/package.json package-json"]);
  });

  it("take the format of a link from where it leads", () => {
    expect(located({ "package.json": { kind: "link", real: "a/package-lock.json" } })).toEqual([
      "a/package-lock.json npm-lock",
    ]);
  });

  it("keep a link that leaves the workspace or leads nowhere, so that reading it fails", () => {
    expect(located({ "package.json": { kind: "link", real: null } })).toEqual([
      "package.json package-json",
    ]);
  });

  it("keep what git tracks and the work tree does not have, so that reading it fails", () => {
    expect(located({ "package.json": { gone: true } })).toEqual(["package.json package-json"]);
  });

  it("keep what a sparse checkout left out, so that reading it fails", () => {
    expect(located({ "package.json": { kind: "sparse", gone: true } })).toEqual([
      "package.json package-json",
    ]);
  });

  it("keep what has a name that is not UTF-8, so that reading it fails", () => {
    expect(located({ "\uFFFD/package.json": { gone: true } })).toEqual([
      "\uFFFD/package.json package-json",
    ]);
  });

  it("do not have a submodule that is called like one", () => {
    expect(located({ "package.json": { kind: "submodule" } })).toEqual([]);
  });
});

describe("manifests that are none of the repository's", () => {
  const untracked = { kind: "untracked" } as const;

  it("are untracked ones, where only what git tracks counts", () => {
    const files = { "a/package.json": untracked, "package.json": {} };

    expect(located(files)).toEqual(["a/package.json package-json", "package.json package-json"]);
    expect(located(files, { onlyTracked: true })).toEqual([
      "a/package.json package-json is not tracked by git",
      "package.json package-json",
    ]);
  });

  it("are those of nested repositories, wherever it runs", () => {
    const files = { "second/a/package.json": {}, "seconds/package.json": {} };

    expect(located(files, { nested: ["second"] })).toEqual([
      "second/a/package.json package-json lies in a nested repository",
      "seconds/package.json package-json",
    ]);
  });

  it.each([
    ["that is not tracked", { "a.json": untracked }],
    ["that is ignored", {}],
  ] as const)("are links to a file %s, where only what git tracks counts", (_, others) => {
    const files = { "package.json": { kind: "link", real: "a.json" } as const, ...others };

    expect(located(files, { onlyTracked: true })).toEqual([
      "package.json package-json leads to a.json, which is not tracked by git",
    ]);
    expect(located(files)).toEqual(["package.json package-json"]);
  });

  it("are links into nested repositories", () => {
    const files = {
      "package.json": { kind: "link", real: "second/package.json" } as const,
      "second/package.json": {},
    };

    expect(located(files, { nested: ["second"] })).toEqual([
      "package.json package-json leads to second/package.json, which lies in a nested repository",
      "second/package.json package-json lies in a nested repository",
    ]);
  });

  it("are no files whose name the disk writes in another case or form than git", () => {
    const files = { "\u00e4/package.json": { real: "a\u0308/Package.json" } };

    expect(located(files, { onlyTracked: true })).toHaveLength(1);
    expect(located(files, { onlyTracked: true })[0]).not.toContain("tracked");
  });
});
