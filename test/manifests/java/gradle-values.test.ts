import { describe, expect, it } from "vitest";
import { formatNamed } from "../../support/format-named.ts";
import { listed, readFirst } from "../../support/reading.ts";

const gradleBuild = formatNamed("gradle-build");

/** What a script declares, and the names in it that are not known. */
async function read(script: string, path = "build.gradle"): Promise<string[]> {
  const reading = await readFirst(gradleBuild, { [path]: script });
  return [...listed(reading), ...(reading.warnings ?? []).map(({ message }) => message)].toSorted();
}

const kotlin = "build.gradle.kts";
const both = ["g:a 1", "g:b 2"];

describe("a list that is made of others has all values", () => {
  it.each([
    ["of a sum", "def l = ['g:a:1']\ndef m = l + ['g:b:2']\ndependencies { api m }"],
    ["of a sum in its place", "def l = ['g:a:1']\ndependencies { api(l + 'g:b:2') }"],
    ["that is added to", "def l = ['g:a:1']\nl += 'g:b:2'\ndependencies { api l }"],
    ["that is pushed to", "def l = ['g:a:1']\nl << 'g:b:2'\ndependencies { api l }"],
    ["that is added to by a call", "def l = ['g:a:1']\nl.add('g:b:2')\ndependencies { api l }"],
    ["of the values of a map", "def m = [x: 'g:a:1', y: 'g:b:2']\ndependencies { api m.values() }"],
    ["of a mapping", "dependencies { api(['a:1', 'b:2'].collect { \"g:$it\" }) }"],
    [
      "of those that fit",
      "def l = ['g:a:1', 'g:b:2', 'h:c:3']\ndependencies { api l.findAll { it.startsWith('g') } }",
    ],
    [
      "of those that do not fit",
      "def l = ['g:a:1', 'g:b:2', 'c']\ndependencies { api l.findAll { x -> !x.equals('c') && x != 'c' } }",
    ],
    [
      "of those that may fit",
      "def l = ['g:a:1', 'g:b:2']\ndependencies { l.findAll { it in others }.each { api it } }",
    ],
    [
      "of single ones",
      "def l = ['g:a:1', 'h:c:3', 'g:b:2']\ndependencies { api l.first(), l.find { it.contains('b') } }",
    ],
    ["of places", "def l = ['g:a:1', 'h:c:3', 'g:b:2']\ndependencies { api l[0], l.last() }"],
    ["of calls for places", "def l = ['c', 'g:a:1', 'g:b:2']\ndependencies { api l.get(1), l[2] }"],
    ["with a type", "List<String> l = ['g:a:1', 'g:b:2']\ndependencies { l.each { api it } }"],
    ["that is spread", "def l = ['g:a:1', 'g:b:2']\ndependencies { api(*l) }"],
  ])("%s", async (_, script) => {
    expect(await read(script)).toEqual(both);
  });

  it.each([
    ["of a sum", `val l = listOf("g:a:1") + "g:b:2"\ndependencies { l.forEach { api(it) } }`],
    ["of two", `val l = listOf("g:a:1") + listOf("g:b:2")\ndependencies { l.forEach { api(it) } }`],
    [
      "of those that are filtered",
      `val l = listOf("g:a:1", "c", "g:b:2")\ndependencies { l.filterNot { it == "c" }.sorted().forEach { api(it) } }`,
    ],
    ["with a type", `val l = listOf<String>("g:a:1", "g:b:2")\ndependencies { l.forEach(::api) }`],
    [
      "that is built",
      `val l = buildList { add("g:a:1"); add("g:b:2") }\ndependencies { l.forEach { api(it) } }`,
    ],
    [
      "of an object",
      `object V { const val v = "2"; val l = listOf("g:a:1", "g:b:$v") }\ndependencies { V.l.forEach { api(it) } }`,
    ],
  ])("%s, in Kotlin", async (_, script) => {
    expect(await read(script, kotlin)).toEqual(both);
  });

  it("is unknown where a part of it is", async () => {
    expect(await read("def l = ['g:a:1'] + others\ndependencies { l.each { api it } }")).toEqual([
      expect.stringContaining("`it`"),
    ]);
  });
});

it("a list that is made of itself ends", async () => {
  const lists = Array.from({ length: 12 }, (_, at) => {
    const parts = Array.from({ length: 40 }, () => `l${at - 1}`);
    return `def l${at} = ${at === 0 ? "['g:a:1'] + l11" : parts.join(" + ")}`;
  });
  const lines = await read(`${lists.join("\n")}\ndependencies { l11.each { api it } }`);

  expect(lines).toEqual([expect.stringContaining("`it`")]);
});

describe("a loop has the names of each round", () => {
  it.each([
    ["over entries", "[a: '1', b: '2'].each { e -> api \"g:$e.key:$e.value\" }"],
    ["over entries without a name", "[a: '1', b: '2'].each { api \"g:${it.key}:${it.value}\" }"],
    ["over entries of a map that is named", 'for (e in m) { api "g:$e.key:$e.value" }'],
    ["over the keys", 'm.keySet().each { api "g:$it:${m[it]}" }'],
    ["with places behind", "['a:1', 'b:2'].eachWithIndex { each, at -> api \"g:$each\" }"],
  ])("%s", async (_, loop, expected = both) => {
    const packages = (await read(`def m = [a: '1', b: '2']\ndependencies { ${loop} }`)).filter(
      (line) => line.startsWith("g:"),
    );
    expect(packages).toEqual(expected);
  });

  it.each([
    ["with places before", `l.forEachIndexed { at, each -> api("g:$each") }`],
    ["with places", `for ((at, each) in l.withIndex()) api("g:$each")`],
    ["with what is called", `l.map { "g:$it" }.forEach(this::api)`],
    ["over values", `mapOf("x" to "a:1", "y" to "b:2").values.forEach { api("g:$it") }`],
  ])("%s, in Kotlin", async (_, loop) => {
    expect(await read(`val l = listOf("a:1", "b:2")\ndependencies { ${loop} }`, kotlin)).toEqual(
      both,
    );
  });

  it("and the configuration that it calls", async () => {
    const script = `dependencies { listOf("g:a:1").forEach(::testImplementation) }`;

    expect(await read(script, kotlin)).toEqual(["g:a 1 dev"]);
  });
});

describe("a value that a function gives", () => {
  it.each([
    ["as a property", "def getV() { '1' }\ndependencies { api \"g:a:$v\" }"],
    ["of a closure", "def v = { -> '1' }\ndependencies { api \"g:a:${v()}\" }"],
    ["of a closure with a parameter", "def c = { \"g:$it:1\" }\ndependencies { api c('a') }"],
    ["of a default", "dependencies { api(findProperty('c') ?: 'g:a:1') }"],
  ])("is known: %s", async (_, script) => {
    expect(await read(script)).toEqual(["g:a 1"]);
  });

  it.each([
    [
      "by a place and a name",
      `fun c(a: String, v: String = "2") = "g:$a:$v"\ndependencies { api(c("a", v = "1")) }`,
    ],
    ["of a map", `val m = mapOf("a" to "g:a:1")\ndependencies { api(m.getValue("a")) }`],
    ["of an extension", `val Project.a: String get() = "g:a:1"\ndependencies { api(a) }`],
    [
      "in a helper for many",
      `fun DependencyHandler.all(vararg l: String) = l.forEach { add("api", it) }\ndependencies { all("g:a:1") }`,
    ],
  ])("is known in Kotlin: %s", async (_, script) => {
    expect(await read(script, kotlin)).toEqual(["g:a 1"]);
  });

  it("is unknown where it asks for itself", async () => {
    const lines = await read('def getV() { v }\ndependencies { api "g:a:$v" }');

    expect(lines).toContain("g:a -");
  });

  it("has the parameters of a closure that declares", async () => {
    const script =
      "def more = { name -> api \"g:$name:1\" }\ndependencies { more 'a'\n more('b') }";

    expect(await read(script)).toEqual(["g:a 1", "g:b 1"]);
  });
});

describe("a variable that holds the handler of dependencies", () => {
  it.each([
    ["of Groovy", "def deps = project.dependencies\ndeps.add('api', 'g:a:1')"],
    ["with a type", "DependencyHandler deps = project.getDependencies()\ndeps.add('api', 'g:a:1')"],
    ["with a configuration", "def deps = project.dependencies\ndeps.api 'g:a:1'"],
  ])("declares: %s", async (_, script) => {
    expect(await read(script)).toEqual(["g:a 1"]);
  });
});

describe("a plugin in Java", () => {
  it.each([
    ["in a lambda", `project.afterEvaluate(p -> p.getDependencies().add("api", "g:a:1"));`],
    [
      "as a default",
      `project.getConfigurations().getByName("x").defaultDependencies(d -> d.add(create("g:a:1")));`,
    ],
    ["by a variable", `DependencyHandler d = project.getDependencies();\nd.add("api", "g:a:1");`],
  ])("declares %s", async (_, body) => {
    const reading = await readFirst(gradleBuild, {
      "build.gradle": "apply plugin: P",
      "buildSrc/build.gradle": "",
      "buildSrc/src/main/java/P.java": `class P implements Plugin<Project> { public void apply(Project project) {\n${body}\n} }`,
    });

    expect(listed(reading)).toEqual(["g:a 1"]);
  });
});

describe("a function that declares with its parameters", () => {
  const groovy = 'def add(n) { dependencies { api "g:$n" } }';

  it.each([
    ["where it is called", `${groovy}\nadd('a:1')\nadd 'b:2'`],
    ["in a loop", `${groovy}\n['a:1', 'b:2'].each { add(it) }`],
    ["by another", `${groovy}\ndef both(x, y) { add(x)\n add(y) }\nboth('a:1', 'b:2')`],
    [
      "that calls itself",
      `def add(n) { dependencies { api "g:a:1", "g:b:2" }\n add(n + 'x') }\nadd('')`,
    ],
  ])("is read %s", async (_, script) => {
    expect([...new Set(await read(script))]).toEqual(both);
  });

  it("is read where it is called, of the build logic", async () => {
    const reading = await readFirst(gradleBuild, {
      "build.gradle.kts": `addLibrary("a", "1")\naddLibrary("b")`,
      "buildSrc/build.gradle.kts": "",
      "buildSrc/src/main/kotlin/Libraries.kt": `fun Project.addLibrary(n: String, v: String = "2") { dependencies { add("api", "g:$n:$v") } }`,
    });

    expect(listed(reading)).toEqual(both);
    expect(reading.unresolved).toBe(false);
  });

  it("is unknown where nothing calls it", async () => {
    expect(await read(groovy)).toEqual([expect.stringContaining("`n`")]);
  });
});

describe("a constant that is imported", () => {
  it.each([
    ["by its object", "import com.acme.Deps\ndependencies { api(Deps.a) }"],
    ["by an object in another", "import com.acme.Deps.Web\ndependencies { api(Web.a) }"],
    ["by another name", "import com.acme.Deps as D\ndependencies { api(D.a) }"],
    ["with all of its object", "import com.acme.Deps.*\ndependencies { api(a) }"],
    ["by its own name", "import com.acme.Deps.a\ndependencies { api(a) }"],
    ["not, but named with its package", "dependencies { api(com.acme.Deps.a) }"],
  ])("is known: %s", async (_, script) => {
    const reading = await readFirst(gradleBuild, {
      "build.gradle.kts": script,
      "buildSrc/build.gradle.kts": "",
      "buildSrc/src/main/kotlin/Deps.kt": `package com.acme\nobject Deps { const val a = "g:a:1"; object Web { const val a = "g:a:1" } }`,
    });

    expect(listed(reading)).toEqual(["g:a 1"]);
  });
});

describe("a block for tests by the name in a call", () => {
  it.each([
    `kotlin.sourceSets.named("commonTest") { dependencies { api("g:a:1") } }`,
    `kotlin { sourceSets { getByName("jvmTest").dependencies { api("g:a:1") } } }`,
    `kotlin { jvm { compilations["test"].defaultSourceSet.dependencies { api("g:a:1") } } }`,
    `kotlin.sourceSets["jsTest"].dependencies { api("g:a:1") }`,
    `configurations.named("testImplementation") { dependencies.add(project.dependencies.create("g:a:1")) }`,
  ])("%s", async (script) => {
    expect(await read(script, kotlin)).toEqual(["g:a 1 dev"]);
  });
});

describe("a test suite", () => {
  it.each([
    ["a bundle", `implementation.bundle("g:a:1")`, "g:a 1 dev"],
    ["a module", `implementation(module("g", "a", "1"))`, "g:a 1 dev"],
    ["coordinates", `implementation(gav("g:a:1"))`, "g:a 1 dev"],
  ])("declares %s", async (_, line, expected) => {
    const script = `testing { suites { register<JvmTestSuite>("x") { dependencies { ${line} } } } }`;

    expect(await read(script, kotlin)).toEqual([expected]);
  });

  it("has Kotlin's tests for JUnit 5", async () => {
    expect(
      await read(`testing { suites { named("test") { useKotlinTest("2.1.0") } } }`, kotlin),
    ).toEqual(["org.jetbrains.kotlin:kotlin-test-junit5 2.1.0 dev"]);
  });
});

describe("a text that a method makes", () => {
  it.each([
    ["' 1.2 '.trim()", "1.2"],
    ["'1_2'.replace('_', '.')", "1.2"],
    ["'1.'.concat('2')", "1.2"],
    ["'1.2-x' - '-x'", null],
    ["'1.2'.toString()", "1.2"],
    ["'1.2-A'.toLowerCase()", "1.2-a"],
    ["'1.2-a'.uppercase()", "1.2-A"],
    ["'v1.2'.removePrefix('v')", "1.2"],
    ["'1.2'.removePrefix('v')", "1.2"],
    ["'1.2.RELEASE'.removeSuffix('.RELEASE')", "1.2"],
    ["'1.2'.removeSuffix('.RELEASE')", "1.2"],
    ["'1.2-b3'.substringBefore('-')", "1.2"],
    ["'1.2-b-3'.substringBeforeLast('-')", "1.2-b"],
    ["'v-1.2'.substringAfter('-')", "1.2"],
    ["'a-v-1.2'.substringAfterLast('-')", "1.2"],
    ["'1.2'.substringAfter('-')", "1.2"],
    ["'1.2'.substringBefore('-')", "1.2"],
    ["'1.2.3'.substring(0, 3)", "1.2"],
    ["'v1.2'.substring(1)", "1.2"],
    ["'1.2.3'.take(3)", "1.2"],
    ["'v1.2'.drop(1)", "1.2"],
    ["'1.2'.minus('.2')", "1"],
    ["'1.'.plus('2')", "1.2"],
    ["'1.2'.replace(unknown, '.')", null],
    ["unknown.replace('a', 'b')", null],
  ])("is known: %s", async (value, version) => {
    const script = `def v = ${value}\ndependencies { api "g:a:$v" }`;
    expect(listed(await readFirst(gradleBuild, { "build.gradle": script }))).toEqual([
      `g:a ${version ?? "-"}`,
    ]);
  });
});

describe("what a provider is mapped to", () => {
  const catalog = { "gradle/libs.versions.toml": '[libraries]\na = "g:a:1"\n' };
  it.each([
    ['val v = "2"\ndependencies { api(provider { v }.map { "g:b:$it" }) }', ["g:b 2"]],
    ['dependencies { api(libs.a.map { "${it.group}:b:${it.version}" }) }', ["g:b 1"]],
    ['dependencies { api(libs.a.map { x -> "${x.module}-b:2" }) }', ["g:a-b 2"]],
    ["dependencies { api(libs.a.map { it.copy { } }) }", ["g:a 1"]],
  ])("is declared: %s", async (script, expected) => {
    const files = { "build.gradle.kts": script, ...catalog };
    expect(listed(await readFirst(gradleBuild, files))).toEqual(expected);
  });

  it("by a property of Gradle", async () => {
    const files = {
      "build.gradle.kts": `dependencies { api(providers.gradleProperty("v").map { "g:a:$it" }) }`,
      "gradle.properties": "v=3",
    };
    expect(listed(await readFirst(gradleBuild, files))).toEqual(["g:a 3"]);
  });
});

describe("a part of a library of a catalog", () => {
  const catalog = {
    "gradle/libs.versions.toml":
      '[versions]\nv = "2"\n[libraries]\na-b = "g:a:1"\nn = { module = "g:n" }\n',
  };
  it.each([
    ["${libs.a.b.get().group}:x:1", "g:x 1"],
    ["${libs.a.b.get().module}:9", "g:a 9"],
    ["g:${libs.a.b.get().name}:9", "g:a 9"],
    ["g:x:${libs.a.b.get().version}", "g:x 1"],
    ["g:x:${libs.a.b.get().versionConstraint.requiredVersion}", "g:x 1"],
    ["${libs.a.b.get()}", "g:a 1"],
    ["g:x:${libs.versions.v.get()}", "g:x 2"],
    ["g:x:${libs.n.get().version}", "g:x -"],
  ])("is its text: %s", async (text, expected) => {
    const files = { "build.gradle.kts": `dependencies { api("${text}") }`, ...catalog };
    expect(listed(await readFirst(gradleBuild, files))).toEqual([expected]);
  });

  it("counts through a name for it", async () => {
    const script = `val l = libs.a\nval m = libs.a.b.get()\ndependencies { api(l.b); api("\${m.group}:x:1") }`;
    const files = { "build.gradle.kts": script, ...catalog };
    expect(listed(await readFirst(gradleBuild, files))).toEqual(["g:a 1", "g:x 1"]);
  });

  it("ends where names stand for each other", async () => {
    const script = `val l = m.a\nval m = l.b\ndependencies { api("g:a:\${l.c}") }`;
    expect(listed(await readFirst(gradleBuild, { [kotlin]: script }))).toEqual(["g:a -"]);
  });
});

describe("a map of which a filter keeps entries", () => {
  it.each([
    "m.findAll { k, v -> k == 'a' }.each { k, v -> api \"g:$k:$v\" }",
    "m.findAll { it.key == 'a' }.each { api \"g:${it.key}:${it.value}\" }",
    "m.filterKeys { it != 'b' }.forEach { k, v -> api \"g:$k:$v\" }",
    "m.filterValues { it.equals('1') }.forEach { k, v -> api \"g:$k:$v\" }",
    "m.findAll { !it.key.contains('b') }.collect { \"g:${it.key}:${it.value}\" }.each { api it }",
  ])("has those alone: %s", async (statement) => {
    expect(await read(`def m = [a: '1', b: '2']\ndependencies { ${statement} }`)).toEqual([
      "g:a 1",
    ]);
  });
});

describe("a property is that of the object that is asked", () => {
  const files = {
    "settings.gradle": "include 'x'\ngradle.ext.g = '7'\ngradle.ext { h = '8' }",
    "gradle.properties": "v=1\nw=2\nsystemProp.s=3",
    "build.gradle": "ext.u = '4'",
    "x/gradle.properties": "v=5\nu=6",
  };
  it.each([
    ["$v", "5"],
    ["$w", "2"],
    ["${rootProject.v}", "1"],
    ["${rootProject.ext.u}", "4"],
    ["${rootProject.property('v')}", "1"],
    ["${gradle.ext.g}", "7"],
    ["${gradle.g}", "7"],
    ["${System.getProperty('s')}", "3"],
    ["${System.getProperty('s', '9')}", "3"],
    ["${System.getProperty('t', '9')}", "9"],
    ["${System.properties['s']}", "3"],
    ["${gradle.nowhere}", "-"],
    ["${rootProject.nowhere}", "-"],
  ])("%s", async (version, expected) => {
    const script = `dependencies { api "g:a:${version}" }`;
    const reading = await readFirst(gradleBuild, { "x/build.gradle": script, ...files });
    expect(listed(reading)).toEqual([`g:a ${expected}`]);
  });
});

it("a module of Fabric's API has another version than the API", async () => {
  const script = "dependencies { modApi fabricApi.module('fabric-api-base', '0.9') }";
  const reading = await readFirst(gradleBuild, { "build.gradle": script });
  expect(listed(reading)).toEqual(["net.fabricmc.fabric-api:fabric-api-base -"]);
});

describe("a property whose name is made of others", () => {
  it.each(['${versions["b-$k"]}', "${versions[name]}", '${project.property("v.$k")}', '${v("a")}'])(
    "is looked up: %s",
    async (version) => {
      const script = `ext.versions = ['b-a': '1']\ndef k = 'a'\ndef name = 'b-a'\ndef v(x) { project.property("v.$x") }\ndependencies { api "g:a:${version}" }`;
      const files = { "build.gradle": script, "gradle.properties": "v.a=1" };
      expect(listed(await readFirst(gradleBuild, files))).toEqual(["g:a 1"]);
    },
  );

  it("is unknown where one of them is", async () => {
    const script = "ext.versions = [a: '1']\ndependencies { api \"g:a:${versions[unknown]}\" }";
    expect(listed(await readFirst(gradleBuild, { "build.gradle": script }))).toEqual(["g:a -"]);
  });
});

it("coordinates stand in a map of Kotlin", async () => {
  const script = `dependencies { api(mapOf("group" to "g", "name" to "a", "version" to "1")) }`;
  expect(listed(await readFirst(gradleBuild, { [kotlin]: script }))).toEqual(["g:a 1"]);
});

it("the handler's `add` is Gradle's, though a function of the script has its name", async () => {
  const script = `fun add(c: String, vararg d: String) = d.forEach { dependencies.add(c, it) }\ndependencies.add("api", "g:a:1")\nadd("api", "g:b:1", "g:c:1")`;
  const found = listed(await readFirst(gradleBuild, { [kotlin]: script }));
  expect(found).toEqual(["g:a 1", "g:b 1", "g:c 1"]);
});

it("a loop may stand in the line before its body", async () => {
  const script = "dependencies {\nfor (n in ['a', 'b'])\napi \"g:$n:1\"\napi 'g:c:1'\n}";
  expect(await read(script)).toEqual(["g:a 1", "g:b 1", "g:c 1"]);
});
