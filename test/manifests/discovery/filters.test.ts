import { describe, expect, it } from "vitest";
import {
  compileFilters,
  type Filters,
  type FilterSettings,
} from "../../../src/manifests/discovery/filters.ts";
import { defaultExclude } from "../../../src/settings/parse.ts";

function filters(settings: Partial<FilterSettings>, named: readonly string[] = []) {
  const compiled = compileFilters(
    {
      include: [],
      exclude: [],
      defaultExclude: [],
      packageTypes: null,
      workingDirectory: ".",
      ...settings,
    },
    named,
  );
  const reasonAgainst = (...[path, packageType]: Parameters<Filters["against"]>) =>
    compiled.against(path, packageType)?.reason ?? null;
  return { ...compiled, against: reasonAgainst, exclusion: compiled.against };
}

describe("what leaves a manifest out", () => {
  it("is nothing where nothing is set", () => {
    expect(filters({}).against("a/go.sum", "GO")).toBeNull();
  });

  it("is a glob of `exclude`, and it is named", () => {
    const { against, excludes } = filters({ exclude: ["a/**", "**/b/**"] });

    expect(against("x/b/go.sum", "GO")).toBe("exclude: **/b/**");
    expect(excludes("a/go.sum")).toBe("a/**");
    expect(against("x/go.sum", "GO")).toBeNull();
  });

  it("is an `include` of which no glob matches", () => {
    const { against } = filters({ include: ["a/**", "b/go.sum"] });

    expect(against("x/go.sum", "GO")).toBe("include");
    expect(against("a/go.sum", "GO")).toBeNull();
    expect(against("b/go.sum", "GO")).toBeNull();
  });

  it("is a `package-types` without its type", () => {
    const { against } = filters({ packageTypes: ["NODE", "GO"] });

    expect(against("pom.xml", "JAVA")).toBe("package-types");
    expect(against("go.sum", "GO")).toBeNull();
  });

  it("is `exclude` before `include` before `package-types`", () => {
    const { against } = filters({ exclude: ["a"], include: ["a", "b"], packageTypes: [] });

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
    "src/it",
    "archetype-resources",
  ])("is the default where it lies in a directory %s", async (name) => {
    const { against } = filters({ defaultExclude });

    expect(against(`a/${name}/b/package.json`, "NODE")).toBe(`exclude: **/${name}/**`);
    expect(against(`${name}.d/package.json`, "NODE")).toBeNull();
    expect(against(name, "NODE")).toBe(`exclude: **/${name}/**`);
  });
});

describe("a default", () => {
  const defaults = { defaultExclude: ["**/test/**", "**/node_modules/**"] };

  it("ends at a directory that somebody names, and begins again below", () => {
    const { against, mayHold } = filters(defaults, ["services/test"]);

    expect(against("services/test/package.json", "NODE")).toBeNull();
    expect(against("services/test/test/package.json", "NODE")).toBe("exclude: **/test/**");
    expect(against("services/test/node_modules/a/package.json", "NODE")).toBe(
      "exclude: **/node_modules/**",
    );
    expect(against("services/tests/test/package.json", "NODE")).toBe("exclude: **/test/**");
    expect(against("test/package.json", "NODE")).toBe("exclude: **/test/**");
    expect(mayHold("services/test")).toBe(true);
    expect(mayHold("web/test")).toBe(false);
  });

  it("ends at the deepest of several", () => {
    const { against } = filters(defaults, ["a", "a/test/b", "a/test"]);

    expect(against("a/test/b/package.json", "NODE")).toBeNull();
    expect(against("a/test/b/test/package.json", "NODE")).toBe("exclude: **/test/**");
  });

  it("ends at the working directory, which somebody names as well", () => {
    const { against, mayHold } = filters({ ...defaults, workingDirectory: "test/app" });

    expect(against("test/app/package.json", "NODE")).toBeNull();
    expect(against("test/app/test/package.json", "NODE")).toBe("exclude: **/test/**");
    expect(mayHold("test/app")).toBe(true);
  });

  it("does not end where the whole workspace is named", () => {
    expect(filters(defaults, ["."]).against("test/package.json", "NODE")).not.toBeNull();
  });

  it("is no glob of the user's own, which holds whatever is named", () => {
    const own = filters({ exclude: ["**/test/**"] }, ["services/test"]);

    expect(own.against("services/test/go.sum", "GO")).toBe("exclude: **/test/**");
    expect(own.exclusion("services/test/go.sum", "GO")?.rule).toBe("exclude");
    expect(filters(defaults).exclusion("test/go.sum", "GO")?.rule).toBe("default");
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
    [{ defaultExclude }, true],
    [{ defaultExclude: ["**/lib/**"] }, false],
    [{ include: ["apps/**"] }, false],
    [{ include: ["apps/**", "lib/core/**"] }, true],
    [{ include: ["lib/package.json"] }, true],
    [{ include: ["**/package.json"] }, true],
    [{ include: ["{lib,apps}/**"] }, true],
    [{ include: ["./lib/**"] }, true],
    [{ include: ["library/**"] }, false],
    [{ include: ["lib/**"], exclude: ["lib/**"] }, false],
  ])("is known by %j: %s", async (settings, expected) => {
    expect(filters(settings).mayHold("lib")).toBe(expected);
  });
});
