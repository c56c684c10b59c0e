import { describe, expect, it } from "vitest";
import { discover, type DiscoverySettings } from "../../../src/manifests/discovery/discover.ts";
import type { ListedFile, Listing } from "../../../src/workspace/listing.ts";
import { packageTypes } from "../../../src/domain/package.ts";
import { format } from "../../support/speakers.ts";

const formats = [
  format({ id: "package-json", files: ["package.json"] }),
  format({ id: "go-sum", files: ["go.sum"], packageType: "GO" }),
  format({
    id: "requirements",
    files: ["*.txt"],
    packageType: "PYTHON",
    accepts: (path) => path === "read.txt",
  }),
];

function discovered(
  files: readonly (string | ListedFile)[],
  settings: Partial<DiscoverySettings> = {},
  empty: readonly string[] = [],
  parts: Partial<Listing> = {},
) {
  const listing = {
    files: files.map((file) =>
      typeof file === "string" ? { path: file, kind: "file" as const } : file,
    ),
    elsewhere: [],
    nested: [],
    checkouts: [],
    byGit: true,
    ...parts,
  };
  const disk = {
    exists: (path: string) => !empty.includes(path.replace(/\/\.git$/, "")),
    head: () => null,
    realPath: (path: string) => path,
    isEmpty: (path: string) => empty.includes(path),
  };
  const all = {
    include: [],
    exclude: [],
    defaultExclude: [],
    packageTypes: null,
    workingDirectory: ".",
    isDescriptor: () => false,
    onlyTracked: false,
    namedDirectories: () => Promise.resolve([]),
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

  it("are distinguished from those left out, each with its reason", async () => {
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

  it("come with the files that may describe entities, sorted, without excluded ones", async () => {
    const { descriptors, idleDescriptors } = await discovered(
      ["b/cortex.yaml", "a/cortex.yaml", "vendor/cortex.yaml", "go.sum"],
      { exclude: ["**/vendor/**"], isDescriptor: (path) => path.endsWith("cortex.yaml") },
    );

    expect(descriptors).toEqual(["a/cortex.yaml", "b/cortex.yaml"]);
    expect(idleDescriptors).toEqual([
      { path: "vendor/cortex.yaml", reason: "exclude: **/vendor/**" },
    ]);
  });
});

describe("a descriptor", () => {
  const isDescriptor = (path: string) => path.endsWith("cortex.yaml");
  const defaults = { isDescriptor, defaultExclude: ["**/test/**"] };

  it("in a directory that a default leaves out counts, and what it names is not left out", async () => {
    const { found, descriptors } = await discovered(
      ["test/cortex.yaml", "services/test/go.sum", "web/test/go.sum"],
      {
        ...defaults,
        namedDirectories: (paths) => {
          expect(paths).toEqual(["test/cortex.yaml"]);
          return Promise.resolve(["services/test"]);
        },
      },
    );

    expect(descriptors).toEqual(["test/cortex.yaml"]);
    expect(found.map(({ path }) => path)).toEqual(["services/test/go.sum"]);
  });

  it("of a submodule, of a nested repository or without git's knowledge owns nothing", async () => {
    const { descriptors, idleDescriptors } = await discovered(
      [
        "cortex.yaml",
        { path: "lib", kind: "submodule" },
        "lib/cortex.yaml",
        "second/cortex.yaml",
        { path: "new/cortex.yaml", kind: "untracked" },
      ],
      { ...defaults, onlyTracked: true },
      [],
      { nested: ["second"] },
    );

    expect(descriptors).toEqual(["cortex.yaml"]);
    expect(idleDescriptors).toEqual([
      { path: "lib/cortex.yaml", reason: "lies in a nested repository" },
      { path: "new/cortex.yaml", reason: "is not tracked by git" },
      { path: "second/cortex.yaml", reason: "lies in a nested repository" },
    ]);
  });
});

describe("the files of the repository", () => {
  it("are all that count, whatever they are and wherever the run looks, left out of the work tree or not", async () => {
    const { files, exclusionOf } = await discovered(
      [
        "b/go.sum",
        "b/test/build.sbt",
        { path: "new.txt", kind: "untracked" },
        { path: "sparse.txt", kind: "sparse" },
        { path: "out.txt", kind: "ignored" },
        "second/go.sum",
      ],
      { defaultExclude: ["**/test/**"], exclude: ["old/**"], onlyTracked: true },
      [],
      { nested: ["second"], elsewhere: [{ path: "a/pom.xml", kind: "file" }] },
    );

    expect(files()).toEqual(["a/pom.xml", "b/go.sum", "b/test/build.sbt", "sparse.txt"]);
    expect(exclusionOf("b/test/build.sbt")?.rule).toBe("default");
    expect(exclusionOf("old/build.sbt")?.rule).toBe("exclude");
    expect(exclusionOf("second/build.sbt")?.rule).toBe("nested");
    expect(exclusionOf("b/go.sum")).toBeNull();
  });
});

describe("a file that git ignores, where git does not answer", () => {
  const ignored: ListedFile = { path: "out/go.sum", kind: "ignored" };
  const noGit = { byGit: false };

  it("hides its type where it may be a manifest", async () => {
    const { found, incomplete, problems } = await discovered(
      [ignored, { path: "out/README.md", kind: "ignored" }, { path: "a.txt", kind: "ignored" }],
      {},
      [],
      noGit,
    );

    expect(found).toEqual([]);
    expect(incomplete).toEqual([{ path: "out/go.sum", packageTypes: ["GO"] }]);
    expect(problems).toMatchObject([
      { severity: "error", code: "manifest-ignored", path: "out/go.sum", packageType: "GO" },
    ]);
    expect(problems[0]?.message).toContain("`defaults`");
  });

  it.each([
    { exclude: ["out/**"] },
    { defaultExclude: ["**/out/**"] },
    { packageTypes: ["NODE" as const] },
  ])("hides nothing where it is left out: %j", async (settings) => {
    expect((await discovered([ignored], settings, [], noGit)).problems).toEqual([]);
  });
});

describe("a submodule", () => {
  const lib: ListedFile = { path: "lib", kind: "submodule" };

  it("that is checked out hides nothing", async () => {
    const { incomplete, problems } = await discovered(["go.sum", lib]);

    expect({ incomplete, problems }).toEqual({ incomplete: [], problems: [] });
  });

  it("that is not checked out hides every type, and is a problem", async () => {
    const { incomplete, problems } = await discovered(["go.sum", lib], {}, ["lib"]);

    expect(incomplete).toEqual([{ path: "lib", packageTypes }]);
    expect(problems[0]?.message).toContain("`submodules: true`");
    expect(problems[0]?.message).toContain(
      "two lines to `exclude`: `defaults`, which keeps the default list, and `lib/**`",
    );
    expect(problems).toEqual([
      expect.objectContaining({
        severity: "error",
        code: "submodule-missing",
        path: "lib",
      }),
    ]);
  });

  it("that is not checked out hides only the types that are this run's", async () => {
    const { incomplete } = await discovered([lib], { packageTypes: ["NODE"] }, ["lib"]);

    expect(incomplete).toEqual([{ path: "lib", packageTypes: ["NODE"] }]);
  });

  it.each([
    ["is excluded", { exclude: ["lib/**"] }],
    ["lies where nothing is included", { include: ["apps/**"] }],
  ])("that is not checked out hides nothing where it %s", async (_, settings) => {
    const { incomplete, problems } = await discovered([lib], settings, ["lib"]);

    expect({ incomplete, problems }).toEqual({ incomplete: [], problems: [] });
  });

  it("is reported in a stable order", async () => {
    const submodules = ["b", "a"].map((path) => ({ path, kind: "submodule" as const }));
    const { problems } = await discovered(submodules, {}, ["a", "b"]);

    expect(problems.map(({ path }) => path)).toEqual(["a", "b"]);
  });
});

describe("the files without a reader that are discovered", () => {
  it("come with what they are, sorted by path", async () => {
    const { carriers } = await discovered([
      "web/bun.lockb",
      "README.md",
      { path: "build.sbt", kind: "submodule" },
      "b/WORKSPACE",
      "package.json",
    ]);

    expect(carriers.map(({ path, carrier }) => [path, carrier.packageType, carrier.id])).toEqual([
      ["b/WORKSPACE", "JAVA", "bazel-maven"],
      ["b/WORKSPACE", "GO", "bazel-go"],
      ["web/bun.lockb", "NODE", "bun-lockb"],
    ]);
  });

  it.each([
    ["lists in a directory that a default leaves out", { defaultExclude: ["**/vendor/**"] }, 2],
    ["none that the user leaves out", { exclude: ["**/vendor/**"] }, 1],
    ["none below another such directory", { defaultExclude: ["a/**", "**/vendor/**"] }, 1],
  ])("with %s", async (_, settings, count) => {
    const files = ["a/vendor/vendor.json", "a/vendor/glide.yaml", "glide.yaml"];

    expect((await discovered(files, settings)).carriers).toHaveLength(count);
  });

  it("are those of a name that a format has as well and does not take", async () => {
    const link: ListedFile = { path: "link.txt", kind: "link" };
    const { found, carriers } = await discovered(["read.txt", "deps.txt", link]);

    expect(found.map(({ path }) => path)).toEqual(["read.txt"]);
    expect(carriers.map(({ path }) => path)).toEqual(["deps.txt"]);
  });

  it("are none that an input leaves out", async () => {
    const { carriers } = await discovered(["old/build.sbt", "bun.lockb", "go/WORKSPACE"], {
      exclude: ["old/**"],
      include: ["old/**", "go/**"],
      packageTypes: ["JAVA"],
    });

    expect(carriers.map(({ path, carrier: { id } }) => [path, id])).toEqual([
      ["go/WORKSPACE", "bazel-maven"],
    ]);
  });
});
