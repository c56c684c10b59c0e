import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBuild } from "../../../../src/manifests/java/gradle/build/build.ts";
import type { Notation } from "../../../../src/manifests/java/gradle/coordinates.ts";
import { notationsOf } from "../../../../src/manifests/java/gradle/notations.ts";
import { scopeOf } from "../../../../src/manifests/java/gradle/scope.ts";
import { readScript } from "../../../../src/manifests/java/gradle/language/script.ts";
import { repository } from "../../../support/speakers.ts";

describe("coordinates in one text", () => {
  it.each([
    ["all three", `'g:a:1'`, ["g:a 1"]],
    ["no version", `'g:a'`, ["g:a -"]],
    ["an empty version", `'g:a:'`, ["g:a -"]],
    ["a classifier", `'g:a:1:sources'`, ["g:a 1"]],
    ["a classifier without a version", `'g:a::sources'`, ["g:a -"]],
    ["a kind of file", `'g:a:1@aar'`, ["g:a 1"]],
    ["a classifier and a kind of file", `'g:a:1:x@zip'`, ["g:a 1"]],
    ["space around them", `' g:a:1 '`, ["g:a 1"]],
    ["dots, hyphens and signs in names", `'org.x-y_z:a.b+c:1'`, ["org.x-y_z:a.b+c 1"]],
    ["a strict version", `'g:a:1!!'`, ["g:a 1"]],
    ["a preference in a range", `'g:a:[1, 2[!!1.5'`, ["g:a 1.5"]],
    ["a range", `'g:a:[1,2)'`, ["g:a [1,2) range"]],
    ["a moving version", `'g:a:1.+'`, ["g:a 1.+ range"]],
    ["a property", `"g:a:$v"`, ["g:a 7"]],
    ["texts added up", `'g:a:' + v`, ["g:a 7"]],
    ["a property that is not known", `"g:a:$nowhere"`, ["g:a - nowhere"]],
    ["a property in the kind of file alone", `"g:a:1@$nowhere"`, ["g:a 1"]],
  ])("may have %s", async (_, parameters, shown) => {
    expect(await described(parameters)).toEqual(shown);
  });

  it.each([
    ["a word", `'g'`],
    ["a path", `'libs/a.jar'`],
    ["a URL", `'https://x/y:1'`],
    ["an empty group", `':a:1'`],
    ["an empty artifact", `'g::1'`],
    ["more parts than there are", `'g:a:1:x:y'`],
    ["blanks in a name", `'g h:a:1'`],
    ["no characters", `''`],
  ])("are not %s", async (_, parameters) => {
    expect(await described(parameters)).toEqual([]);
  });

  it.each([
    ["its group", `"$nowhere:a:1"`],
    ["a part of its group", `"g.$nowhere:a:1"`],
    ["its artifact", `"g:a-$nowhere:1"`],
    ["all of it", `"$nowhere"`],
  ])("cannot be known where a property gives %s, which is named", async (_, parameters) => {
    expect(await described(parameters)).toEqual(["? nowhere"]);
  });

  it("are read back whatever their names are", async () => {
    const name = fc.stringMatching(/^[a-z][a-z\d._-]{0,12}$/);
    const version = fc.stringMatching(/^\d[a-z\d.-]{0,8}$/);
    const scope = await scopeWith("");

    fc.assert(
      fc.property(name, name, version, (group, artifact, release) => {
        const spellings = [
          `'${group}:${artifact}:${release}'`,
          `"${group}", "${artifact}", "${release}"`,
          `group: '${group}', name: '${artifact}', version: '${release}'`,
          `[[version: '${release}', name: '${artifact}', group: '${group}']]`,
        ];
        const readings = spellings.map((spelling) => notationsOf(nodesOf(spelling), scope));
        const expected = {
          name: `${group}:${artifact}`,
          version: { version: release, resolved: true },
          missing: null,
        };
        expect(readings).toEqual(spellings.map(() => [expected]));
      }),
    );
  });
});

describe("coordinates by names", () => {
  it.each([
    ["in any order", `version: '1', name: 'a', group: 'g'`, ["g:a 1"]],
    ["as Kotlin writes them", `group = "g", name = "a", version = "1"`, ["g:a 1"]],
    ["with others beside them", `group: 'g', name: 'a', version: '1', ext: 'zip'`, ["g:a 1"]],
    ["without a version", `group: 'g', name: 'a'`, ["g:a -"]],
    ["with a property", `group: 'g', name: 'a', version: v`, ["g:a 7"]],
    ["with an unknown version", `group: 'g', name: 'a', version: nowhere`, ["g:a - nowhere"]],
    ["with an unknown group", `group: nowhere, name: 'a', version: '1'`, ["? nowhere"]],
    ["without a group, which is a file", `name: 'a', version: '1'`, []],
    ["with a module, which is another notation", `group: 'g', module: 'a'`, []],
    [
      "one map after another",
      `[group: 'g', name: 'a'], [group: 'g', name: 'b']`,
      ["g:a -", "g:b -"],
    ],
  ])("%s", async (_, parameters, shown) => {
    expect(await described(parameters)).toEqual(shown);
  });
});

describe("coordinates in their order", () => {
  it.each([
    ["are group, artifact and version", `"g", "a", "1"`, ["g:a 1"]],
    ["may lack the version", `"g", "a"`, ["g:a -"]],
    ["are several texts where each is whole", `'g:a:1', 'g:b:2'`, ["g:a 1", "g:b 2"]],
  ])("%s", async (_, parameters, shown) => {
    expect(await described(parameters)).toEqual(shown);
  });
});

describe("a call", () => {
  it.each(["platform", "enforcedPlatform", "testFixtures", "dependencies.create"])(
    "of %s hands on what it is given",
    async (name) => {
      expect(await described(`${name}('g:a:1')`)).toEqual(["g:a 1"]);
    },
  );

  it.each([
    ["around another", `enforcedPlatform(platform("g:a:1"))`, ["g:a 1"]],
    ["around an accessor", `platform(libs.one)`, ["g:one 1"]],
    ["without parentheses", `platform libs.one`, ["g:one 1"]],
    ["of a module of Kotlin", `kotlin("stdlib")`, ["org.jetbrains.kotlin:kotlin-stdlib -"]],
    ["of one with its version", `kotlin("test", "2")`, ["org.jetbrains.kotlin:kotlin-test 2"]],
    [
      "of one with its version's name",
      `kotlin("x", version = "2")`,
      ["org.jetbrains.kotlin:kotlin-x 2"],
    ],
    ["of one with a property", `kotlin("x", v)`, ["org.jetbrains.kotlin:kotlin-x 7"]],
    ["of one that is not known", `kotlin(nowhere)`, ["? nowhere"]],
    ["of no module", `kotlin()`, []],
    ["of anything else, with coordinates", `makeOne("g:a:1")`, ["g:a 1"]],
    ["of anything else, without any", `makeOne("a")`, ["? makeOne"]],
  ])("%s", async (_, parameters, shown) => {
    expect(await described(parameters)).toEqual(shown);
  });

  it.each([
    `project(':a')`,
    `project(path: ':a', configuration: 'x')`,
    `projects.a.b`,
    `files('a.jar')`,
    `fileTree(dir: 'libs', include: '*.jar')`,
    `gradleApi()`,
    `gradleTestKit()`,
    `npm("left-pad", "1.0.0")`,
  ])("that gives no package is silent: %s", async (parameters) => {
    expect(await described(parameters)).toEqual([]);
  });
});

describe("a name", () => {
  it.each([
    ["of a text", `def x = 'g:a:1'`, ["g:a 1"]],
    ["of a map", `def x = [group: 'g', name: 'a', version: v]`, ["g:a 7"]],
    ["of a map of texts", `def x = [one: 'g:a:1', two: 'g:b:2']`, ["g:a 1", "g:b 2"]],
    ["of a list", `def x = ['g:a:1', "g:b:$v"]`, ["g:a 1", "g:b 7"]],
    ["of a list of Kotlin", `val x = listOf("g:a:1", libs.one)`, ["g:a 1", "g:one 1"]],
    ["of another name", `def y = 'g:a:1'\ndef x = y`, ["g:a 1"]],
    ["of an accessor", `def x = libs.one`, ["g:one 1"]],
    ["of itself, which gives nothing", `def x = x`, []],
    ["of a list that holds itself", `def x = ['g:a:1', x]`, ["g:a 1"]],
    ["of what is not known", `def x = nowhere`, ["? nowhere"]],
  ])("%s", async (_, definitions, shown) => {
    expect(await described("x", definitions)).toEqual(shown);
  });

  it("is looked up first in the object that it stands in", async () => {
    const definitions = `val V = "1"\nobject Deps {\nconst val V = "2"\nval x = "g:a:$V"\n}`;

    expect(await described("Deps.x", definitions)).toEqual(["g:a 2"]);
  });

  it("is reported once to whoever asks with the same memory", async () => {
    const scope = await scopeWith(`def x = 'g:a:1'`);
    const memory = new Set();

    expect(notationsOf(nodesOf("x"), scope, memory)).toHaveLength(1);
    expect(notationsOf(nodesOf("x"), scope, memory)).toEqual([]);
    expect(notationsOf(nodesOf("x"), scope)).toHaveLength(1);
  });

  it("in lists that hold each other twice is followed once", async () => {
    const levels = Array.from({ length: 60 }, (_, at) => `def x${at} = [x${at + 1}, x${at + 1}]`);

    expect(await described("x0", [...levels, `def x60 = 'g:a:1'`].join("\n"))).toEqual(["g:a 1"]);
  });
});

describe("an accessor", () => {
  it.each([
    ["of a library", `libs.one`, ["g:one 1"]],
    ["of one as a provider", `libs.one.get()`, ["g:one 1"]],
    ["of a bundle", `libs.bundles.both`, ["g:one 1", "g:two - gone"]],
    ["of one whose version leads nowhere, which is named", `libs.two`, ["g:two - gone"]],
    ["of none", `libs.nowhere`, ["? libs.nowhere"]],
  ])("%s", async (_, parameters, shown) => {
    expect(await described(parameters)).toEqual(shown);
  });
});

const catalog = `
[libraries]
one = "g:one:1"
two = { module = "g:two", version.ref = "gone" }
[bundles]
both = ["one", "two"]
`;

async function scopeWith(definitions: string) {
  const tree = repository({ "gradle/libs.versions.toml": catalog, "build.gradle.kts": "" });
  const path = definitions.includes("val ") ? "build.gradle.kts" : "build.gradle";
  return await scopeOf(openBuild(`v = '7'\n${definitions}`, path, tree));
}

async function described(parameters: string, definitions = ""): Promise<string[]> {
  return notationsOf(nodesOf(parameters), await scopeWith(definitions)).map(shortForm);
}

function nodesOf(text: string) {
  return readScript(text, "build.gradle");
}

/** `name version`, with `range` and what is missing where they apply. */
function shortForm(notation: Notation): string {
  if (notation.name === null) return `? ${notation.missing}`;
  const { name, version, missing } = notation;
  const range = version !== null && !version.resolved ? ["range"] : [];
  return [name, version?.version ?? "-", ...range, ...(missing === null ? [] : [missing])].join(
    " ",
  );
}
