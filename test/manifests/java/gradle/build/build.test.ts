import { describe, expect, it } from "vitest";
import { openBuild } from "../../../../../src/manifests/java/gradle/build/build.ts";
import { rootOf, settingsOf } from "../../../../../src/manifests/java/gradle/build/layout.ts";
import { repository } from "../../../../support/speakers.ts";

describe("the root of a build", () => {
  it.each([
    ["where its settings are", ["settings.gradle"], "."],
    ["where its settings in Kotlin are", ["one/settings.gradle.kts"], "one"],
    ["where the nearest settings are", ["settings.gradle", "one/settings.gradle"], "one"],
    ["where its catalog is", ["one/gradle/libs.versions.toml"], "one"],
    [
      "where its settings are, before a catalog",
      ["settings.gradle", "one/gradle/libs.versions.toml"],
      ".",
    ],
    ["the workspace where there is neither", [], "."],
    ["not in another build", ["two/settings.gradle"], "."],
  ])("is %s", (_, paths, root) => {
    const files = repository(Object.fromEntries(paths.map((path) => [path, ""])));

    expect(rootOf("one/app/build.gradle", files)).toBe(root);
  });
});

describe("the settings of a build", () => {
  it("are the nearest above, in either language", () => {
    const files = repository({ "settings.gradle.kts": "", "one/settings.gradle": "" });

    expect(settingsOf("one/app/build.gradle", files)).toBe("one/settings.gradle");
    expect(settingsOf("app/build.gradle", files)).toBe("settings.gradle.kts");
    expect(settingsOf("build.gradle", repository({}))).toBeNull();
  });
});

describe("what a build is made of", () => {
  it("is its script, those it applies, and those above with their properties", () => {
    const { scripts, uses } = open({
      "one/app/build.gradle": "apply from: 'a.gradle'\napply from: 'nowhere.gradle'",
      "one/app/a.gradle": "apply from: '../b.gradle'",
      "one/b.gradle": "",
      "one/app/gradle.properties": "a=1",
      "one/build.gradle.kts": "",
      "one/gradle.properties": "b=2",
      "one/settings.gradle": "",
      "build.gradle": "",
      "gradle.properties": "",
    });

    expect(scripts.map(({ path }) => path)).toEqual([
      "one/app/build.gradle",
      "one/app/a.gradle",
      "one/b.gradle",
    ]);
    expect(uses).toEqual([
      "one/app/a.gradle",
      "one/b.gradle",
      "one/app/gradle.properties",
      "one/build.gradle.kts",
      "one/gradle.properties",
    ]);
  });

  it("looks names up from the nearest to the farthest", () => {
    const { definitions } = open({
      "app/build.gradle": "apply from: 'a.gradle'\nx = 1",
      "app/a.gradle": "x = 2",
      "app/gradle.properties": "x=3",
      "build.gradle": "x = 4",
      "gradle.properties": "x=5",
    });

    expect(definitions.map((level) => level.get("x")?.nodes[0])).toMatchObject([
      { text: "1" },
      { text: "2" },
      { parts: ["3"] },
      { text: "4" },
      { parts: ["5"] },
    ]);
  });

  it("is the script alone where there is nothing else", () => {
    expect(open({ "build.gradle": "a" })).toMatchObject({ uses: [] });
  });

  it("is the text that is given, not the one that lies there", () => {
    const files = repository({ "build.gradle": "old = 1" });

    expect([...(openBuild("new = 1", "build.gradle", files).definitions[0] ?? [])]).toMatchObject([
      ["new", {}],
    ]);
  });
});

function open(files: Record<string, string>) {
  const [first] = Object.entries(files);
  const [path, text] = first ?? ["", ""];
  return openBuild(text, path, repository(files));
}
