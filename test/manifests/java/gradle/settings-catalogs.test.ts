import { describe, expect, it } from "vitest";
import { settingsCatalogs } from "../../../../src/manifests/java/gradle/settings-catalogs.ts";
import { repository } from "../../../support/speakers.ts";

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
