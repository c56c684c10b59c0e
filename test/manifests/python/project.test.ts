import { describe, expect, it } from "vitest";
import { projectBeside, readProject } from "../../../src/manifests/python/project.ts";
import { faultOf } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";

/** The names that a pyproject.toml asks for, with those of this machine marked. */
async function required(root: unknown): Promise<string[]> {
  const { requirements } = await readProject(root, "pyproject.toml", repository());
  return requirements.map(({ name, local }) => (local ? `${name} local` : name));
}

async function groupsOf(root: unknown): Promise<string[]> {
  const { developmentGroups } = await readProject(root, "pyproject.toml", repository());
  return [...developmentGroups].toSorted();
}

describe("the requirements of a project", () => {
  it.each([undefined, null, "text", 1, [], {}])("are none in %j", async (root) => {
    expect(await required(root)).toEqual([]);
  });

  it("are those of its lists and of Poetry's tables", async () => {
    const root = {
      project: { dependencies: ["a"] },
      tool: { poetry: { dependencies: { b: "1" } } },
    };

    expect(await required(root)).toEqual(["a", "b"]);
  });

  it("do not hold the project itself, in any spelling and by either name", async () => {
    const root = {
      project: {
        name: "My.Shop",
        dependencies: ["my-shop[db]", "old_shop", "my-shop-db"],
        "optional-dependencies": { all: ["MY_SHOP[db]"] },
      },
      tool: { poetry: { name: "Old-Shop" } },
    };

    expect(await required(root)).toEqual(["my-shop-db"]);
  });

  it("hold what has no name even where the project has none", async () => {
    expect(await required({ project: { dependencies: ["./lib"] } })).toEqual([" local"]);
  });

  it.each([
    ["the workspace", { workspace: true }, true],
    ["a path", { path: "../lib" }, true],
    ["the workspace or a path", [{ workspace: true }, { path: "../lib", marker: "x" }], true],
    ["a path or an index", [{ path: "../lib" }, { index: "own" }], false],
    ["a repository", { git: "https://x.example/lib.git" }, false],
    ["no workspace", { workspace: false }, false],
    ["no source at all", [], false],
    ["text", "../lib", false],
  ])("are local where uv takes them from %s: %j is %s", async (_, source, local) => {
    const sources = { "My.Lib": source };
    const root = { project: { dependencies: ["my_lib>=1"] }, tool: { uv: { sources } } };

    expect(await required(root)).toEqual([local ? "my_lib local" : "my_lib"]);
  });

  it("are local in the lists where Poetry knows nothing but a path", async () => {
    const root = {
      project: { dependencies: ["My.Lib>=1", "half>=1"] },
      tool: {
        poetry: {
          dependencies: { "my-lib": { path: "../lib" }, half: [{ path: "../half" }, "^1"] },
        },
      },
    };

    expect(await required(root)).toEqual([
      "My.Lib local",
      "half",
      "my-lib local",
      "half local",
      "half",
    ]);
  });
});

describe("the development groups of a project", () => {
  it("are dependency groups and those of PDM, in canonical form", async () => {
    const root = {
      "dependency-groups": { "Dev.Tools": [], docs: [] },
      tool: { pdm: { "dev-dependencies": { Test_All: [] } } },
    };

    expect(await groupsOf(root)).toEqual(["dev-tools", "docs", "test-all"]);
  });

  it("are not those that an extra is named like", async () => {
    const root = {
      project: { "optional-dependencies": { Docs: [] } },
      "dependency-groups": { docs: [], dev: [] },
    };

    expect(await groupsOf(root)).toEqual(["dev"]);
  });

  it("may not include each other in a cycle", async () => {
    const root = { "dependency-groups": { a: [{ "include-group": "a" }] } };

    expect(await faultOf(readProject(root, "pyproject.toml", repository()))).toMatchObject({
      code: "include-cycle",
    });
  });
});

describe("the project beside a lock", () => {
  const text = '[project]\ndependencies = ["flask"]\n';

  it("is read from the directory of the lock", async () => {
    const files = repository({ "web/pyproject.toml": text, "pyproject.toml": "" });
    const project = await projectBeside("web/poetry.lock", files);

    expect(project).toMatchObject({
      path: "web/pyproject.toml",
      requirements: [{ name: "flask" }],
    });
  });

  it("is none where only another directory has one", async () => {
    expect(
      await projectBeside("web/poetry.lock", repository({ "pyproject.toml": text })),
    ).toBeNull();
  });

  it("is named with its line where it is no TOML", async () => {
    const files = repository({ "web/pyproject.toml": "[project]\n[" });

    expect(await faultOf(projectBeside("web/poetry.lock", files))).toMatchObject({
      code: "manifest-invalid",
      path: "web/pyproject.toml",
      line: 2,
    });
  });
});
