import { describe, expect, it } from "vitest";
import type { FileKind } from "../../../src/workspace/listing.ts";
import { csproj } from "../../../src/manifests/dotnet/csproj.ts";
import { locateManifests } from "../../../src/manifests/discovery/locate-manifests.ts";
import { format } from "../../support/speakers.ts";

const formats = [
  format({ id: "npm-lock", files: ["package-lock.json"] }),
  format({ id: "package-json", files: ["package.json"] }),
];

/** Files by their path, with what kind they are and where they lead. */
function located(
  files: Readonly<
    Record<string, { kind?: FileKind; real?: string | null; gone?: boolean; head?: string }>
  >,
): string[] {
  const listed = Object.entries(files).map(([path, { kind = "file" }]) => ({ path, kind }));
  const disk = {
    exists: (path: string) => files[path]?.gone !== true,
    head: (path: string) => files[path]?.head ?? null,
    realPath: (path: string) => {
      const { real, gone } = files[path] ?? {};
      return gone === true ? null : real === undefined ? path : real;
    },
  };
  return locateManifests(listed, [...formats, csproj], disk).map(
    ({ path, format: { id } }) => `${path} ${id}`,
  );
}

describe("the manifests among files", () => {
  it("are those that a format claims, sorted by path", () => {
    expect(located({ "b/package.json": {}, "README.md": {}, "a/package-lock.json": {} })).toEqual([
      "a/package-lock.json npm-lock",
      "b/package.json package-json",
    ]);
  });

  it("are those whose beginning is one of the format, where their name says little", () => {
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

  it("leave out what was deleted from the work tree", () => {
    expect(located({ "package.json": { gone: true } })).toEqual([]);
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
