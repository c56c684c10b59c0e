import { describe, expect, it } from "vitest";
import { discover, type DiscoverySettings } from "../../../src/manifests/discovery/discover.ts";
import type { ListedFile } from "../../../src/workspace/listing.ts";
import { packageTypes } from "../../../src/domain/package.ts";
import { format } from "../../support/speakers.ts";

const formats = [
  format({ id: "package-json", files: ["package.json"] }),
  format({ id: "go-sum", files: ["go.sum"], packageType: "GO" }),
];

function discovered(
  files: readonly (string | ListedFile)[],
  settings: Partial<DiscoverySettings> = {},
  empty: readonly string[] = [],
) {
  const listing = {
    files: files.map((file) =>
      typeof file === "string" ? { path: file, kind: "file" as const } : file,
    ),
  };
  const disk = {
    exists: () => true,
    head: () => null,
    realPath: (path: string) => path,
    isEmpty: (path: string) => empty.includes(path),
  };
  const all = {
    include: [],
    exclude: [],
    packageTypes: null,
    workingDirectory: ".",
    isDescriptor: () => false,
    ...settings,
  };
  return discover(listing, formats, all, disk);
}

describe("the manifests that are discovered", () => {
  it("are found with their formats, sorted by path", async () => {
    const { found } = await discovered(["go.sum", "README.md", "a/package.json"]);

    expect(found.map(({ path, format: { id } }) => [path, id])).toEqual([
      ["a/package.json", "package-json"],
      ["go.sum", "go-sum"],
    ]);
  });

  it("are told from those left out, each with its reason", async () => {
    const { found, excluded } = await discovered(
      ["go.sum", "vendor/go.sum", "package.json", "a/package.json"],
      {
        exclude: ["**/vendor/**"],
        include: ["go.sum", "package.json", "vendor/*"],
        packageTypes: ["GO"],
      },
    );

    expect(found.map(({ path }) => path)).toEqual(["go.sum"]);
    expect(excluded.map(({ path, reason }) => [path, reason])).toEqual([
      ["a/package.json", "include"],
      ["package.json", "package-types"],
      ["vendor/go.sum", "exclude: **/vendor/**"],
    ]);
  });

  it("tell the format of a path that is or was one, unless it is left out", async () => {
    const { formatOf } = await discovered([], { exclude: ["vendor/**"], packageTypes: ["GO"] });

    expect(formatOf("gone/go.sum")?.id).toBe("go-sum");
    expect(formatOf("vendor/go.sum")).toBeNull();
    expect(formatOf("package.json")).toBeNull();
    expect(formatOf("README.md")).toBeNull();
  });

  it("come with the files that may describe entities, sorted, without excluded ones", async () => {
    const { descriptors } = await discovered(
      ["b/cortex.yaml", "a/cortex.yaml", "vendor/cortex.yaml", "go.sum"],
      { exclude: ["**/vendor/**"], isDescriptor: (path) => path.endsWith("cortex.yaml") },
    );

    expect(descriptors).toEqual(["a/cortex.yaml", "b/cortex.yaml"]);
  });
});

describe("a submodule", () => {
  const lib: ListedFile = { path: "lib", kind: "submodule" };

  it("that is checked out hides nothing", async () => {
    const { untrusted, problems } = await discovered(["go.sum", lib]);

    expect({ untrusted, problems }).toEqual({ untrusted: [], problems: [] });
  });

  it("that is not checked out hides every type, and is a problem", async () => {
    const { untrusted, problems } = await discovered(["go.sum", lib], {}, ["lib"]);

    expect(untrusted).toEqual([{ path: "lib", packageTypes }]);
    expect(problems[0]?.message).toContain("add `lib/**` to `exclude`");
    expect(problems).toEqual([
      expect.objectContaining({
        severity: "error",
        code: "submodule-missing",
        path: "lib",
      }),
    ]);
  });

  it("that is not checked out hides only the types that are this run's", async () => {
    const { untrusted } = await discovered([lib], { packageTypes: ["NODE"] }, ["lib"]);

    expect(untrusted).toEqual([{ path: "lib", packageTypes: ["NODE"] }]);
  });

  it.each([
    ["is excluded", { exclude: ["lib/**"] }],
    ["lies where nothing is included", { include: ["apps/**"] }],
  ])("that is not checked out hides nothing where it %s", async (_, settings) => {
    const { untrusted, problems } = await discovered([lib], settings, ["lib"]);

    expect({ untrusted, problems }).toEqual({ untrusted: [], problems: [] });
  });

  it("is told in a stable order", async () => {
    const submodules = ["b", "a"].map((path) => ({ path, kind: "submodule" as const }));
    const { problems } = await discovered(submodules, {}, ["a", "b"]);

    expect(problems.map(({ path }) => path)).toEqual(["a", "b"]);
  });
});
