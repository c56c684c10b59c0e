import { describe, expect, it } from "vitest";
import {
  accessor,
  parseCatalog,
  readCatalog,
} from "../../../../../src/manifests/java/gradle/build/catalog.ts";
import { faultOf } from "../../../../support/reading.ts";
import { repository } from "../../../../support/speakers.ts";

describe("the accessor of an alias", () => {
  it.each([
    ["junit", "junit"],
    ["junit-jupiter-api", "junit.jupiter.api"],
    ["junit_jupiter.api", "junit.jupiter.api"],
    ["okHttp", "okHttp"],
  ])("%s is %s", (alias, path) => {
    expect(accessor(alias)).toBe(path);
  });
});

describe("a catalog", () => {
  it("has versions, libraries and bundles by their accessors", async () => {
    const text = `
      [versions]
      my-kotlin = "1.9"
      any = {}
      [libraries]
      my_lib-a = { module = "g:a", version.ref = "my_kotlin" }
      [bundles]
      all-of_it = ["my_lib-a", "other"]
      [plugins]
      my-plugin = { id = "g.plugin", version.ref = "my_kotlin" }
      short = "g.short:2"
      bare = { id = "g.bare" }`;

    expect(await parseCatalog(text, "libs.toml")).toEqual({
      versions: new Map([["my.kotlin", { version: "1.9", resolved: true }]]),
      libraries: new Map([
        ["my.lib.a", { name: "g:a", version: { version: "1.9", resolved: true }, missing: null }],
      ]),
      bundles: new Map([["all.of.it", ["my.lib.a", "other"]]]),
      plugins: new Map([
        ["my.plugin", { id: "g.plugin", version: "1.9" }],
        ["short", { id: "g.short", version: "2" }],
        ["bare", { id: "g.bare", version: null }],
      ]),
    });
  });

  it("takes names of the prototype for what they are", async () => {
    const { libraries } = await parseCatalog(
      `[libraries]\n__proto__ = "g:a:1"\nconstructor = "g:b:2"`,
      "libs.toml",
    );

    expect([...libraries.values()].map(({ name }) => name)).toEqual(["g:a", "g:b"]);
  });

  it("is read once for all who ask", async () => {
    const files = repository({ "libs.toml": "", "broken.toml": "[" });

    expect(await readCatalog("libs.toml", files)).toBe(await readCatalog("libs.toml", files));
    expect(await faultOf(readCatalog("broken.toml", files))).toMatchObject({ path: "broken.toml" });
  });
});
