import { describe, expect, it } from "vitest";
import { formatNamed } from "../../support/format-named.ts";
import { listed, readFirst } from "../../support/reading.ts";

const gradleBuild = formatNamed("gradle-build");

/** What the first file declares, those for tests with a mark, and what is not known. */
async function read(files: Record<string, string>): Promise<string[]> {
  const reading = await readFirst(gradleBuild, files);
  const names = reading.packages.map(
    ({ name, version, development }) => `${name} ${version}${development ? " for tests" : ""}`,
  );
  return [...names, ...(reading.warnings ?? []).map(({ message }) => message)].toSorted();
}

describe("a configuration that is looked up by its name", () => {
  it.each([
    ['configurations["api"]("g:a:1")', "g:a 1"],
    ['configurations.getByName("api")("g:a:1")', "g:a 1"],
    ['configurations.named("api").get()("g:a:1")', "g:a 1"],
    ['configurations["testImplementation"]("g:a:1")', "g:a 1 for tests"],
    ['add(JavaPlugin.API_CONFIGURATION_NAME, "g:a:1")', "g:a 1"],
    ['add(JavaPlugin.TEST_IMPLEMENTATION_CONFIGURATION_NAME, "g:a:1")', "g:a 1 for tests"],
    ['add(sourceSets["test"].implementationConfigurationName, "g:a:1")', "g:a 1 for tests"],
    ['add(sourceSets.main.get().apiConfigurationName, "g:a:1")', "g:a 1"],
    ['sourceSets.test.get().apiConfigurationName("g:a:1")', "g:a 1 for tests"],
  ])("declares what it is given: %s", async (statement, expected) => {
    const script = `dependencies { ${statement} }`;
    expect(await read({ "build.gradle.kts": script })).toEqual([expected]);
  });
});

describe("a configuration of one's own is for tests", () => {
  it.each([
    ["where tests alone extend it", "configurations { x\ntestImplementation.extendsFrom x }"],
    ["by brackets", "configurations { x\ntestImplementation.extendsFrom(configurations.x) }"],
    ["in a block", "configurations { x\ntestImplementation { extendsFrom x } }"],
    [
      "by its name",
      "configurations { x }\nconfigurations['testApi'].extendsFrom(configurations['x'])",
    ],
    [
      "by a lazy lookup",
      "configurations { x }\nconfigurations.named('testApi') { extendsFrom(configurations.x) }",
    ],
    [
      "through another one",
      "configurations { x\ny { extendsFrom x }\ntestCompileOnly.extendsFrom(y) }",
    ],
    ["where it takes in what tests have", "configurations { x.extendsFrom testImplementation }"],
    [
      "where it takes it in by a block",
      "configurations { x { extendsFrom implementation, testImplementation } }",
    ],
  ])("%s", async (_, configurations) => {
    const script = `${configurations}\ndependencies { x 'g:a:1' }`;
    expect(await read({ "build.gradle": script })).toEqual(["g:a 1 for tests"]);
  });

  it.each([
    ["that a delegate makes", "val x by configurations.creating"],
    ["that a call makes", 'val x = configurations.create("other")'],
  ])("in Kotlin, %s", async (_, definition) => {
    const script = `${definition}\nconfigurations.testImplementation { extendsFrom(x) }\ndependencies { x("g:a:1") }`;
    expect(await read({ "build.gradle.kts": script })).toEqual(["g:a 1 for tests"]);
  });

  it("by a script above that says so", async () => {
    const files = {
      "x/build.gradle": "dependencies { mocks 'g:a:1' }",
      "build.gradle":
        "subprojects { configurations { mocks\ntestImplementation.extendsFrom mocks } }",
      "settings.gradle": "include 'x'",
    };
    expect(await read(files)).toEqual(["g:a 1 for tests"]);
  });
});

describe("a configuration ships", () => {
  it.each([
    ["that nothing extends", "configurations { x }"],
    [
      "that tests and others extend",
      "configurations { x\ntestImplementation.extendsFrom x\nimplementation.extendsFrom x }",
    ],
    [
      "that extends tests and is extended",
      "configurations { x.extendsFrom testImplementation\nruntimeClasspath.extendsFrom x }",
    ],
    [
      "that extends itself through another one",
      "configurations { x.extendsFrom y\ny.extendsFrom x }",
    ],
  ])("%s", async (_, configurations) => {
    const script = `${configurations}\ndependencies { x 'g:a:1' }`;
    expect(await read({ "build.gradle": script })).toEqual(["g:a 1"]);
  });

  it("of the main source set, though tests extend it", async () => {
    const script =
      "configurations { testImplementation.extendsFrom compileOnly }\ndependencies { compileOnly 'g:a:1' }";
    expect(await read({ "build.gradle": script })).toEqual(["g:a 1"]);
  });
});

describe("a closure that a variable holds declares", () => {
  it.each([
    ["by `with`", "def c = { api 'g:a:1' }\ndependencies { with c }"],
    ["by `with` in brackets", "def c = { api 'g:a:1' }\ndependencies { with(c) }"],
    ["by `with` of the handler", "def c = { api 'g:a:1' }\ndependencies.with c"],
    ["in brackets", "def c = { api 'g:a:1' }\ndependencies(c)"],
    ["of a map", "def m = [c: { api 'g:a:1' }]\ndependencies(m['c'])"],
    ["by `call`", "def c = { v -> api \"g:a:$v\" }\ndependencies { c.call('1') }"],
    ["by `invoke`", "def c = { v -> api \"g:a:$v\" }\ndependencies { c.invoke('1') }"],
    ["by `configure`", "def c = { api 'g:a:1' }\ndependencies { configure(c) }"],
    ["of extra properties", "ext.c = { api 'g:a:1' }\ndependencies project.ext.c"],
  ])("%s", async (_, script) => {
    expect(await read({ "build.gradle": script })).toEqual(["g:a 1"]);
  });

  it("from the script above", async () => {
    const files = {
      "x/build.gradle": "dependencies rootProject.ext.c",
      "build.gradle": "ext { c = { api 'g:a:1' } }",
      "settings.gradle": "include 'x'",
    };
    expect(await read(files)).toEqual(["g:a 1"]);
  });

  it.each(["dependencies { with c }", "dependencies { with(a.c) }", "dependencies a.c"])(
    "what nobody knows where it holds none: %s",
    async (script) => {
      expect(await read({ "build.gradle": script })).toEqual([expect.stringContaining("c`")]);
    },
  );
});

describe("the versions of versions.props", () => {
  const script = "dependencies { api 'g:a', 'h:b-c', 'h:b-d', 'i:e:9' }";
  const props = "# a comment\ng:* = 1\nh:b-* = 2\nh:b-d=3\nh:*=4\ni:e = 5\n";

  it("count for what is written without one: of the module itself, else of the longest pattern", async () => {
    const files = { "build.gradle": script, "versions.props": props };
    expect(await read(files)).toEqual(["g:a 1", "h:b-c 2", "h:b-d 3", "i:e 9"]);
  });

  it("count for all projects of the build, and the file is among those that are used", async () => {
    const files = {
      "x/build.gradle": "dependencies { api 'g:a' }",
      "settings.gradle": "include 'x'",
      "versions.props": props,
    };
    const reading = await readFirst(gradleBuild, files);
    expect(listed(reading)).toEqual(["g:a 1"]);
    expect(reading.uses).toContain("versions.props");
  });

  it.each(["g:a = ${v}", "g:b = 1", "g:* = "])("are unknown where they are %j", async (line) => {
    const files = { "build.gradle": "dependencies { api 'g:a' }", "versions.props": line };
    expect(await read(files)).toEqual([
      expect.stringContaining("The version of g:a is unknown"),
      "g:a null",
    ]);
  });
});
