import { describe, expect, it } from "vitest";
import { projectBeside, readProject } from "../../../src/manifests/python/project.ts";
import { faultOf } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";

/** The names that a pyproject.toml asks for, with those of this machine marked. */
function needed(root: unknown): string[] {
  return readProject(root, "pyproject.toml").needs.map(({ name, local }) =>
    local ? `${name} local` : name,
  );
}

function groupsOf(root: unknown): string[] {
  return [...readProject(root, "pyproject.toml").developmentGroups].toSorted();
}

describe("the needs of a project", () => {
  it.each([undefined, null, "text", 1, [], {}])("are none in %j", (root) => {
    expect(needed(root)).toEqual([]);
  });

  it("are those of its lists and of Poetry's tables", () => {
    const root = {
      project: { dependencies: ["a"] },
      tool: { poetry: { dependencies: { b: "1" } } },
    };

    expect(needed(root)).toEqual(["a", "b"]);
  });

  it("do not hold the project itself, in any spelling and by either name", () => {
    const root = {
      project: {
        name: "My.Shop",
        dependencies: ["my-shop[db]", "old_shop", "my-shop-db"],
        "optional-dependencies": { all: ["MY_SHOP[db]"] },
      },
      tool: { poetry: { name: "Old-Shop" } },
    };

    expect(needed(root)).toEqual(["my-shop-db"]);
  });

  it("hold what has no name even where the project has none", () => {
    expect(needed({ project: { dependencies: ["./lib"] } })).toEqual([" local"]);
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
  ])("are local where uv takes them from %s: %j is %s", (_, source, local) => {
    const sources = { "My.Lib": source };
    const root = { project: { dependencies: ["my_lib>=1"] }, tool: { uv: { sources } } };

    expect(needed(root)).toEqual([local ? "my_lib local" : "my_lib"]);
  });

  it("are local in the lists where Poetry knows nothing but a path", () => {
    const root = {
      project: { dependencies: ["My.Lib>=1", "half>=1"] },
      tool: {
        poetry: {
          dependencies: { "my-lib": { path: "../lib" }, half: [{ path: "../half" }, "^1"] },
        },
      },
    };

    expect(needed(root)).toEqual(["My.Lib local", "half", "my-lib local", "half local", "half"]);
  });
});

describe("the development groups of a project", () => {
  it("are dependency groups and those of PDM, in canonical form", () => {
    const root = {
      "dependency-groups": { "Dev.Tools": [], docs: [] },
      tool: { pdm: { "dev-dependencies": { Test_All: [] } } },
    };

    expect(groupsOf(root)).toEqual(["dev-tools", "docs", "test-all"]);
  });

  it("are not those that an extra is named like", () => {
    const root = {
      project: { "optional-dependencies": { Docs: [] } },
      "dependency-groups": { docs: [], dev: [] },
    };

    expect(groupsOf(root)).toEqual(["dev"]);
  });

  it("may not include each other in a circle", async () => {
    const root = { "dependency-groups": { a: [{ "include-group": "a" }] } };

    expect(await faultOf(Promise.try(() => readProject(root, "pyproject.toml")))).toMatchObject({
      code: "include-cycle",
    });
  });
});

describe("the project beside a lock", () => {
  const text = '[project]\ndependencies = ["flask"]\n';

  it("is read from the directory of the lock", async () => {
    const files = repository({ "web/pyproject.toml": text, "pyproject.toml": "" });
    const project = await projectBeside("web/poetry.lock", files);

    expect(project).toMatchObject({ path: "web/pyproject.toml", needs: [{ name: "flask" }] });
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
