import { describe, expect, it } from "vitest";
import { formatNamed } from "../../support/format-named.ts";
import { listed, readFirst } from "../../support/reading.ts";

const gradleBuild = formatNamed("gradle-build");

/** What a project declares with these declarations of `g:a`, and these constraints. */
async function agreed(declared: string, ...constraints: readonly string[]): Promise<string[]> {
  const block = constraints.map((each) => `constraints { api ${each} }`).join("\n");
  return await read({ "build.gradle": `dependencies {\napi ${declared}\n${block}\n}` });
}

async function read(files: Readonly<Record<string, string>>): Promise<string[]> {
  return listed(await readFirst(gradleBuild, files));
}

const prefers = (version: string): string => `('g:a') { version { prefer '${version}' } }`;

describe("the version of several that are asked for", () => {
  it.each([
    ["is the highest", "'g:a:1.0'", "'g:a:2.0'", "2.0"],
    ["is what is written where that is higher", "'g:a:10'", "'g:a:9'", "10"],
    ["is one that a range has", "'g:a:1.5'", "'g:a:[1.2,2.0)'", "1.5"],
    ["is one at the closed end of a range", "'g:a:2.0'", "'g:a:[1.2,2.0]'", "2.0"],
    ["is one above a range", "'g:a:2.0'", "'g:a:[1.2,2.0['", "2.0"],
    ["is the range above one", "'g:a:1.0'", "'g:a:[1.2,2.0)'", "[1.2,2.0) range"],
    ["is the range that begins behind one", "'g:a:1.2'", "'g:a:]1.2,)'", "]1.2,) range"],
    ["is one that a prefix has", "'g:a:1.+'", "'g:a:1.4'", "1.4"],
    ["is one above a prefix", "'g:a:1.+'", "'g:a:10.4'", "10.4"],
    ["is a prefix above one", "'g:a:0.9'", "'g:a:1.+'", "1.+ range"],
    ["is any for a bare plus", "'g:a:+'", "'g:a:1.4'", "1.4"],
    ["is the latest, whatever that is", "'g:a:1'", "'g:a:latest.release'", "latest.release range"],
    ["is not one that is preferred", prefers("2"), "'g:a:1'", "1"],
    ["is the preferred one within a range", "'g:a:[1,3)'", prefers("2"), "2"],
    ["is the range without the preferred one", "'g:a:[1,3)'", prefers("4"), "[1,3) range"],
    ["is the higher of two that are preferred", prefers("1"), prefers("2"), "2"],
    ["is the one that alone is allowed", "('g:a') { version { strictly '1' } }", "'g:a:2'", "1"],
  ])("%s", async (_, declared, constraint, version) => {
    expect(await agreed(declared, constraint)).toEqual([`g:a ${version}`]);
  });

  it("is none that one text could state where two ranges are left", async () => {
    expect(await agreed("'g:a:[1,2)'", "'g:a:[1.5,3)'")).toEqual(["g:a -"]);
  });

  it.each([
    ["a block of the handler", "dependencies.constraints { api 'g:a:2' }"],
    ["a call of the handler", "dependencies.constraints.add('api', 'g:a:2')"],
  ])("counts %s", async (_, script) => {
    expect(await read({ "build.gradle": `dependencies { api 'g:a:1' }\n${script}` })).toEqual([
      "g:a 2",
    ]);
  });
});

describe("a platform of the build", () => {
  const files = {
    "platform/build.gradle": "dependencies { constraints { api 'g:a:2' } }",
    "settings.gradle": "include 'app', 'platform'",
  };

  it.each([
    ["asks for a version", "platform(project(':platform'))", "g:a 3"],
    ["asks by a path", "platform(project(path: ':platform'))", "g:a 3"],
    ["says the version where it is enforced", "enforcedPlatform(project(':platform'))", "g:a 2"],
  ])("%s", async (_, platform, line) => {
    const script = `dependencies { api ${platform}\n api 'g:a:3' }`;

    expect(await read({ "app/build.gradle": script, ...files })).toEqual([line]);
  });

  it("sets the version of a dependency that has none, by a path", async () => {
    const script = "dependencies { api platform(project(path: ':platform'))\n api 'g:a' }";

    expect(await read({ "app/build.gradle": script, ...files })).toEqual(["g:a 2"]);
  });
});
