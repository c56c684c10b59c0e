import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../../../src/domain/problem.ts";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { formatNamed, parse } from "../../support/format-named.ts";

const gradleCatalog = formatNamed("gradle-catalog");

const path = "gradle/libs.versions.toml";

describe("a library of a catalog", () => {
  it.each([
    ["one text", `a = "g:a:1"`],
    ["a module", `a = { module = "g:a", version = "1" }`],
    ["a group and a name", `a = { group = "g", name = "a", version = "1" }`],
    ["a table", `a.module = "g:a"\na.version = "1"`],
    ["a reference", `a = { module = "g:a", version.ref = "v" }`],
    ["a reference that is spelled otherwise", `a = { module = "g:a", version = { ref = "w.x" } }`],
    ["a rich version", `a = { module = "g:a", version = { strictly = "1" } }`],
    ["a required version", `a = { module = "g:a", version = { require = "1" } }`],
    [
      "a preferred version in a range",
      `a = { module = "g:a", version = { strictly = "[1, 2[", prefer = "1" } }`,
    ],
    ["a reference to a rich version", `a = { module = "g:a", version.ref = "rich" }`],
    ["an exact version", `a = { module = "g:a", version = "[1]" }`],
  ])("may be %s", async (_, library) => {
    const versions = `[versions]\nv = "1"\nw-x = "1"\nrich = { strictly = "[1, 2[", prefer = "1" }`;

    expect(await read(`${versions}\n[libraries]\n${library}`)).toEqual(["g:a 1 range"]);
  });

  it("keeps a range as it is written", async () => {
    const text = `[libraries]
      a = "g:a:1.+"
      b = { module = "g:b", version = { require = "[1, 2)" } }`;

    expect(await read(text)).toEqual(["g:a 1.+ range", "g:b [1, 2) range"]);
  });

  it("gives way to the version of a lock, because it only states what may be used", async () => {
    const { packages } = await readFirst(gradleCatalog, { [path]: `[libraries]\na = "g:a:1"` });

    expect(packages).toEqual([{ name: "g:a", version: "1", development: false, resolved: false }]);
  });

  it("may go without a version, with a warning", async () => {
    const text = `[libraries]\na = "g:a"\nb = { module = "g:b", version.ref = "nowhere" }\nc = { module = "g:c", version = { reject = ["1"] } }`;
    const reading = await readFirst(gradleCatalog, { [path]: text });

    expect(listed(reading)).toEqual(["g:a -", "g:b -", "g:c -"]);
    expect(reading.warnings?.map(({ message }) => message)).toEqual([
      "The version of g:a is unknown: gradle/libs.versions.toml has libraries without a `version`. Without it the package is left out, because Cortex accepts no coordinate without a version. Write the version.",
      "The version of g:b is unknown: `nowhere` is not among the [versions] of gradle/libs.versions.toml. Without it the package is left out, because Cortex accepts no coordinate without a version. Write the version.",
      "The version of g:c is unknown: gradle/libs.versions.toml has libraries without a `version`. Without it the package is left out, because Cortex accepts no coordinate without a version. Write the version.",
    ]);
  });
});

describe("what is no library", () => {
  it.each([
    ["a plugin", `[plugins]\na = { id = "a", version = "1" }`],
    ["a version", `[versions]\na = "1"`],
    ["a bundle", `[bundles]\na = ["b"]`],
    ["metadata", `[metadata]\nformat.version = "1.1"`],
    ["an empty file", ``],
    ["an empty table", `[libraries]\n`],
  ])("is %s", async (_, text) => {
    expect(await read(text)).toEqual([]);
  });
});

describe("a broken catalog", () => {
  it.each([
    ["is not TOML", `[libraries`],
    ["has no tables", `libraries = 1`],
    ["has a library that is a number", `[libraries]\na = 1`],
    ["has a library without a name", `[libraries]\na = { group = "g", version = "1" }`],
    ["has a library of one part", `[libraries]\na = "g"`],
    ["has a library with a space", `[libraries]\na = { module = "g: a" }`],
    ["has a list of versions", `versions = []`],
  ])("fails because it %s", async (_, text) => {
    expect(await faultOf(readFirst(gradleCatalog, { [path]: text }))).toMatchObject({
      code: "manifest-invalid",
      path,
    });
  });

  it("or any other text gives packages or a fault", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "[versions]\n",
        "[libraries]\n",
        "a = ",
        `"g:a:1"\n`,
        "{ module = ",
        "}\n",
        "version.ref",
      ),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        try {
          await parse(gradleCatalog, pieces.join(""), path, repository());
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Fault);
        }
      }),
    );
  });
});

async function read(text: string): Promise<string[]> {
  const reading = await readFirst(gradleCatalog, { [path]: text });
  expect(await readFirst(gradleCatalog, { [path]: text.replaceAll("\n", "\r\n") })).toEqual(
    reading,
  );
  return listed(reading);
}

describe("an entry of a catalog that scripts use", () => {
  const catalog = `[libraries]
main = "g:main:1"
test = "g:test:1"
both = "g:both:1"
plugin = "g:plugin:1"
unused = "g:unused:1"
[bundles]
tests = ["test", "both"]`;
  const build = `plugins { id("acme.java") }
dependencies {
  implementation(libs.main)
  api(libs.both)
  testImplementation(libs.bundles.tests)
}`;
  const convention = `dependencies { testImplementation(libs.findLibrary("plugin").get()) }`;
  const files = {
    "gradle/libs.versions.toml": catalog,
    "app/build.gradle.kts": build,
    "buildSrc/src/main/kotlin/acme.java.gradle.kts": convention,
    "settings.gradle.kts": `include("app")`,
  };

  it("is for development where only tests use it", async () => {
    expect(listed(await readFirst(gradleCatalog, files))).toEqual([
      "g:main 1 range",
      "g:test 1 dev range",
      "g:both 1 range",
      "g:plugin 1 dev range",
      "g:unused 1 range",
    ]);
  });

  it("is none that no script uses, where a lock states what is in use", async () => {
    const locked = { ...files, "app/gradle.lockfile": "g:main:1=compileClasspath" };

    expect(listed(await readFirst(gradleCatalog, locked))).not.toContain("g:unused 1 range");
  });

  it.each([
    ["cannot be followed", { "x.gradle.kts": "dependencies { helper() }" }],
    ["cannot be read", { "build.gradle": "dependencies {" }],
  ])("is needed at run time, as far as is known, where a script %s", async (_, more) => {
    const reading = await readFirst(gradleCatalog, { ...files, ...more });

    expect(reading.packages.every(({ development }) => !development)).toBe(true);
  });
});
