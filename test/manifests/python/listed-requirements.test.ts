import { describe, expect, it } from "vitest";
import { listedRequirements } from "../../../src/manifests/python/listed-requirements.ts";
import { faultOf } from "../../support/reading.ts";

type Table = Readonly<Record<string, unknown>>;

/** What is asked for, in the short form `name version`, with its marks. */
function listed(file: Table): string[] {
  return listedRequirements(file, "pyproject.toml").map(({ name, version, resolved, ...marks }) =>
    [
      name || "?",
      version ?? "-",
      ...(resolved ? ["pinned"] : []),
      ...(marks.development ? ["dev"] : []),
      ...(marks.local ? ["local"] : []),
    ].join(" "),
  );
}

describe("listedRequirements", () => {
  it.each([
    ["nothing", {}],
    ["a project without a list", { project: { name: "shop" } }],
    ["tables that are none", { project: "shop", tool: [], "dependency-groups": 1 }],
    ["empty lists", { project: { dependencies: [] }, "dependency-groups": { dev: [] } }],
  ])("is none of %s", (_, file) => {
    expect(listed(file)).toEqual([]);
  });

  it("is for development in every list but those of the project", () => {
    const file = {
      project: { dependencies: ["a"], "optional-dependencies": { x: ["b"], dev: ["c"] } },
      "dependency-groups": { docs: ["d"] },
      tool: { pdm: { "dev-dependencies": { e: ["e"] } }, uv: { "dev-dependencies": ["f"] } },
    };

    expect(listed(file)).toEqual(["a -", "b -", "c -", "d - dev", "e - dev", "f - dev"]);
  });

  it.each([
    ["flask==3.0.0", "flask 3.0.0 pinned"],
    ["flask>=3,<4", "flask >=3,<4"],
    ["flask (>=3)", "flask >=3"],
    ["flask[async]>=3", "flask >=3"],
    ['flask>=3 ; python_version < "3.13"', "flask >=3"],
    ["  flask  ", "flask -"],
    ["flask @ https://x.example/flask-3.0.0-py3-none-any.whl", "flask 3.0.0 pinned"],
    ["lib @ file:///srv/lib", "lib - local"],
    ["-e file:///srv/lib#egg=lib", "lib - local"],
    ["./lib", "? - local"],
  ])("reads %s", (written, requirement) => {
    expect(listed({ project: { dependencies: [written] } })).toEqual([requirement]);
  });

  it("keeps the same name of two lists apart", () => {
    const file = { project: { dependencies: ["a>=1"] }, "dependency-groups": { dev: ["a==2"] } };

    expect(listed(file)).toEqual(["a >=1", "a 2 pinned dev"]);
  });

  it("passes over the groups that a group includes", () => {
    const dev = ["a", { "include-group": "test" }, "b"];

    expect(listed({ "dependency-groups": { dev } })).toEqual(["a - dev", "b - dev"]);
  });

  it("passes over an empty text, which asks for nothing", () => {
    expect(listed({ tool: { uv: { "dev-dependencies": ["", "a", " "] } } })).toEqual(["a - dev"]);
  });

  it("doubts a name that is taken from an address, and no other", () => {
    const dependencies = ["git+https://x.example/acme/lib.git", "lib @ git+https://x.example/z"];
    const [guessed, stated] = listedRequirements({ project: { dependencies } }, "pyproject.toml");

    expect(guessed?.cause).toMatchObject({
      code: "names-unresolved",
      subject: "x.example/acme/lib.git",
    });
    expect(stated?.cause).toBeNull();
  });

  it.each([
    ["no list", { project: { dependencies: "a" } }, "`project.dependencies` is not a list"],
    ["a table", { project: { dependencies: { a: "1" } } }, "`project.dependencies` is not a list"],
    ["a number", { "dependency-groups": { dev: [1] } }, "`dependency-groups.dev` has an entry"],
    ["another table", { "dependency-groups": { dev: [{ a: 1 }] } }, "`dependency-groups.dev`"],
    [
      "an option",
      { project: { "optional-dependencies": { db: ["-r a.txt"] } } },
      "`project.optional-dependencies.db`",
    ],
    [
      "a version of nothing",
      { tool: { pdm: { "dev-dependencies": { x: [">=1"] } } } },
      "`tool.pdm.dev-dependencies.x`",
    ],
  ])("refuses %s in a list, which it names", async (_, file, fact) => {
    const fault = await faultOf(Promise.try(() => listedRequirements(file, "web/pyproject.toml")));

    expect(fault).toMatchObject({ code: "manifest-invalid", path: "web/pyproject.toml" });
    expect(fault.message).toContain(`web/pyproject.toml: ${fact}`);
  });

  it("does not repeat a name of any length, nor the entry, in its refusal", async () => {
    const groups = { "dependency-groups": { ["x".repeat(5_000)]: ["secret=1"] } };
    const fault = await faultOf(Promise.try(() => listedRequirements(groups, "pyproject.toml")));

    expect(fault.message.length).toBeLessThan(300);
    expect(fault.message).not.toContain("secret");
  });
});
