import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../../../src/domain/problem.ts";
import { growth, linear } from "../../support/growth.ts";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { formatNamed, parse } from "../../support/format-named.ts";

const gradleBuild = formatNamed("gradle-build");

describe("coordinates in a Groovy script", () => {
  it.each([
    ["a text", `implementation 'g:a:1'`],
    ["a text in double quotes", `implementation "g:a:1"`],
    ["a text in parentheses", `implementation("g:a:1")`],
    ["a text with a space before the parentheses", `compile ('g:a:1'){force = true}`],
    ["a closure after it", `implementation('g:a:1') {\n    exclude group: 'x', module: 'y'\n  }`],
    ["a closure after a comma", `compile 'g:a:1', { force = true }`],
    ["a classifier and a kind of file", `implementation 'g:a:1:tests@zip'`],
    ["a kind of file alone", `implementation 'g:a:1@aar'`],
    ["names", `implementation group: 'g', name: 'a', version: '1'`],
    ["names in parentheses", `implementation(group: 'g', name: 'a', version: '1')`],
    [
      "names and a closure",
      `implementation(group: 'g', name: 'a', version: '1') { transitive = true }`,
    ],
    [
      "names over several lines",
      `implementation group: 'g',\n      name: 'a',\n      version: '1'`,
    ],
    [
      "names with a classifier",
      `implementation group: 'g', name: 'a', version: '1', classifier: 'c'`,
    ],
    ["a map", `implementation([group: 'g', name: 'a', version: '1'])`],
    ["a platform", `implementation platform('g:a:1')`],
    ["a platform in parentheses", `implementation(enforcedPlatform("g:a:1"))`],
    [
      "a platform of the project's handler",
      `implementation(project.dependencies.platform("g:a:1"))`,
    ],
    ["a call on the handler", `add('implementation', 'g:a:1')`],
    ["a strict version", `implementation 'g:a:1!!'`],
    ["an exact version", `implementation 'g:a:[1]'`],
  ])("may be %s", async (_, line) => {
    expect(await groovy(`dependencies {\n  ${line}\n}`)).toEqual(["g:a 1"]);
  });

  it("may be several at once", async () => {
    const script = `dependencies {
      implementation 'g:a:1', 'g:b:2'
      runtimeOnly(
        [group: 'g', name: 'c', version: '3', transitive: false],
        [group: 'g', name: 'd', version: '4']
      )
      implementation(['g:e:5', 'g:f:6'])
    }`;

    expect(await groovy(script)).toEqual(["g:a 1", "g:b 2", "g:c 3", "g:d 4", "g:e 5", "g:f 6"]);
  });

  it("may go without a version, which something else decides", async () => {
    expect(await groovy(`dependencies { implementation 'g:a' }`)).toEqual(["g:a -"]);
  });

  it("may have a range or a moving version", async () => {
    const script = `dependencies {
      implementation 'g:a:1.+'
      implementation 'g:b:[1.0, 2.0)'
      implementation 'g:c:latest.release'
      implementation 'g:d:[1.0, 2.0)!!1.5'
    }`;

    expect(await groovy(script)).toEqual([
      "g:a 1.+ range",
      "g:b [1.0, 2.0) range",
      "g:c latest.release range",
      "g:d 1.5",
    ]);
  });

  it("take their version from a rich one beside them", async () => {
    const script = `dependencies {
      implementation('g:a') { version { strictly '[1, 2['; prefer '1.7' } }
      implementation("g:b") {
        version {
          strictly("3")
        }
        because("of it: g:x:9")
      }
    }`;

    expect(await groovy(script)).toEqual(["g:a 1.7", "g:b 3"]);
  });
});

describe("coordinates in a Kotlin script", () => {
  it.each([
    ["a text", `implementation("g:a:1")`],
    ["named parameters", `implementation(group = "g", name = "a", version = "1")`],
    ["parameters in their order", `implementation("g", "a", "1")`],
    ["a configuration by its name", `"implementation"("g:a:1")`],
    ["a configuration that is added to", `add("implementation", "g:a:1")`],
    ["a platform", `implementation(platform("g:a:1"))`],
    [
      "a platform over several lines",
      `implementation(\n    platform(\n      "g:a:" +\n        "1"\n    )\n  )`,
    ],
    ["a closure after it", `implementation("g:a:1") { exclude(group = "x", module = "y") }`],
    ["a handler's function", `implementation(dependencies.create("g:a:1"))`],
  ])("may be %s", async (_, line) => {
    expect(await kotlin(`dependencies {\n  ${line}\n}`)).toEqual(["g:a 1"]);
  });

  it("may be a module of Kotlin", async () => {
    const script = `dependencies {
      implementation(kotlin("stdlib", "1.9.0"))
      testImplementation(kotlin("test", version = "1.9.1"))
      implementation(kotlin("reflect"))
    }`;

    expect(await kotlin(script)).toEqual([
      "org.jetbrains.kotlin:kotlin-stdlib 1.9.0",
      "org.jetbrains.kotlin:kotlin-test 1.9.1 dev",
      "org.jetbrains.kotlin:kotlin-reflect -",
    ]);
  });

  it("keep what follows a name in a text, which is no part of the path", async () => {
    const script = `val v = "1"\ndependencies { implementation("g:a:$v.Final") }`;

    expect(await kotlin(script)).toEqual(["g:a 1.Final"]);
  });
});

describe("a place of declarations", () => {
  it.each([
    ["a build script block", `buildscript { dependencies { classpath 'g:a:1' } }`],
    ["all projects", `allprojects { dependencies { implementation 'g:a:1' } }`],
    [
      "some projects",
      `configure(subprojects.findAll { it.name != 'x' }) {\n dependencies { api 'g:a:1' } }`,
    ],
    ["another project", `project(':x') { dependencies { api 'g:a:1' } }`],
    [
      "a source set",
      `kotlin { sourceSets { commonMain { dependencies { implementation("g:a:1") } } } }`,
    ],
    [
      "a dotted source set",
      `kotlin { sourceSets { commonMain.dependencies { implementation("g:a:1") } } }`,
    ],
    ["a condition", `dependencies { if (x) { implementation("g:a:1") } }`],
    ["a bill of materials", `dependencyManagement { imports { mavenBom "g:a:1" } }`],
    ["a call outside of a block", `dependencies.add("implementation", "g:a:1")`],
    ["a brace on the next line", `dependencies\n{\n  api 'g:a:1'\n}`],
  ])("is %s", async (_, script) => {
    expect(await groovy(script)).toEqual(["g:a 1"]);
  });

  it.each([
    ["a line comment", `dependencies {\n // implementation 'g:a:1'\n}`],
    ["a block comment", `dependencies {\n /* implementation 'g:a:1'\n } */ }`],
    [
      "an excluded module",
      `dependencies { implementation(project(':x')) { exclude group: 'g', module: 'a' } }`,
    ],
    ["the reason of another", `dependencies { constraints { because 'g:a:1' } }`],
    ["a replaced module", `dependencies { modules { module("g:a") { replacedBy("g:b") } } }`],
    ["a plugin", `plugins { id 'org.gradle.a' version '1' }`],
    ["a text that belongs to no block", `description = 'g:a:1'`],
    ["another project", `dependencies { implementation project(':g:a:1') }`],
    [
      "another project by its path",
      `dependencies { implementation project(path: ':a', configuration: 'b:c:1') }`,
    ],
    ["an accessor of a project", `dependencies { implementation(projects.a.b) }`],
    [
      "files",
      `dependencies { implementation files('libs/a.jar')\n api fileTree(dir: 'libs', include: ['*.jar']) }`,
    ],
    ["Gradle itself", `dependencies { implementation gradleApi()\n implementation localGroovy() }`],
    ["a variable in the block", `dependencies { def x = 'g:a:1' }`],
    ["constraints", `dependencies { constraints { implementation("g:a:1") { because "x:y:1" } } }`],
    ["managed versions", `dependencyManagement { dependencies { dependency "g:a:1" } }`],
    [
      "a set of managed versions",
      `dependencyManagement { dependencies { dependencySet(group: 'g', version: '1') { entry 'a' } } }`,
    ],
    ["an empty block", `dependencies { }`],
    ["an empty script", ``],
  ])("is not %s", async (_, script) => {
    const reading = await readFirst(gradleBuild, { "build.gradle": script });

    expect(listed(reading)).toEqual([]);
    expect(reading.warnings).toEqual([]);
  });
});

describe("a dependency for tests alone", () => {
  it.each([
    "testImplementation 'g:a:1'",
    "testRuntimeOnly('g:a:1')",
    "androidTestImplementation 'g:a:1'",
    "testFixturesApi 'g:a:1'",
    `"testImplementation"("g:a:1")`,
    `add("testImplementation", "g:a:1")`,
    "integrationTestImplementation 'g:a:1'",
  ])("is known by its configuration: %s", async (line) => {
    expect(await groovy(`dependencies {\n  ${line}\n}`)).toEqual(["g:a 1 dev"]);
  });

  it.each([
    `kotlin { sourceSets { val commonTest by getting { dependencies { implementation("g:a:1") } } } }`,
    `kotlin { sourceSets { commonTest.dependencies { implementation("g:a:1") } } }`,
    `testing { suites { integration(JvmTestSuite) { dependencies { implementation("g:a:1") } } } }`,
  ])("is known from what stands around: %s", async (script) => {
    expect(await kotlin(script)).toEqual(["g:a 1 dev"]);
  });

  it.each(["implementation", "latestOnly", "classpath", "debugImplementation", "contestApi"])(
    "is not one of %s",
    async (configuration) => {
      expect(await groovy(`dependencies { ${configuration} 'g:a:1' }`)).toEqual(["g:a 1"]);
    },
  );
});

describe("a version that a script defines", () => {
  it.each([
    ["a local", `def v = '1'`, "${v}"],
    ["a local without braces", `def v = '1'`, "$v"],
    ["a typed local", `final String v = "1"`, "$v"],
    ["an extra property", `ext.v = '1'`, "$v"],
    ["an extra property of the root", `ext.v = '1'`, "${rootProject.ext.v}"],
    ["an extra property by its key", `ext['v.x'] = '1'`, "${ext['v.x']}"],
    ["a block of extra properties", `ext {\n  v = '1'\n}`, "${v}"],
    ["a call", `ext { set('v', "1") }`, "${property('v')}"],
    ["a build script block", `buildscript { ext.v = '1' }`, "$v"],
    ["a map", `ext.v = [a: '1', 'b-c': '2']`, "$v.a"],
    ["a map in a block", `ext { v = [\n a: '1'\n ] }`, "${v.a}"],
    ["a map by its key", `ext.v = ['b-c': '1']`, "${v['b-c']}"],
    ["a nested map", `def v = [a: [b: '1']]`, "${v.a.b}"],
    ["entries of a map", `ext.v = [:]\nv.a = '1'`, "${v.a}"],
    ["more entries of a map", `ext.v = [b: 2]\next.v += [a: '1']`, "${v.a}"],
    ["another definition", `def w = '1'\ndef v = w`, "$v"],
    ["a text of others", `def w = '1'\ndef v = "\${w}"`, "$v"],
    ["a number", `def v = 1`, "$v"],
    ["a fallback", `def v = findProperty('nowhere') ?: '1'`, "$v"],
  ])("by %s", async (_, definition, use) => {
    expect(await groovy(`${definition}\ndependencies { api "g:a:${use}" }`)).toEqual(["g:a 1"]);
  });

  it.each([
    ["a value", `val v = "1"`, "$v"],
    ["a typed value", `val v: String = "1"`, "$v"],
    ["a constant of an object", `object V { const val A = "1" }`, "${V.A}"],
    ["a nested object", `object V { object W { const val A = "1" } }`, "${V.W.A}"],
    ["a neighbour in its object", `object V { const val B = "1"\n const val A = B }`, "${V.A}"],
    ["an extra property", `extra["v"] = "1"`, `\${extra["v"]}`],
    ["an extra property that is set", `extra.set("v", "1")`, `\${extra.get("v") as String}`],
    ["an extra property of the root", `extra["v"] = "1"`, `\${rootProject.extra["v"]}`],
    ["a delegate", `val v by extra("1")`, "$v"],
    ["a delegate with a block", `val v: String by extra { "1" }`, "$v"],
    ["a map", `val v = mapOf("a" to "1", "b" to "2")`, `\${v["a"]}`],
  ])("in Kotlin by %s", async (_, definition, use) => {
    expect(await kotlin(`${definition}\ndependencies { api("g:a:${use}") }`)).toEqual(["g:a 1"]);
  });

  it("is put in where names stand apart", async () => {
    const script = `def v = '1'\ndependencies {
      api group: 'g', name: 'a', version: v
      api 'g:b:' + v
      api "g:c:$v"
      api 'g:d:$v'
    }`;

    expect(await groovy(script)).toEqual(["g:a 1", "g:b 1", "g:c 1", "g:d -"]);
  });

  it("may be the whole coordinates", async () => {
    const script = `
      ext.libs = [guava: 'g:a:1', room: [group: 'g', name: 'b', version: '2'], all: ['g:c:3', 'g:d:4']]
      def e = "g:e:5"
      dependencies {
        api libs.guava
        api libs.room
        api(libs.all)
        api e
      }`;

    expect(await groovy(script)).toEqual(["g:a 1", "g:b 2", "g:c 3", "g:d 4", "g:e 5"]);
  });

  it("is the one of the project and not that of a block further in", async () => {
    const script = `def v = '1'\npublishing { v = '2' }\ndependencies { api "g:a:$v" }`;

    expect(await groovy(script)).toEqual(["g:a 1"]);
  });

  it("comes from gradle.properties", async () => {
    const files = {
      "app/build.gradle.kts": `val v: String by project\ndependencies { api("g:a:$v")\n api("g:b:\${property("w.x")}") }`,
      "gradle.properties": "# versions\nv=1\r\nw.x : 2\n",
      "settings.gradle": "",
    };

    expect(await all(files)).toEqual(["g:a 1", "g:b 2"]);
  });

  it("comes from the script of a project above", async () => {
    const files = {
      "app/build.gradle": 'dependencies { api "g:a:$v"\n api "g:b:${rootProject.ext.w}" }',
      "build.gradle": "ext { v = '1'\n w = '2' }",
    };
    const reading = await readFirst(gradleBuild, files);

    expect(listed(reading)).toEqual(["g:a 1", "g:b 2"]);
    expect(reading.uses).toEqual(["build.gradle"]);
  });

  it("is nearest in the project itself", async () => {
    const files = {
      "app/build.gradle": `dependencies { api "g:a:$v" }`,
      "app/gradle.properties": "v=1",
      "gradle.properties": "v=2",
      "build.gradle": "ext.v = '3'",
    };

    expect(await all(files)).toEqual(["g:a 1"]);
  });

  it("is not looked for above the settings of the build", async () => {
    const files = {
      "one/app/build.gradle": `dependencies { api "g:a:$v" }`,
      "one/settings.gradle": "",
      "gradle.properties": "v=2",
    };

    expect(await all(files)).toEqual(["g:a -"]);
  });

  it("may be named like what it asks for further out", async () => {
    const files = {
      "build.gradle": `def v = project.property('v')\ndependencies { api "g:a:$v" }`,
      "gradle.properties": "v=1",
    };

    expect(await all(files)).toEqual(["g:a 1"]);
  });
});

describe("a version that nobody can know", () => {
  it("is a warning that names the property, at its line", async () => {
    const reading = await readFirst(gradleBuild, {
      "build.gradle": `dependencies {\n  api "g:a:$nowhere"\n}`,
    });

    expect(listed(reading)).toEqual(["g:a -"]);
    expect(reading.warnings).toEqual([
      {
        code: "version-unresolved",
        line: 2,
        message:
          "The version of g:a is unknown: `nowhere` is not defined in the repository as a text. Without it the package is left out, because Cortex accepts no coordinate without a version. Write the version, or lock the build with `gradle dependencies --write-locks`.",
        cause: {
          fact: "`nowhere` is not defined in the repository as a text",
          subject: "g:a",
          next: "Write the version, or lock the build with `gradle dependencies --write-locks`.",
        },
      },
    ]);
  });

  it("is a warning where a script writes none", async () => {
    const { unresolved, warnings } = await readFirst(gradleBuild, {
      "build.gradle": "dependencies { api 'g:a' }",
    });

    expect(unresolved).toBe(false);
    expect(warnings?.[0]?.message).toContain("declare it without a version");
  });

  it.each(["libs.nowhere", "Deps.a", "corp.desktop.currentOs", `"g:$name:1"`, `"$all"`])(
    "is a warning where the package itself is not known: %s",
    async (written) => {
      const reading = await readFirst(gradleBuild, {
        "build.gradle": `dependencies {\n  api(${written})\n}`,
      });

      expect(listed(reading)).toEqual([]);
      expect(reading.warnings).toMatchObject([{ code: "names-unresolved", line: 2 }]);
      expect(reading.unresolved).toBe(true);
    },
  );

  it("is what definitions that ask for each other leave", async () => {
    const script = `def a = "$b"\ndef b = "$a"\ndependencies { api "g:a:$a" }`;

    expect(await groovy(script)).toEqual(["g:a -"]);
  });

  it("is what definitions that double each other come to", async () => {
    const definitions = Array.from(
      { length: 60 },
      (_, index) => `def v${index + 1} = "$v${index}$v${index}"`,
    );
    const script = `def v0 = "1"\n${definitions.join("\n")}\ndependencies { api "g:a:$v60" }`;

    expect(await groovy(script)).toEqual(["g:a -"]);
  });
});

describe("a list that a script defines", () => {
  it("may hold others, twice and without end", async () => {
    const lists = Array.from(
      { length: 60 },
      (_, index) => `def v${index + 1} = [v${index}, v${index}]`,
    );
    const script = `def v0 = ['g:a:1', v60]\n${lists.join("\n")}\ndependencies { api v60 }`;

    expect(await groovy(script)).toEqual(["g:a 1"]);
  });

  it("is reported for tests and for the rest", async () => {
    const script = `def v = ['g:a:1']\ndependencies {\n api v\n api v\n testApi v\n}`;

    expect(await groovy(script)).toEqual(["g:a 1", "g:a 1 dev"]);
  });
});

describe("a catalog", () => {
  const catalog = `
    [versions]
    a-b = "1"
    [libraries]
    some-lib_one = { module = "g:a", version.ref = "a-b" }
    two = "g:b:2"
    bare = { module = "g:c" }
    [bundles]
    both = ["some-lib_one", "two"]`;

  it.each([
    ["an accessor", `api(libs.some.lib.one)`, ["g:a 1"]],
    ["an accessor in Groovy", `api libs.two`, ["g:b 2"]],
    ["an accessor with a closure", `api(libs.two) { isTransitive = false }`, ["g:b 2"]],
    ["an accessor of the root", `api(rootProject.libs.two)`, ["g:b 2"]],
    ["a version of the root", `api("g:d:\${rootProject.libs.versions.a.b.get()}")`, ["g:d 1"]],
    ["a provider", `api(libs.two.get())`, ["g:b 2"]],
    ["a platform", `api(platform(libs.two))`, ["g:b 2"]],
    ["a variant", `api(variantOf(libs.two) { classifier("x") })`, ["g:b 2"]],
    ["a bundle", `testImplementation(libs.bundles.both)`, ["g:a 1 dev", "g:b 2 dev"]],
    ["a search", `api(libs.findLibrary("some-lib_one").get())`, ["g:a 1"]],
    ["a version", `api("g:d:\${libs.versions.a.b.get()}")`, ["g:d 1"]],
    ["a version that is searched", `api("g:d:\${libs.findVersion("a-b").get()}")`, ["g:d 1"]],
    ["a library without a version", `api(libs.bare)`, ["g:c -"]],
  ])("is reached by %s", async (_, line, packages) => {
    const files = {
      "app/build.gradle.kts": `dependencies {\n ${line}\n}`,
      "gradle/libs.versions.toml": catalog,
      "settings.gradle.kts": "",
    };
    const reading = await readFirst(gradleBuild, files);

    expect(listed(reading)).toEqual(packages);
    expect(reading.uses).toEqual(["gradle/libs.versions.toml"]);
  });

  it("is found without settings", async () => {
    const files = {
      "one/app/build.gradle": "dependencies { api libs.two }",
      "one/gradle/libs.versions.toml": catalog,
    };

    expect(await all(files)).toEqual(["g:b 2"]);
  });

  it("has the versions that the settings write over its own", async () => {
    const files = {
      "build.gradle": "dependencies { api libs.some.lib.one }",
      "gradle/libs.versions.toml": catalog,
      "settings.gradle":
        "dependencyResolutionManagement { versionCatalogs { libs { version('a-b', '9') } } }",
    };

    expect(await all(files)).toEqual(["g:a 9"]);
  });

  it("may have another name", async () => {
    const files = {
      "build.gradle": "dependencies { api deps.two\n api tools.x\n api more.y\n api own.z }",
      "settings.gradle.kts": `dependencyResolutionManagement {
        defaultLibrariesExtensionName = "deps"
        versionCatalogs {
          create("more") { from(files("config/more.toml")) }
          create("own") {
            version("v", "5")
            library("z", "g", "z").versionRef("v")
            library("w", "g:w:6")
          }
        }
      }`,
      "gradle/libs.versions.toml": catalog,
      "gradle/tools.versions.toml": `[libraries]\nx = "g:x:3"`,
      "config/more.toml": `[libraries]\ny = "g:y:4"`,
    };

    expect(await all(files)).toEqual(["g:b 2", "g:x 3", "g:y 4", "g:z 5"]);
  });

  it("gives way to a variable of its name", async () => {
    const files = {
      "build.gradle": "ext.libs = [two: 'g:own:1']\ndependencies { api libs.two }",
      "gradle/libs.versions.toml": catalog,
    };

    expect(await all(files)).toEqual(["g:own 1"]);
  });

  it("that cannot be read is the script's fault, too", async () => {
    const files = {
      "build.gradle": "dependencies { api libs.two }",
      "gradle/libs.versions.toml": "[libraries",
    };

    expect(await faultOf(readFirst(gradleBuild, files))).toMatchObject({
      code: "manifest-invalid",
      path: "gradle/libs.versions.toml",
    });
  });
});

describe("a script that is applied", () => {
  it.each([
    ["in Groovy", "app/build.gradle", `apply from: 'more.gradle'`, "app/more.gradle"],
    ["from above", "app/build.gradle", `apply from: "../more.gradle"`, "more.gradle"],
    ["from the root", "app/build.gradle", `apply from: "$rootDir/more.gradle"`, "more.gradle"],
    [
      "from the root project",
      "app/build.gradle",
      'apply from: "${rootProject.projectDir}/x/more.gradle"',
      "x/more.gradle",
    ],
    ["as a file", "app/build.gradle", `apply from: file('more.gradle')`, "app/more.gradle"],
    ["in Kotlin", "app/build.gradle.kts", `apply(from = "more.gradle")`, "app/more.gradle"],
  ])("%s gives its names and its dependencies", async (_, path, line, other) => {
    const reading = await readFirst(gradleBuild, {
      [path]: `${line}\ndependencies { api("g:a:\${v}") }`,
      [other]: "ext.v = '1'\ndependencies { api 'g:b:2' }",
      "settings.gradle": "",
    });

    expect(listed(reading)).toEqual(["g:b 2", "g:a 1"]);
    expect(reading.uses).toContain(other);
  });

  it.each(["apply plugin: 'java'", "apply plugin: JavaPlugin", "apply { plugin 'java' }"])(
    "is not %s",
    async (line) => {
      const reading = await readFirst(gradleBuild, { "build.gradle": line });

      expect(reading).toMatchObject({ packages: [], warnings: [] });
    },
  );

  it("is a warning where it does not exist, and what it would name is not known", async () => {
    const { unresolved, warnings } = await readFirst(gradleBuild, {
      "build.gradle": "apply from: 'a.gradle'",
    });

    expect(unresolved).toBe(true);
    expect(warnings).toEqual([
      {
        code: "include-missing",
        message:
          "build.gradle: The script a.gradle does not exist. Fix the line that applies it, or restore the script.",
        line: 1,
        cause: {
          fact: "The script a.gradle does not exist",
          subject: "build.gradle:1",
          next: "Fix the line that applies it, or restore the script.",
        },
      },
    ]);
  });

  it.each([
    [
      "a script on a server",
      "apply from: 'https://example.com/a.gradle'",
      "https://example.com/a.gradle",
    ],
    ["a path that code makes", "apply from: unknown", "${unknown}"],
  ])("may declare what is not known, where it is %s", async (_, line, subject) => {
    const { packages, unresolved, warnings } = await readFirst(gradleBuild, {
      "build.gradle": line,
    });

    expect({ packages, unresolved }).toEqual({ packages: [], unresolved: true });
    expect(warnings).toMatchObject([{ code: "names-unresolved", line: 1 }]);
    expect(warnings?.[0]?.cause?.fact).toContain(subject);
  });

  it("may declare what is not known, where it is outside the workspace", async () => {
    const files = {
      "a/build.gradle": "dependencies { api 'g:a:1' }\napply from: '../../x.gradle'",
    };
    const reading = await readFirst(gradleBuild, files);

    expect(listed(reading)).toEqual(["g:a 1"]);
    expect(reading.unresolved).toBe(true);
    expect(reading.warnings).toMatchObject([{ code: "include-outside", line: 2 }]);
  });

  it("is an error in a cycle, which is named", async () => {
    const files = {
      "build.gradle": "apply from: 'a.gradle'",
      "a.gradle": "apply from: 'b.gradle'",
      "b.gradle": "apply from: 'a.gradle'",
    };

    expect(await faultOf(readFirst(gradleBuild, files))).toMatchObject({
      code: "include-cycle",
      message: "build.gradle → a.gradle → b.gradle → a.gradle is a cycle of scripts. Break it.",
    });
  });

  it("counts once, however many ways lead to it", async () => {
    const scripts = Array.from({ length: 40 }, (_, index): [string, string] => [
      `s${index}.gradle`,
      `apply from: 's${index + 1}.gradle'\napply from: 's${index + 1}.gradle'`,
    ]);
    const files = {
      "build.gradle": "apply from: 's0.gradle'",
      ...Object.fromEntries(scripts),
      "s40.gradle": "dependencies { api 'g:a:1' }",
    };

    expect(await all(files)).toEqual(["g:a 1"]);
  });
});

describe("a script that is broken", () => {
  it.each([
    ["never closes a brace", "a\ndependencies {\n api 'g:a:1'\n", 2, "never closes its `{`"],
    ["closes too much", "dependencies { }\n}", 2, "closes a `}` that was not opened"],
    ["closes the wrong bracket", "a(\n}", 2, "closes a `}` that was not opened"],
    ["never closes a comment", "a\n/* b\n", 2, "never closes its comment"],
    ["never closes a text", "a\nb = 'it\n", 2, "never closes a text"],
    ["nests without end", "(".repeat(5_000), 1, "nests deeper than 100 brackets"],
  ])("because it %s fails", async (_, script, line, fact) => {
    const fault = await faultOf(readFirst(gradleBuild, { "build.gradle": script }));

    expect(fault).toMatchObject({ code: "manifest-invalid", path: "build.gradle", line });
    expect(fault.message).toContain(fact);
  });

  it("only to whoever takes a regular expression for a bracket is not", async () => {
    const script = `def m = (x =~ /\\{(.*)"/)\ndependencies { api 'g:a:1' }`;

    expect(await groovy(script)).toEqual(["g:a 1"]);
  });

  it("or any other text gives packages or a fault", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "dependencies",
        " {",
        "}",
        "(",
        ")",
        "[",
        "]",
        "api ",
        "'g:a:1'",
        '"g:b:$v"',
        "${",
      ),
      fc.constantFrom(
        "\n",
        "def v = ",
        "ext.",
        "name: ",
        ", ",
        " + ",
        "/*",
        "*/",
        "//",
        "libs.a",
        "?:",
        ";",
      ),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.boolean(), async (pieces, isKotlin) => {
        const path = isKotlin ? "build.gradle.kts" : "build.gradle";
        try {
          await parse(gradleBuild, pieces.join(""), path, repository());
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Fault);
        }
      }),
    );
  });

  it.each([
    ["words", (many: number) => "a ".repeat(10 * many)],
    ["texts", (many: number) => `"" `.repeat(10 * many)],
    ["slashes", (many: number) => "=/".repeat(10 * many)],
    ["definitions", (many: number) => "a.a=a\n".repeat(many)],
    ["declarations", (many: number) => `dependencies {\n${"api 'g:a:1'\n".repeat(many)}}`],
    [
      "fallbacks",
      (many: number) => `def v = a${" ?: a".repeat(many)}\ndependencies { api "g:a:$v" }`,
    ],
    [
      "uses of a long list",
      (many: number) =>
        `def v = [${"'g:a:1', ".repeat(many)}]\ndependencies {\n${"api v\n".repeat(many)}}`,
    ],
    ["updates of a map", (many: number) => "m += [a: '1']\n".repeat(many)],
  ])("by a great many %s is read in one pass", async (_, script) => {
    const grown = await growth(4_000, (many) =>
      readFirst(gradleBuild, { "build.gradle": script(many) }),
    );

    expect(grown).toBeLessThan(linear);
  });
});

describe("what does not change a reading", () => {
  const script = `ext.v = '1'
    dependencies {
      api "g:a:$v"
      testImplementation('g:b:2') {
        exclude group: 'x'
      }
    }`;

  it.each([
    ["CRLF", script.replaceAll("\n", "\r\n")],
    ["a last line break", `${script}\n`],
    ["tabs", script.replaceAll("  ", "\t")],
  ])("is %s", async (_, changed) => {
    expect(await groovy(changed)).toEqual(await groovy(script));
  });

  it("is the order of declarations", async () => {
    const lines = [
      "api 'g:a:1'",
      "testApi 'g:b:2'",
      "api group: 'g', name: 'c', version: v",
      "api(w)",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(lines, { minLength: lines.length }),
        async (shuffled) => {
          const text = `def v = '3'\ndef w = 'g:d:4'\ndependencies {\n${shuffled.join("\n")}\n}`;
          const packages = await groovy(text);

          expect(packages.toSorted()).toEqual(["g:a 1", "g:b 2 dev", "g:c 3", "g:d 4"]);
        },
      ),
    );
  });
});

function groovy(script: string): Promise<string[]> {
  return all({ "build.gradle": script });
}

function kotlin(script: string): Promise<string[]> {
  return all({ "build.gradle.kts": script });
}

async function all(files: Readonly<Record<string, string>>): Promise<string[]> {
  return listed(await readFirst(gradleBuild, files));
}
