import { describe, expect, it } from "vitest";
import type { Finding } from "../../../../src/manifests/java/gradle/findings.ts";
import { readProject } from "../../../../src/manifests/java/gradle/project-reading.ts";
import { repository } from "../../../support/speakers.ts";

describe("the dependencies of a script", () => {
  it("are reported in their order, each at its line", async () => {
    const found = await dependencies(`
dependencies {
  api 'g:a:1'
  implementation(
    'g:b:2'
  )
}
dependencies { api 'g:c:3' }`);

    expect(found.map(({ notation, line }) => [notation.name, line])).toEqual([
      ["g:a", 3],
      ["g:b", 4],
      ["g:c", 8],
    ]);
  });

  it.each([
    ["in a loop", `dependencies { ['x'].each { api 'g:a:1' } }`],
    ["in a loop of Kotlin", `dependencies { names.forEach { api("g:a:1") } }`],
    ["under a condition", `dependencies { if (x) { api 'g:a:1' } }`],
    ["under its opposite", `dependencies { if (x) { } else { api 'g:a:1' } }`],
    ["under a second condition", `dependencies { if (x) { } else if (y) { api 'g:a:1' } }`],
    ["under a condition without braces", `dependencies { if (x) api 'g:a:1' }`],
    ["under its opposite without braces", `dependencies { if (x) { } else api 'g:a:1' }`],
    ["under a second one without braces", `dependencies { if (x) { } else if (y) api 'g:a:1' }`],
    ["under a condition of Kotlin without braces", `dependencies { if (x) api("g:a:1") }`],
    ["in a loop without braces", `dependencies { for (x in y) api 'g:a:1' }`],
    ["where more is called on it", `dependencies { api("g:a:1").because("x") }`],
    ["where more is called on it in Kotlin", `dependencies { api("g:a:1")?.because("x") }`],
    ["where more is called on it without a dot", `dependencies { api("g:a:1") because "x" }`],
    ["where more is called behind its block", `dependencies { api("g:a:1") { }.because("x") }`],
    ["in constraints", `dependencies { constraints { api 'g:a:1' } }`],
    ["in blocks around the block", `a { b { c { dependencies { api 'g:a:1' } } } }`],
    ["in imports", `dependencyManagement { imports { mavenBom 'g:a:1' } }`],
    ["by a call on the handler", `dependencies.add('api', 'g:a:1')`],
    ["by a call in the block", `dependencies { add("api", "g:a:1") }`],
    ["with a configuration in quotes", `dependencies { "api"("g:a:1") }`],
    ["with a configuration by a property", `conf = 'api'\ndependencies { "$conf"('g:a:1') }`],
    ["after a semicolon", `dependencies { exclude 'x'; api 'g:a:1' }`],
  ])("are found %s", async (_, text) => {
    expect(await listed(text)).toEqual(["g:a 1"]);
  });

  it("are found on both sides of a condition without braces", async () => {
    const text = `dependencies { if (x) api('g:a:1') else api('g:b:1')\napi 'g:c:1' }`;

    expect(await listed(text)).toEqual(["g:a 1", "g:b 1", "g:c 1"]);
  });

  it.each([
    ["outside of such a block", `api 'g:a:1'`],
    ["in a block of another name", `repositories { maven 'g:a:1' }`],
    ["in an exclusion", `dependencies { exclude group: 'g', name: 'a' }`],
    ["in a variable", `dependencies { def x = 'g:a:1' }`],
    ["in an assignment", `dependencies { x = 'g:a:1' }`],
    ["in a replacement", `dependencies { modules { module('g:a:1') { } } }`],
    ["in a word alone", `dependencies { api }`],
    ["in the block of another", `dependencies { api('g:b') { because 'g:a:1' } }`, ["g:b -"]],
  ])("are not found %s", async (_, text, others: string[] = []) => {
    expect(await listed(text)).toEqual(others);
  });
});

describe("a dependency for tests", () => {
  it.each([
    ["a configuration", `dependencies { testImplementation 'g:a:1' }`],
    ["a longer configuration", `dependencies { androidTestApi 'g:a:1' }`],
    ["a configuration that is added to", `dependencies { add('testApi', 'g:a:1') }`],
    ["a configuration in quotes", `dependencies { "integrationTestApi"("g:a:1") }`],
    ["a source set", `sourceSets { commonTest { dependencies { api 'g:a:1' } } }`],
    ["a source set by its getter", `val jvmTest by getting { dependencies { api("g:a:1") } }`],
    ["a suite", `testing { suites { test { dependencies { api 'g:a:1' } } } }`],
  ])("is so by %s", async (_, text) => {
    expect(await listed(text)).toEqual(["g:a 1 test"]);
  });

  it.each(["api", "latest", "contestApi", "attestImplementation"])(
    "is not so by the configuration %s",
    async (configuration) => {
      expect(await listed(`dependencies { ${configuration} 'g:a:1' }`)).toEqual(["g:a 1"]);
    },
  );

  it("leaves the blocks beside its own as they are", async () => {
    const text = `x { commonTest { dependencies { api 'g:a:1' } }\nmain { dependencies { api 'g:b:1' } } }`;

    expect(await listed(text)).toEqual(["g:a 1 test", "g:b 1"]);
  });

  it("is reported beside the same list for the rest, and each once", async () => {
    const text = `x = ['g:a:1']\ndependencies {\ntestApi x\napi x\ntestApi x\napi x\n}`;

    expect(await listed(text)).toEqual(["g:a 1 test", "g:a 1"]);
  });
});

describe("a rich version", () => {
  it.each([
    ["strictly", `version { strictly '2' }`, "g:a 2"],
    ["required", `version { require("2") }`, "g:a 2"],
    ["preferred", `version { prefer '2' }`, "g:a 2"],
    ["preferred in a range", `version { strictly '[1, 3['; prefer '2' }`, "g:a 2"],
    ["over lines, as Kotlin writes it", `version {\nstrictly("[1, 3[")\nprefer("2")\n}`, "g:a 2"],
    ["after other statements", `because 'x'\nversion { strictly '2' }`, "g:a 2"],
    ["of which nothing is known", `version { strictly v }`, "g:a 1"],
    ["that only rejects", `version { reject '2' }`, "g:a 1"],
  ])("is the effective one: %s", async (_, block, shown) => {
    expect(await listed(`dependencies { api('g:a:1') { ${block} } }`)).toEqual([shown]);
  });

  it("takes the place of a version that is not given", async () => {
    const found = await dependencies(
      `dependencies { api("g:a:$nowhere") { version { strictly '2' } } }`,
    );

    expect(found.map(({ notation }) => notation)).toMatchObject([
      { name: "g:a", version: { version: "2", resolved: true }, missing: null },
    ]);
  });

  it("gives no name to what has none", async () => {
    expect(await listed(`dependencies { api(nowhere) { version { strictly '2' } } }`)).toEqual([
      "? nowhere",
    ]);
  });
});

describe("a set of managed dependencies", () => {
  it("gives its group and version to each entry, at the entry's line", async () => {
    const found = await dependencies(`dependencyManagement { dependencies {
  dependencySet(group: 'g', version: '1') {
    entry 'a'
    entry('b') { exclude 'x:y' }
  }
} }`);

    expect(found.map(({ notation, line }) => [notation.name, line])).toEqual([
      ["g:a", 3],
      ["g:b", 4],
    ]);
  });

  it.each([
    ["a map", `dependencySet([group: 'g', version: '1']) { entry 'a' }`],
    ["no parentheses", `dependencySet group: 'g', version: '1', { entry 'a' }`],
    ["a text", `dependencySet('g:1') { entry 'a' }`],
    ["a text without parentheses", `dependencySet 'g:1', { entry('a') }`],
    ["a text with a property", `dependencySet("g:$v") { entry 'a' }`],
  ])("may be given by %s", async (_, set) => {
    expect(await listed(`def v = '1'\ndependencies { ${set} }`)).toEqual(["g:a 1"]);
  });

  it("has nothing beside its entries", async () => {
    const set = `dependencySet(group: 'g', version: '1') { other 'a' }`;

    expect(await listed(`dependencies { ${set} }`)).toEqual([]);
  });
});

async function findings(text: string): Promise<readonly Finding[]> {
  return (await readProject("build.gradle", repository({ "build.gradle": text }))).findings;
}

type Dependency = Extract<Finding, { readonly kind: "dependency" | "constraint" }>;

async function dependencies(text: string): Promise<Dependency[]> {
  return (await findings(text)).filter(isDependency);
}

function isDependency(finding: Finding): finding is Dependency {
  return finding.kind === "dependency" || finding.kind === "constraint";
}

async function listed(text: string): Promise<string[]> {
  return (await findings(text)).map((finding) => {
    if (finding.kind === "unknown") return `? ${finding.subject}`;
    if (finding.kind === "project") return finding.project;
    if (finding.kind === "forced") return finding.module;
    if (finding.kind === "plugin") return finding.id;
    const { notation, test } = finding;
    return [notation.name, notation.version?.version ?? "-", ...(test ? ["test"] : [])].join(" ");
  });
}
