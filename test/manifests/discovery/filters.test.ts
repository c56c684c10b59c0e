import { describe, expect, it } from "vitest";
import { compileFilters, type FilterSettings } from "../../../src/manifests/discovery/filters.ts";
import { defaultExclude } from "../../../src/settings/defaults.ts";

function filters(settings: Partial<FilterSettings>) {
  return compileFilters({
    include: [],
    exclude: [],
    packageTypes: null,
    workingDirectory: ".",
    ...settings,
  });
}

describe("what leaves a manifest out", () => {
  it("is nothing where nothing is set", async () => {
    expect((await filters({})).against("a/go.sum", "GO")).toBeNull();
  });

  it("is a glob of `exclude`, and it is named", async () => {
    const { against, excludes } = await filters({ exclude: ["a/**", "**/b/**"] });

    expect(against("x/b/go.sum", "GO")).toBe("exclude: **/b/**");
    expect(excludes("a/go.sum")).toBe("a/**");
    expect(against("x/go.sum", "GO")).toBeNull();
  });

  it("is an `include` of which no glob matches", async () => {
    const { against } = await filters({ include: ["a/**", "b/go.sum"] });

    expect(against("x/go.sum", "GO")).toBe("include");
    expect(against("a/go.sum", "GO")).toBeNull();
    expect(against("b/go.sum", "GO")).toBeNull();
  });

  it("is a `package-types` without its type", async () => {
    const { against } = await filters({ packageTypes: ["NODE", "GO"] });

    expect(against("pom.xml", "JAVA")).toBe("package-types");
    expect(against("go.sum", "GO")).toBeNull();
  });

  it("is `exclude` before `include` before `package-types`", async () => {
    const { against } = await filters({ exclude: ["a"], include: ["a", "b"], packageTypes: [] });

    expect(against("a/go.sum", "GO")).toBe("exclude: a");
    expect(against("c/go.sum", "GO")).toBe("include");
    expect(against("b/go.sum", "GO")).toBe("package-types");
  });

  it.each([
    "node_modules",
    "bower_components",
    "vendor",
    "third_party",
    "examples",
    "test",
    "tests",
    "__tests__",
    "__fixtures__",
    "fixtures",
    "testdata",
  ])("is the default where it lies in a directory %s", async (name) => {
    const { against } = await filters({ exclude: defaultExclude });

    expect(against(`a/${name}/b/package.json`, "NODE")).toBe(`exclude: **/${name}/**`);
    expect(against(`${name}.d/package.json`, "NODE")).toBeNull();
    expect(against(name, "NODE")).toBe(`exclude: **/${name}/**`);
  });
});

describe("whether a directory may hold a manifest that is not left out", () => {
  it.each([
    [{}, true],
    [{ exclude: ["lib/**"] }, false],
    [{ exclude: ["lib"] }, false],
    [{ exclude: ["**/lib/**"] }, false],
    [{ exclude: ["lib/*"] }, false],
    [{ exclude: ["lib/a/**"] }, true],
    [{ exclude: ["lib/*.json"] }, true],
    [{ exclude: defaultExclude }, true],
    [{ include: ["apps/**"] }, false],
    [{ include: ["apps/**", "lib/core/**"] }, true],
    [{ include: ["lib/package.json"] }, true],
    [{ include: ["**/package.json"] }, true],
    [{ include: ["{lib,apps}/**"] }, true],
    [{ include: ["./lib/**"] }, true],
    [{ include: ["library/**"] }, false],
    [{ include: ["lib/**"], exclude: ["lib/**"] }, false],
  ])("is told by %j: %s", async (settings, expected) => {
    expect((await filters(settings)).mayHold("lib")).toBe(expected);
  });
});
