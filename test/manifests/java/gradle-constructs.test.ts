import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../../../src/domain/problem.ts";
import { listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";
import { triesOf } from "../../support/one-in.ts";

const gradleBuild = formatNamed("gradle-build");

describe("a value that can name no package", () => {
  it.each([
    "project(':x')",
    "project(path: ':x', configuration: 'y')",
    "project",
    "rootProject",
    "rootProject.project(':x')",
    "dependencies.project(path: ':x')",
    "projects.core.common",
    "findProject(':x')",
    "platform(project(':x'))",
    "testFixtures(project(':x'))",
    "provider { project(':x') }",
    "files('a.jar')",
    "rootProject.files('a.jar')",
    "fileTree(dir: 'libs', include: ['*.jar'])",
    "zipTree('a.zip')",
    "layout.buildDirectory.file('x')",
    "objects.fileCollection().from('x')",
    "sourceSets.main.output",
    "buildscript.configurations.classpath",
    "sourceSets.named('main').map { it.output }",
    "project(':x').sourceSets.test.output",
    "tasks.named('jar')",
    "jar.outputs.files",
    "configurations.shadow",
    "gradleApi()",
    "dependencies.gradleApi()",
    "localGroovy()",
    "org.gradle.internal.jvm.Jvm.current().toolsJar",
    "npm('left-pad', '1')",
  ])("is no finding: %s", async (value) => {
    expect(await read(`dependencies { implementation ${value} }`)).toEqual([]);
  });

  it.each([
    `sourceSets["main"].output`,
    `the<SourceSetContainer>()["main"].output`,
    `fileTree("libs") { include("*.jar") }`,
    `files(tasks.named("x"))`,
    `tasks.named<Jar>("x").map { it.archiveFile }`,
    `project(path = ":x", configuration = "y")`,
  ])("is no finding in Kotlin: %s", async (value) => {
    expect(await read(`dependencies { implementation(${value}) }`, "build.gradle.kts")).toEqual([]);
  });
});

describe("a construct that brings no package", () => {
  it.each([
    [
      "a filter of the Shadow plugin",
      "tasks.shadowJar { dependencies { exclude(dependency('g:a')) } }",
    ],
    [
      "a filter by type",
      "tasks.withType(ShadowJar) { dependencies { include(dependency('g:a:1')) } }",
    ],
    [
      "a filter of a new task",
      "task x(type: ShadowJar) { dependencies { include(project(':a')) } }",
    ],
    [
      "a filter in a block of tasks",
      "tasks { shadowJar { dependencies { include(dependency('g:a')) } } }",
    ],
    ["a forced version", "configurations.all { resolutionStrategy { force 'g:a:1' } }"],
    [
      "a replaced module",
      "configurations.all { resolutionStrategy.dependencySubstitution { substitute module('g:a') with project(':a') } }",
    ],
    [
      "an element of a POM",
      "publishing { publications { x(MavenPublication) { pom.withXml { dependencies { } } } } }",
    ],
    ["a message", "dependencies { println 'x'; logger.info('y') }"],
    ["a local name", "dependencies { def v = '1'; String w = 'x' }"],
    [
      "what the plugin of the IDE fetches",
      "dependencies { intellijPlatform { create(property('x')); bundledPlugin('a.b'); zipSigner() } }",
    ],
    [
      "what the plugin of the server fetches",
      "dependencies { paperweight.paperDevBundle('1.21') }",
    ],
    ["what stands behind a dependency", "dependencies { api project(':x'), optional }"],
    ["a configuration", "configurations { foo; bar { extendsFrom foo } }"],
    ["a loop over projects", "dependencies { rootProject.subprojects.each { implementation it } }"],
    [
      "a loop over some",
      "dependencies { subprojects.findAll { it.name != 'x' }.each { implementation project(it.path) } }",
    ],
    [
      "a script that is applied if it exists",
      "if (file('extra.gradle').exists()) { apply from: 'extra.gradle' }",
    ],
    ["a module of an included build", "dependencies { implementation 'com.acme:lib:1' }"],
    ["a module that a project replaces", "dependencies { implementation 'com.acme:own:1' }"],
  ])("is %s", async (_, script) => {
    const { packages, unresolved, warnings } = await readFirst(gradleBuild, {
      "build.gradle": script,
      "lib/build.gradle": "group = 'com.acme'",
      "lib/settings.gradle": "rootProject.name = 'lib'",
      "settings.gradle": `includeBuild('lib') { dependencySubstitution { substitute(module('com.acme:own')).using(project(':own')) } }`,
    });

    expect({ packages, unresolved, warnings }).toEqual({
      packages: [],
      unresolved: false,
      warnings: [],
    });
  });
});

describe("a construct that is followed", () => {
  it.each([
    [
      "a detached configuration of a task",
      `task t { doLast { copy { from configurations.detachedConfiguration(dependencies.create('g:a:1'), dependencies.create('g:b:1')) } } }`,
    ],
    ["a loop around the block", `['a', 'b'].each { n -> dependencies { api "g:$n:1" } }`],
    ["a loop in the block", `dependencies { ['a', 'b'].each { api "g:$it:1" } }`],
    ["a loop of Groovy", `dependencies { for (n in ['a', 'b']) { api "g:$n:1" } }`],
    [
      "a loop over a variable",
      `def all = ['g:a:1', 'g:b:1']\ndependencies { all.each { api it } }`,
    ],
    ["a loop over a map", `dependencies { [a: '1', b: '1'].each { k, v -> api "g:$k:$v" } }`],
    ["both sides of a condition", `dependencies { api x ? 'g:a:1' : 'g:b:1' }`],
    ["both sides of a statement", `dependencies { x ? api('g:a:1') : api('g:b:1') }`],
    [
      "the branches of a switch",
      `dependencies { switch (x) { case 'a': api 'g:a:1'; break; default: api 'g:b:1' } }`,
    ],
    ["a block that may fail", `dependencies { try { api 'g:a:1' } catch (e) { api 'g:b:1' } }`],
    ["lists added up", `def a = ['g:a:1']; def b = ['g:b:1']\ndependencies { api a + b }`],
    [
      "a configuration's own set",
      `configurations.api.dependencies.add(dependencies.create('g:a:1'))\nconfigurations { api { dependencies.add(dependencies.create('g:b:1')) } }`,
    ],
    [
      "sets that are appended to",
      `configurations.api.dependencies += dependencies.create('g:a:1')\nconfigurations.api.dependencies << dependencies.create('g:b:1')`,
    ],
    [
      "actions on a configuration",
      `configurations.x.defaultDependencies { add(dependencies.create('g:a:1')) }\nconfigurations.y.withDependencies { deps -> deps.add(dependencies.create('g:b:1')) }`,
    ],
    [
      "the handler as an object",
      `dependencies.add('api', 'g:a:1')\nproject.dependencies.api('g:b:1')`,
    ],
    [
      "the handler as the delegate",
      `with(dependencies) { api 'g:a:1' }\nconfigure(dependencies) { api 'g:b:1' }`,
    ],
    [
      "a detached configuration",
      `def x = configurations.detachedConfiguration(dependencies.create('g:a:1'), dependencies.create('g:b:1'))`,
    ],
    [
      "providers",
      `dependencies { addProvider('api', provider { 'g:a:1' })\n api provider { 'g:b:1' } }`,
    ],
    [
      "a function of the script",
      `def more(handler) { handler.api 'g:a:1' }\ndependencies { more(delegate)\n api 'g:b:1' }`,
    ],
    ["a closure of the script", `ext.more = { api 'g:a:1'; api 'g:b:1' }\ndependencies more`],
    [
      "a plugin of the script",
      `class P implements Plugin<Project> { void apply(Project p) { p.dependencies { api 'g:a:1'; api 'g:b:1' } } }\napply plugin: P`,
    ],
    ["a plugin's arrival", `plugins.withId('java') { dependencies { api 'g:a:1'; api 'g:b:1' } }`],
    [
      "a call around coordinates",
      `dependencies { api fg.deobf('g:a:1')\n modApi include('g:b:1') }`,
    ],
    ["a version from versions.properties", `dependencies { api 'g:a:_', 'g:b:_' }`],
    [
      "a loop over pairs",
      `dependencies { [['api', 'g:a:1'], ['api', 'g:b:1']].each { c, d -> add(c, d) } }`,
    ],
    [
      "a loop over what a list is made into",
      `dependencies { ['a', 'b'].collect { "g:$it:1" }.each { api it } }`,
    ],
    [
      "a call on the handler, with texts alone",
      `dependencies { delegate.add('api', 'g:a:1')\n it.add('api', 'g:b:1') }`,
    ],
  ])("is %s", async (_, script) => {
    const reading = await readFirst(gradleBuild, {
      "build.gradle": script,
      "versions.properties": "version.g=1",
    });

    expect(listed(reading).toSorted()).toEqual(["g:a 1", "g:b 1"]);
    expect(reading.unresolved).toBe(false);
  });

  it.each([
    ["pairs taken apart", `listOf("a" to "1", "b" to "1").forEach { (n, v) -> api("g:$n:$v") }`],
    ["pairs in a loop", `for ((n, v) in mapOf("a" to "1", "b" to "1")) api("g:$n:$v")`],
    [
      "a property that may be set",
      `findProperty("x")?.let { api("g:a:1") }\n"b".let { api("g:$it:1") }`,
    ],
    ["an annotation before it", `@OptIn(a.B::class) api("g:a:1")\n@Suppress("x")\napi("g:b:1")`],
    ["a choice of texts", `api(when (x) { "y" -> "g:a:1"\n else -> "g:b:1" })`],
    [
      "the name of a source set's configuration",
      `extra.apiConfigurationName("g:a:1"); sourceSets["x"].runtimeOnlyConfigurationName("g:b:1")`,
    ],
    [
      "a version in its place",
      `val v = "1"\napi("g", "a", v); api("g", "b", classifier = "x", version = "1")`,
    ],
  ])("is of Kotlin: %s", async (_, statements) => {
    const script = `dependencies { ${statements} }`;

    expect((await read(script, "build.gradle.kts")).toSorted()).toEqual(["g:a 1", "g:b 1"]);
  });

  it.each([
    ["getters", `object Deps { val a get() = "g:a:1"\nval b: String\n  get() = "g:b:1" }`],
    ["an object without a name", `val Deps = object { val a = "g:a:1"; val b get() = "g:b:1" }`],
  ])("is a property of the script: %s", async (_, script) => {
    const shown = await read(
      `${script}\ndependencies { api(Deps.a); api(Deps.b) }`,
      "build.gradle.kts",
    );

    expect(shown.toSorted()).toEqual(["g:a 1", "g:b 1"]);
  });

  it("is a name with another value in each block", async () => {
    const script = `dependencies { val v = "1"; api("g:a:$v") }\ndependencies { val v = "2"; api("g:b:$v") }`;

    expect(await read(script, "build.gradle.kts")).toEqual(["g:a 1", "g:b 2"]);
  });

  it.each([
    ["libs.plugins.a.b.map { x }"],
    ["plugin(libs.plugins.a.b)"],
    ["libs.plugins.a.b.toDep()"],
    ["libs.plugins.a.b.dep"],
  ])("is the marker of a plugin: %s", async (value) => {
    const reading = await readFirst(gradleBuild, {
      "build.gradle.kts": `dependencies { implementation(${value}) }`,
      "gradle/libs.versions.toml": `[plugins]\na-b = { id = "a.b", version = "1" }`,
    });

    expect(listed(reading)).toEqual(["a.b:a.b.gradle.plugin 1"]);
    expect(reading.unresolved).toBe(false);
  });

  it.each([
    ["compose.runtime", "runtime:runtime 1.7.3"],
    ["compose.components.resources", "components:components-resources 1.7.3"],
    ["compose.desktop.currentOs", "desktop:desktop-jvm-linux-x64 1.7.3"],
    ["compose.desktop.macos_arm64", "desktop:desktop-jvm-macos-arm64 1.7.3"],
    ["compose.material3", "material3:material3 -"],
  ])("is a module of Compose: %s", async (value, shown) => {
    const script = `plugins { id("org.jetbrains.compose") version "1.7.3" }\ndependencies { api(${value}) }`;

    expect((await read(script, "build.gradle.kts"))[0]).toBe(`org.jetbrains.compose.${shown}`);
  });

  it.each([
    ["useJUnitJupiter('5.11.4')", "org.junit.jupiter:junit-jupiter 5.11.4 dev"],
    ["useJUnit('4.13.2')", "junit:junit 4.13.2 dev"],
    ["useTestNG '7.10.2'", "org.testng:testng 7.10.2 dev"],
  ])("is the framework of a test suite: %s", async (call, shown) => {
    expect(await read(`testing { suites { test { ${call} } } }`)).toEqual([shown]);
  });

  it("is the version of Kotlin's plugin, for modules of Kotlin without one", async () => {
    const script = `plugins { kotlin("jvm") version "2.1.0" }\ndependencies { testImplementation(kotlin("test")) }`;

    expect(await read(script, "build.gradle.kts")).toEqual([
      "org.jetbrains.kotlin:kotlin-test 2.1.0 dev",
    ]);
  });
});

describe("a version that is forced", () => {
  it.each([
    ["for all", "configurations.all { resolutionStrategy { force 'g:a:2' } }"],
    ["in a list", "configurations.configureEach { resolutionStrategy.force(['g:a:2']) }"],
    ["as a property", "configurations.all { resolutionStrategy.forcedModules = ['g:a:2'] }"],
    ["in a block", "configurations { all { resolutionStrategy { force('g:a:2', 'g:b:1') } } }"],
    [
      "for what runs",
      "configurations.named('runtimeClasspath') { resolutionStrategy.force 'g:a:2' }",
    ],
    ["by a group", rule("requested.group == 'g'")],
    [
      "by a closure with a parameter in one line",
      "configurations.all { resolutionStrategy { eachDependency { d -> if (d.requested.group == 'g') d.useVersion('2') } } }",
    ],
    ["by a module", rule("details.requested.group == 'g' && details.requested.name == 'a'")],
    ["by one of two groups", rule("requested.group == 'x' || requested.group == 'g'")],
    ["by a name in whatever group", rule("requested.name == 'a'")],
    [
      "in the second of two conditions",
      rule("requested.group == 'x') useVersion '3'\nelse if (requested.group == 'g'"),
    ],
  ])("counts before the one that is declared: %s", async (_, script) => {
    expect(await read(`${script}\ndependencies { api 'g:a:1' }`)).toEqual(["g:a 2"]);
  });

  it.each([
    ["for one configuration", "configurations.detekt { resolutionStrategy.force 'g:a:2' }"],
    ["for some", "configurations.matching { it.x }.all { resolutionStrategy.force 'g:a:2' }"],
    [
      "for the build script",
      "buildscript { configurations.all { resolutionStrategy.force 'g:a:2' } }",
    ],
    ["by another condition", rule("requested.name.startsWith('a')")],
    ["by a condition that asks for more", rule("requested.group == 'g' && x")],
  ])("leaves the declared one: %s", async (_, script) => {
    expect(await read(`${script}\ndependencies { api 'g:a:1' }`)).toEqual(["g:a 1"]);
  });

  it.each([
    ["by its name", 'configurations.all { resolutionStrategy.force "g:a:$v" }'],
    ["by a rule", rule("requested.group == 'g'", "useVersion v")],
  ])("is unknown where the script does not state it: %s", async (_, script) => {
    expect(await read(`${script}\ndependencies { api 'g:a:1' }`)).toEqual([
      "g:a -",
      expect.stringContaining("`v` is not defined"),
    ]);
  });

  it.each([
    ["by a substitution", replaced("substitute module('g:a') using module('g:b:2')")],
    ["by calls", replaced("substitute(module('g:a')).using(module('g:b:2')).because('x')")],
    ["in older words", replaced("substitute module('g:a:1') with module('g:b:2')")],
    ["by a rule", rule("requested.name == 'a'", "useTarget 'g:b:2'")],
    [
      "by the parts of a rule",
      rule("requested.name == 'a'", "useTarget group: 'g', name: 'b', version: '2'"),
    ],
  ])("may be one of another module: %s", async (_, script) => {
    expect(await read(`${script}\ndependencies { api 'g:a:1' }`)).toEqual(["g:b 2"]);
  });

  function replaced(substitution: string): string {
    return `configurations.all { resolutionStrategy.dependencySubstitution { ${substitution} } }`;
  }

  function rule(condition: string, body = "useVersion '2'"): string {
    return `configurations.all { resolutionStrategy.eachDependency { if (${condition}) ${body} } }`;
  }
});

describe("the template of a script", () => {
  const api = "dependencies { api 'g:a:1' }";

  it.each([
    `{% if web %}\n${api}\n{% endif %}`,
    `{{#web}}\n${api}`,
    `plugins {\n{{^web}}\n}\n${api}`,
    `#if ($web)\n${api}\n#end`,
  ])("declares nothing: %s", async (script) => {
    expect(await read(script)).toEqual([]);
  });

  it("is none for what stands in a text or comment", async () => {
    expect(await read(`def a = '{% if %}' // {{#b}}\n${api}`)).toEqual(["g:a 1"]);
  });
});

it("a version that is not filled in is unknown, as in single quotes", async () => {
  const [package_, warning] = await read("def v = '1'\ndependencies { api 'g:a:${v}' }");

  expect(package_).toBe("g:a -");
  expect(warning).toContain("`${v}` is not defined");
});

it.each([
  ["in Groovy", "build.gradle", `api String.format('g:a:%s', '1')`],
  ["in Kotlin", "build.gradle.kts", `api("g:%s:%d".format("a", 1))`],
])("the text of a template is known: %s", async (_, path, line) => {
  expect(await read(`dependencies { ${line} }`, path)).toEqual(["g:a 1"]);
});

it("the text of a template is unknown where a value is", async () => {
  const [package_, warning] = await read("dependencies { api String.format('g:a:%s', x) }");

  expect(package_).toBe("g:a -");
  expect(warning).toContain("`x` is not defined");
});

describe("a version with a default", () => {
  it.each([
    [`providers.environmentVariable("V").getOrElse("1")`],
    [`providers.gradleProperty("v").orElse("1").get()`],
    [`System.getProperty("v", "1")`],
    [`properties.getOrDefault("v", "1")`],
    [`if (hasProperty("v")) property("v") else "1"`],
  ])("is that one where nothing sets it: %s", async (value) => {
    const script = `val version = ${value}\ndependencies { api("g:a:$version") }`;

    expect(await read(script, "build.gradle.kts")).toEqual(["g:a 1"]);
  });
});

describe("a construct that may bring packages and cannot be followed", () => {
  it.each([
    ["a helper", "dependencies { addCommon() }", "addCommon"],
    ["a helper of an object", "dependencies { Deps.addTo(this) }", "Deps.addTo"],
    ["a helper with a text", "dependencies { bundledPlugin('a.b') }", "bundledPlugin"],
    ["a value that code makes", "dependencies { api makeOne() }", "makeOne"],
    ["a property of the command line", "dependencies { api property('x') }", "x"],
    ["an entry that is in no catalog", "dependencies { api libs.a }", "libs.a"],
    ["a closure that is not there", "dependencies more", "more"],
    ["an operator behind a configuration", "dependencies { api << x }", "api"],
    ["a comma behind a configuration", "dependencies { api, 'g:a:1' }", "api"],
    [
      "a dependency of a configuration",
      "configurations.api.dependencies.add(makeOne())",
      "makeOne",
    ],
    [
      "a script on a server",
      "subprojects { apply from: 'https://example.com/x.gradle' }",
      "https://example.com/x.gradle",
    ],
  ])("is %s", async (_, script, subject) => {
    const { unresolved, warnings } = await readFirst(gradleBuild, { "build.gradle": script });

    expect(unresolved).toBe(true);
    expect(warnings).toMatchObject([{ code: "names-unresolved", line: 1 }]);
    expect(warnings?.[0]?.cause?.fact).toContain(subject);
  });

  it("is what loops in loops would repeat without end", async () => {
    const list = `[${Array.from({ length: 200 }, (_, at) => `'${at}'`).join(", ")}]`;
    const script = `dependencies { ${list}.each { a -> ${list}.each { b -> api "g:$a-$b:1" } } }`;

    expect((await readFirst(gradleBuild, { "build.gradle": script })).unresolved).toBe(true);
  });
});

describe("whatever declares a dependency", () => {
  /** Spellings of one dependency, as `configuration value`. */
  const values = (name: string): string[] => [
    `'g:${name}:1'`,
    `"g:${name}:1"`,
    `("g:${name}:$v")`,
    `("g:" + "${name}" + ":1")`,
    `(platform("g:${name}:1"))`,
    `("g:${name}:1") { because("x") }`,
    `(libs.${name})`,
    `(libs.findLibrary("${name}").get())`,
    `(provider { "g:${name}:1" })`,
    `(makeIt("${name}"))`,
    `(coordinates("${name}"))`,
    `(x ?: "g:${name}:1")`,
    `(list${name})`,
  ];
  const containers: readonly ((body: string) => string)[] = [
    (body) => `dependencies {\n${body}\n}`,
    (body) => `allprojects { dependencies { ${body} } }`,
    (body) => `subprojects {\n dependencies {\n${body}\n }\n}`,
    (body) => `afterEvaluate { dependencies { ${body} } }`,
    (body) => `dependencies { if (x) { ${body} } else { } }`,
    (body) => `dependencies { listOf("a").forEach { ${body} } }`,
    (body) => `kotlin { sourceSets { commonMain { dependencies { ${body} } } } }`,
    (body) => `buildscript { dependencies { ${body} } }`,
    (body) => `with(dependencies) { ${body} }`,
    (body) => `plugins.withId("java") { dependencies { ${body} } }`,
    (body) => `/* " */ dependencies { // '\n${body} }`,
    (body) => `dependencies { anyHelper { ${body} } }`,
  ];
  const declaration = fc.record({
    value: fc.nat({ max: values("").length - 1 }),
    container: fc.nat({ max: containers.length - 1 }),
    configuration: fc.constantFrom(
      "implementation",
      "testImplementation",
      "ksp",
      "custom",
      `"api"`,
    ),
  });

  it.each(["build.gradle", "build.gradle.kts"])(
    "in %s gives its package, or leaves the type unresolved, or fails",
    async (path) => {
      await fc.assert(
        fc.asyncProperty(fc.array(declaration, { minLength: 1, maxLength: 6 }), async (all) => {
          const names = all.map((_, at) => `n${at}`);
          const lists = names.map((name) => `val list${name} = listOf("g:${name}:1")`);
          const helper = `fun coordinates(name: String) = "g:$name:1"`;
          const blocks = all.map(({ value, container, configuration }, at) => {
            const written = values(names[at] ?? "")[value] ?? "";
            const isText = written.startsWith("(") ? written : `(${written.replaceAll("'", '"')})`;
            return containers[container]?.(`${configuration}${isText}`) ?? "";
          });
          const text = ['val v = "1"', helper, ...lists, ...blocks].join("\n");
          const catalog = names.map((name) => `${name} = "g:${name}:1"`).join("\n");
          const files = { [path]: text, "gradle/libs.versions.toml": `[libraries]\n${catalog}` };
          const missing = await missingIn(files, names);

          expect(missing, text).toEqual([]);
        }),
        { numRuns: triesOf(300) },
      );
    },
  );
});

/** The names of which a reading says nothing; none where it says that it is not whole, or fails. */
async function missingIn(
  files: Readonly<Record<string, string>>,
  names: readonly string[],
): Promise<string[]> {
  try {
    const { packages, unresolved } = await readFirst(gradleBuild, files);
    const found = new Set(packages.map(({ name }) => name));
    return unresolved === true ? [] : names.filter((name) => !found.has(`g:${name}`));
  } catch (thrown) {
    if (thrown instanceof Fault) return [];
    throw thrown;
  }
}

async function read(script: string, path = "build.gradle"): Promise<string[]> {
  const reading = await readFirst(gradleBuild, { [path]: script });
  return [...listed(reading), ...(reading.warnings ?? []).map(({ message }) => message)];
}
