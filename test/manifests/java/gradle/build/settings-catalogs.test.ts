import { describe, expect, it } from "vitest";
import { settingsCatalogs } from "../../../../../src/manifests/java/gradle/build/settings-catalogs.ts";
import { repository } from "../../../../support/speakers.ts";

describe("the name of the default catalog", () => {
  it.each([
    ["nothing", "", "libs"],
    [
      "a name",
      `dependencyResolutionManagement {\n defaultLibrariesExtensionName = "deps"\n}`,
      "deps",
    ],
    [
      "a name on one line",
      `dependencyResolutionManagement.defaultLibrariesExtensionName = 'deps'`,
      "deps",
    ],
    ["what cannot be known", `x.defaultLibrariesExtensionName = name()`, "libs"],
  ])("with %s", (_, text, name) => {
    expect(settings(text).defaultName).toBe(name);
  });
});

describe("a catalog in another file", () => {
  it.each([
    `create("tools") { from(files("config/tools.toml")) }`,
    `create('tools') {\n from(files('./config/tools.toml'))\n}`,
    `tools { from(files("config/tools.toml")) }`,
  ])("is named by %s", (text) => {
    const { files } = settings(`dependencyResolutionManagement { versionCatalogs { ${text} } }`);

    expect([...files]).toEqual([["tools", "app/config/tools.toml"]]);
  });

  it.each([
    `create("tools") { from("group:catalog:1") }`,
    `create("tools") { from(files("missing.toml")) }`,
    `create("tools") { from(files("../../outside.toml")) }`,
    `create("tools") { }`,
  ])("is not there by %s", (text) => {
    expect(settings(`versionCatalogs { ${text} }`).files).toEqual(new Map());
  });
});

describe("a catalog in the settings", () => {
  it.each([
    ["coordinates", `library("a-b", "g:a:1")`, "1"],
    ["coordinates in Groovy", `library('a-b', 'g:a:1')`, "1"],
    ["parts and a version", `library("a-b", "g", "a").version("1")`, "1"],
    ["parts and a reference", `version("v", "1")\nlibrary("a-b", "g", "a").versionRef("v")`, "1"],
    ["parts alone", `library("a-b", "g", "a").withoutVersion()`, null],
  ])("has libraries by %s", (_, text, version) => {
    const { inline } = settings(`versionCatalogs { create("libs") { ${text} } }`);

    expect(inline.get("libs")?.libraries.get("a.b")).toMatchObject({
      name: "g:a",
      version: version === null ? null : { version, resolved: true },
    });
  });

  it("has versions", () => {
    const { inline } = settings(`versionCatalogs { libs { version("kotlin-x", "1.9") } }`);

    expect(inline.get("libs")?.versions.get("kotlin.x")?.version).toBe("1.9");
  });

  it("has bundles and plugins", () => {
    const { inline } = settings(`versionCatalogs { libs {
      version("v", "2")
      bundle("some-b", listOf("x-a", "x-b"))
      plugin("one", "g.one").version("1")
      plugin("two", "g.two").versionRef("v")
    } }`);

    expect(inline.get("libs")?.bundles.get("some.b")).toEqual(["x.a", "x.b"]);
    expect([...(inline.get("libs")?.plugins ?? [])]).toEqual([
      ["one", { id: "g.one", version: "1" }],
      ["two", { id: "g.two", version: "2" }],
    ]);
  });

  it.each([
    [
      "a rich version",
      `version("v") { strictly("[1, 2["); prefer("1.5") }\nlibrary("a", "g", "a").versionRef("v")`,
    ],
    ["a rich version of its own", `library("a", "g", "a").version { strictly("1.5") }`],
    ["a name of the settings", `library("a", "g:a:$v")`],
    ["a property", `library("a", "g:a:$p")`],
  ])("may take a version from %s", (_, text) => {
    const files = {
      "settings.gradle.kts": `val v = "1.5"\nversionCatalogs { libs { ${text} } }`,
      "gradle.properties": "p=1.5",
    };
    const { inline } = settingsCatalogs("settings.gradle.kts", repository(files));

    expect(inline.get("libs")?.libraries.get("a")?.version?.version).toBe("1.5");
  });

  it("may stand in a script that the settings apply", () => {
    const files = {
      "settings.gradle": "apply from: 'gradle/catalog.gradle'",
      "gradle/catalog.gradle":
        "dependencyResolutionManagement { versionCatalogs { libs { library('a', 'g:a:1') } } }",
    };

    expect(settingsCatalogs("settings.gradle", repository(files)).inline.has("libs")).toBe(true);
  });

  it("names a reference that leads nowhere", () => {
    const { inline } = settings(
      `versionCatalogs { libs { library("a", "g", "a").versionRef("nowhere") } }`,
    );

    expect(inline.get("libs")?.libraries.get("a")).toEqual({
      name: "g:a",
      version: null,
      missing: "nowhere",
    });
  });

  it.each([`library("a")`, `library(a, b)`, `library("a", "g")`, `other("a", "g:a:1")`, ``])(
    "has no library by %j",
    (text) => {
      const { inline } = settings(`versionCatalogs { libs { ${text} } }`);

      expect(inline.get("libs")?.libraries.size).toBe(0);
    },
  );
});

function settings(text: string) {
  const files = { "app/settings.gradle.kts": text, "app/config/tools.toml": "" };
  return settingsCatalogs("app/settings.gradle.kts", repository(files));
}
