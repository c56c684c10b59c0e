import { describe, expect, it } from "vitest";
import { openBuild } from "../../../../src/manifests/java/gradle/build/build.ts";
import { scopeOf } from "../../../../src/manifests/java/gradle/scope.ts";
import { repository } from "../../../support/speakers.ts";

const catalog = `
[versions]
some-version = "1"
rich = { strictly = "[1, 2[", prefer = "1.5" }
[libraries]
some-lib = { module = "g:a", version.ref = "some-version" }
other_lib = "g:b:2"
[bundles]
some-both = ["some-lib", "other_lib", "nowhere"]
`;

describe("the text of a path", () => {
  it.each([
    ["a", "1"],
    ["ext.a", "1"],
    ["rootProject.ext.a", "1"],
    ["b.c", "2"],
    ["made", "1-2"],
    ["from.above", "3"],
    ["libs.versions.some.version", "1"],
    ["libs.versions.some-version", "1"],
    ["libs.some.lib", "g:a:1"],
    ["libs.versions.rich", "1.5"],
    ["libs.some.lib", "g:a:1"],
  ])("%s is reported", async (path, text) => {
    expect((await scope()).textOf(path)).toBe(text);
  });

  it.each([
    "nowhere",
    "b",
    "b.nowhere",
    "cycle",
    "libs.versions.nowhere",
    "libs.nowhere",
    "libs",
    "",
  ])("%j is not", async (path) => {
    expect((await scope()).textOf(path)).toBeNull();
  });

  it("is looked up in the object first, and then around it", async () => {
    const { textOf } = await scope({
      "build.gradle.kts": `val A = "1"\nobject V { const val A = "2" }`,
    });

    expect([textOf("A"), textOf("A", "V"), textOf("A", "V.W"), textOf("V.A")]).toEqual([
      "1",
      "2",
      "2",
      "2",
    ]);
  });

  it("is not longer than any version", async () => {
    const text = `a = "${"1".repeat(600)}"\nb = "$a$a"`;

    expect((await scope({ "build.gradle": text })).textOf("b")).toBeNull();
  });
});

describe("the libraries of a path", () => {
  it.each([
    ["libs.some.lib", ["g:a"]],
    ["libs.some-lib", ["g:a"]],
    ["libs.other.lib", ["g:b"]],
    ["libs.bundles.some.both", ["g:a", "g:b"]],
    ["libs.nowhere", []],
    ["libs.bundles.nowhere", []],
  ])("%s", async (path, names) => {
    expect((await scope()).librariesOf(path)?.map(({ name }) => name)).toEqual(names);
  });

  it.each(["some.lib", "other", "a", ""])(
    "are none of %j, which is in no catalog",
    async (path) => {
      expect((await scope()).librariesOf(path)).toBeNull();
    },
  );
});

describe("the definition of a path", () => {
  it("is the nearest", async () => {
    const { definitionOf } = await scope({
      "app/build.gradle": "a = 1",
      "build.gradle": "a = 2\nb = 3",
    });

    expect(definitionOf("a")?.nodes).toMatchObject([{ text: "1" }]);
    expect(definitionOf("b")?.nodes).toMatchObject([{ text: "3" }]);
    expect(definitionOf("c")).toBeNull();
  });
});

describe("the catalogs of a scope", () => {
  it("are those beside the settings, by the names of their files", async () => {
    const found = await scope({
      "app/build.gradle": "",
      "settings.gradle": "",
      "gradle/libs.versions.toml": catalog,
      "gradle/tools.versions.toml": `[libraries]\nx = "g:x:1"`,
      "app/gradle/wrong.versions.toml": `[libraries]\nx = "g:x:1"`,
    });

    expect(found.uses).toEqual(["gradle/libs.versions.toml", "gradle/tools.versions.toml"]);
    expect(found.librariesOf("tools.x")).toHaveLength(1);
    expect(found.librariesOf("wrong.x")).toBeNull();
  });

  it("are none where there is none", async () => {
    expect((await scope({ "build.gradle": "" })).uses).toEqual([]);
  });
});

const usual = {
  "app/build.gradle": `ext.a = '1'\next.b = [c: '2']\next.made = "$a-\${b.c}"\ncycle = cycle`,
  "build.gradle": `ext.from = [above: '3']`,
  "gradle/libs.versions.toml": catalog,
};

async function scope(files: Record<string, string> = usual) {
  const [first] = Object.entries(files);
  const [path, text] = first ?? ["", ""];
  const tree = repository(files);
  return await scopeOf(openBuild(text, path, tree));
}
