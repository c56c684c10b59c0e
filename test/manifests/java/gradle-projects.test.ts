import { describe, expect, it } from "vitest";
import { listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const gradleBuild = formatNamed("gradle-build");

type Files = Readonly<Record<string, string>>;

/** What the first of the files declares, and what of it is not known. */
async function read(files: Files): Promise<string[]> {
  const reading = await readFirst(gradleBuild, files);
  const unknown = (reading.warnings ?? []).flatMap(({ code, cause }) =>
    code === "names-unresolved" || code === "include-missing" ? `? ${cause?.fact}` : [],
  );
  return [...listed(reading), ...unknown].toSorted();
}

const declares = (coordinates: string): string => `dependencies { api '${coordinates}' }`;

describe("a script under another name", () => {
  it.each([
    [
      "is one of a project that the settings name",
      "include 'core'\nproject(':core').buildFileName = 'main.gradle'",
      "core/main.gradle",
    ],
    ["is one of the root project", "rootProject.buildFileName = 'main.gradle'", "main.gradle"],
    [
      "is one of a project in another directory",
      "include ':core'\nproject(':core').projectDir = file('modules/core')\nproject(':core').buildFileName = 'x.gradle'",
      "modules/core/x.gradle",
    ],
    [
      "is one that code in the settings names",
      'rootProject.children.each { it.buildFileName = "${it.name}.gradle" }',
      "core/core.gradle",
    ],
    ["is one that nothing names", "", "core/any.gradle"],
  ])("%s", async (_, settings, path) => {
    expect(await read({ [path]: declares("g:a:1"), "settings.gradle": settings })).toEqual([
      "g:a 1",
    ]);
  });

  it.each([
    ["by its name", `rootProject.children.each { it.buildFileName = it.name + '.gradle' }`],
    [
      "by a new name",
      `rootProject.children.each { p -> p.name = "acme-$p.name"; p.buildFileName = "\${p.name}.gradle" }`,
    ],
    ["in a loop", `for (p in rootProject.children) { p.buildFileName = "acme-\${p.name}.gradle" }`],
    [
      "by what there is",
      `rootProject.children.each { it.buildFileName = "no.gradle"; if (x) { it.buildFileName = "core.gradle" } }`,
    ],
  ])("is the one that a loop in the settings names: %s", async (_, loop) => {
    const settings = `include 'core'\n${loop}`;
    const name = loop.includes("acme") ? "acme-core" : "core";
    const files = { [`core/${name}.gradle`]: declares("g:a:1"), "settings.gradle": settings };

    expect(await read({ ...files, "core/build.gradle": "" })).toEqual(["g:a 1"]);
    expect(await read({ "core/build.gradle": declares("g:old:1"), ...files })).toEqual([]);
  });

  it("is one below the directory that a loop in the settings gives", async () => {
    const files = {
      "build.gradle": `project(':core') { ${declares("g:b:1")} }`,
      "settings.gradle": `include 'core'\nrootProject.children.each { it.projectDir = file("sub/$it.name") }`,
    };

    expect(await read({ "sub/core/build.gradle": declares("g:a:1"), ...files })).toEqual([
      "g:a 1",
      "g:b 1",
    ]);
  });

  it("leaves the usual one beside it unused", async () => {
    const files = {
      "build.gradle": declares("g:old:1"),
      "main.gradle": declares("g:a:1"),
      "settings.gradle": "rootProject.buildFileName = 'main.gradle'",
    };

    expect(await read(files)).toEqual([]);
  });

  it("declares nothing of its own where others apply it", async () => {
    const files = {
      "gradle/more.gradle": declares("g:a:1"),
      "build.gradle": "apply from: 'gradle/more.gradle'",
    };

    expect(await read(files)).toEqual([]);
  });

  it("is no script of a build where its text is none and nothing names it", async () => {
    expect(await read({ "template.gradle": "dependencies { {{#each}}" })).toEqual([
      "? A file with the name of a Gradle script cannot be read as one",
    ]);
  });
});

describe("the settings", () => {
  it("declare what their own build script needs", async () => {
    const files = {
      "settings.gradle": "buildscript { dependencies { classpath 'g:a:1' } }\ninclude 'app'",
      "app/build.gradle": "",
    };

    expect(await read(files)).toEqual(["g:a 1"]);
  });

  it("may configure every project", async () => {
    const files = {
      "app/build.gradle": "",
      "settings.gradle": "gradle.beforeProject { dependencies { api 'g:a:1' } }",
      "build.gradle": "",
    };

    expect(await read(files)).toEqual(["g:a 1"]);
  });
});

describe("what a project inherits", () => {
  it.each([
    ["from all projects", "allprojects { dependencies { api 'g:a:1' } }"],
    ["from subprojects", "subprojects { dependencies { api 'g:a:1' } }"],
    ["in a loop over subprojects", "subprojects.each { p -> p.dependencies { api 'g:a:1' } }"],
    ["by a block for it", "project(':app') { dependencies { api 'g:a:1' } }"],
    [
      "by a list of projects",
      "configure([project(':app'), project(':x')]) { dependencies { api 'g:a:1' } }",
    ],
    [
      "by a condition that it meets",
      "configure(subprojects.findAll { it.name != 'x' }) { dependencies { api 'g:a:1' } }",
    ],
    [
      "by a list in a variable",
      "def some = subprojects.findAll { it.name in ['app'] }\nconfigure(some) { dependencies { api 'g:a:1' } }",
    ],
    ["after evaluation", "subprojects { afterEvaluate { dependencies { api 'g:a:1' } } }"],
    ["by a script that is applied there", 'subprojects { apply from: "$rootDir/more.gradle" }'],
    ["by a script that applies another", "apply from: 'all.gradle'"],
    ["by an object", "subprojects { project.dependencies.add('api', 'g:a:1') }"],
  ])("%s is its own", async (_, root) => {
    const files = {
      "app/build.gradle": "",
      "build.gradle": root,
      "more.gradle": declares("g:a:1"),
      "all.gradle": 'subprojects { apply from: "$rootDir/more.gradle" }',
      "x/build.gradle": "",
      "settings.gradle": "include 'app', 'x'",
    };

    expect(await read(files)).toEqual(["g:a 1"]);
  });

  it.each([
    [
      "for others",
      "configure(subprojects.findAll { it.name == 'x' }) { dependencies { api 'g:a:1' } }",
    ],
    ["for another", "project(':x') { dependencies { api 'g:a:1' } }"],
    ["of the root itself", declares("g:a:1")],
    ["for all but it", "configure(subprojects - project(':app')) { }"],
  ])("is none of what stands %s", async (_, root) => {
    const files = {
      "app/build.gradle": "",
      "build.gradle": root,
      "x/build.gradle": "",
      "settings.gradle": "include 'app', 'x'",
    };

    expect(await read(files)).toEqual([]);
  });

  it("is none of the root's, unless it is for all", async () => {
    const files = {
      "build.gradle":
        "allprojects { dependencies { api 'g:a:1' } }\nsubprojects { dependencies { api 'g:b:1' } }",
      "app/build.gradle": "",
      "settings.gradle": "include 'app'",
    };

    expect(await read(files)).toEqual(["g:a 1"]);
  });

  it("stays with the root where a project has no script to read it for", async () => {
    const files = {
      "build.gradle": "subprojects { dependencies { api 'g:b:1' } }",
      "app/build.gradle": "",
      "settings.gradle": "include 'app', 'bare'",
    };

    expect(await read(files)).toEqual(["g:b 1"]);
  });

  it("is nothing for buildSrc, which is a build of its own", async () => {
    const files = {
      "buildSrc/build.gradle": "",
      "build.gradle": "allprojects { dependencies { api 'g:a:1' } }",
    };

    expect(await read(files)).toEqual([]);
  });
});

describe("a script that is applied", () => {
  it.each([
    ["in a block", "apply { from 'more.gradle' }"],
    ["in a block with parentheses", "apply { from('more.gradle'); plugin('java') }"],
    ["to the project", "project.apply from: 'more.gradle'"],
    ["under a condition", "if (x) { apply from: 'more.gradle' }"],
    ["in a loop", "['more', 'other'].each { apply from: \"${it}.gradle\" }"],
    ["in a loop with a name", "['more'].each { name -> apply from: \"$rootDir/${name}.gradle\" }"],
    ["in a loop of Groovy", "for (name in ['more']) { apply from: name + '.gradle' }"],
    ["by a file of the root", "apply from: rootProject.file('more.gradle')"],
    ["by a file object", "apply from: new File(rootDir, 'more.gradle')"],
    ["by a map", "apply([from: 'more.gradle'])"],
    ["by a variable", "def script = 'more.gradle'\napply from: script"],
    ["with a part that code makes", 'apply from: "${any()}ore.gradle"'],
  ])("%s is followed", async (_, line) => {
    const files = {
      "build.gradle": line,
      "more.gradle": declares("g:a:1"),
      "other.gradle": "",
      "settings.gradle": "",
    };

    expect(await read(files)).toEqual(["g:a 1"]);
  });

  it("is followed as Kotlin writes it", async () => {
    for (const line of [
      `apply(from = rootProject.file("more.gradle.kts"))`,
      `apply { from("more.gradle.kts") }`,
      `apply(mapOf("from" to "more.gradle.kts"))`,
      `listOf("more").forEach { apply(from = "$it.gradle.kts") }`,
    ])
      expect(
        await read({
          "build.gradle.kts": line,
          "more.gradle.kts": `dependencies { api("g:a:1") }`,
        }),
      ).toEqual(["g:a 1"]);
  });
});

describe("a script that a block for other projects applies", () => {
  it.each([
    ["configure(project(':x:y')) { apply from: '../../gradle/more.gradle' }"],
    ["subprojects { apply from: '../../gradle/more.gradle' }"],
  ])("lies where their directories point: %s", async (block) => {
    const files = {
      "build.gradle": block,
      "gradle/more.gradle": declares("g:a:1"),
      "settings.gradle": "include 'x:y'",
      "x/build.gradle": "",
    };

    expect(await read({ ...files, "x/y/build.gradle": "" })).toEqual([]);
    expect(await read({ "x/y/build.gradle": "", ...files })).toEqual(["g:a 1"]);
  });
});

describe("an included build that is not in the repository", () => {
  it.each([
    ["outside", `includeBuild '../logic'`],
    ["missing", `pluginManagement { includeBuild("logic") }`],
  ])("may have plugins that declare what is not known: %s", async (_, settings) => {
    expect(await read({ "settings.gradle": settings })).toEqual([
      expect.stringContaining("is not in the repository, and its plugins may declare dependencies"),
    ]);
  });

  it.each([
    ["in the repository", `includeBuild 'lib'`],
    ["asked for by a condition", `if (file('../logic').exists()) { includeBuild '../logic' }`],
    [
      "installed by a package manager",
      `includeBuild('../node_modules/@react-native/gradle-plugin')`,
    ],
  ])("ignores one that is %s", async (_, settings) => {
    expect(await read({ "settings.gradle": settings, "lib/build.gradle": "" })).toEqual([]);
  });
});

describe("a convention plugin", () => {
  const script = `plugins { java }\ndependencies {\n implementation("g:a:1")\n testImplementation("g:t:1")\n}`;

  it.each([
    [
      "in Kotlin",
      `plugins { id("acme.java") }`,
      "buildSrc/src/main/kotlin/acme.java.gradle.kts",
      script,
    ],
    [
      "in Groovy",
      `plugins { id 'acme.java' }`,
      "buildSrc/src/main/groovy/acme.java.gradle",
      script,
    ],
    [
      "by a name in backticks",
      "plugins { `acme.java` }",
      "buildSrc/src/main/kotlin/acme.java.gradle.kts",
      script,
    ],
    [
      "in a package",
      `plugins { id("acme.java") }`,
      "buildSrc/src/main/kotlin/acme/java.gradle.kts",
      `package acme\n${script}`,
    ],
    [
      "applied later",
      `apply(plugin = "acme.java")`,
      "buildSrc/src/main/kotlin/acme.java.gradle.kts",
      script,
    ],
    [
      "applied by the manager",
      `pluginManager.apply("acme.java")`,
      "buildSrc/src/main/kotlin/acme.java.gradle.kts",
      script,
    ],
    [
      "of an included build",
      `plugins { id("acme.java") }`,
      "build-logic/conventions/src/main/kotlin/acme.java.gradle.kts",
      script,
    ],
  ])("%s declares for the project that applies it", async (_, build, path, text) => {
    const files = {
      "app/build.gradle.kts": build,
      [path]: text,
      "settings.gradle.kts": `pluginManagement { includeBuild("build-logic") }\ninclude("app")`,
    };

    expect(await read(files)).toEqual(["g:a 1", "g:t 1 dev"]);
    expect(await read({ [path]: text, ...files })).toEqual([]);
  });

  it("may apply others", async () => {
    const files = {
      "build.gradle.kts": `plugins { id("acme.one") }`,
      "buildSrc/src/main/kotlin/acme.one.gradle.kts": `plugins { id("acme.two") }`,
      "buildSrc/src/main/groovy/acme.two.gradle": "apply plugin: 'acme.three'",
      "buildSrc/src/main/groovy/acme.three.gradle": declares("g:a:1"),
    };

    expect(await read(files)).toEqual(["g:a 1"]);
  });

  it("that is not applied declares nothing", async () => {
    const files = {
      "build.gradle.kts": `plugins { id("acme.one") apply false }`,
      "buildSrc/src/main/kotlin/acme.one.gradle.kts": script,
    };

    expect(await read(files)).toEqual([]);
  });

  it("may be inherited", async () => {
    const files = {
      "app/build.gradle": "",
      "build.gradle": "subprojects { apply plugin: 'acme.java' }",
      "buildSrc/src/main/groovy/acme.java.gradle": script,
      "settings.gradle": "include 'app'",
    };

    expect(await read(files)).toEqual(["g:a 1", "g:t 1 dev"]);
  });
});

describe("a plugin that is a class", () => {
  const registration = `gradlePlugin { plugins { register("java") {
    id = "acme.java"
    implementationClass = "com.acme.JavaPlugin"
  } } }`;
  const kotlin = `package com.acme
class JavaPlugin : Plugin<Project> {
  override fun apply(target: Project) {
    with(target) {
      dependencies {
        add("implementation", libs.findLibrary("some-lib").get())
        "testImplementation"("g:t:1")
      }
      configureMore(this)
    }
  }
}`;
  const java = `package com.acme;
class JavaPlugin implements Plugin<Project> {
  public void apply(Project project) {
    project.getDependencies().add("implementation", "g:lib:1");
    project.getDependencies().add("testImplementation", "g:t:" + VERSION);
  }
  static final String VERSION = "1";
}`;

  it("is followed in Kotlin, with the functions that it calls", async () => {
    const files = {
      "app/build.gradle.kts": `plugins { id("acme.java") }`,
      "build-logic/build.gradle.kts": registration,
      "build-logic/src/main/kotlin/JavaPlugin.kt": kotlin,
      "build-logic/src/main/kotlin/More.kt": `internal fun Project.configureMore(project: Project) { dependencies { add("api", "g:more:1") } }\nfun unused() { dependencies { add("api", "g:unused:1") } }`,
      "gradle/libs.versions.toml": `[libraries]\nsome-lib = "g:lib:1"`,
      "settings.gradle.kts": `pluginManagement { includeBuild("build-logic") }`,
    };

    expect(await read(files)).toEqual(["g:lib 1", "g:more 1", "g:t 1 dev"]);
  });

  it("is followed in Java, by the file that describes it", async () => {
    const files = {
      "build.gradle": "apply plugin: 'acme.java'",
      "buildSrc/src/main/java/com/acme/JavaPlugin.java": java,
      "buildSrc/src/main/resources/META-INF/gradle-plugins/acme.java.properties":
        "implementation-class=com.acme.JavaPlugin",
    };

    expect(await read(files)).toEqual(["g:lib 1", "g:t 1 dev"]);
  });

  it("is followed by its name", async () => {
    const files = {
      "build.gradle": "apply plugin: com.acme.JavaPlugin",
      "buildSrc/src/main/java/com/acme/JavaPlugin.java": java,
    };

    expect(await read(files)).toEqual(["g:lib 1", "g:t 1 dev"]);
  });

  it("is followed by a plugin's entry in a catalog", async () => {
    const files = {
      "build.gradle.kts": `plugins { alias(libs.plugins.acme.java) }`,
      "build-logic/build.gradle.kts": registration.replace(
        `"acme.java"`,
        "libs.plugins.acme.java.get().pluginId",
      ),
      "build-logic/src/main/java/JavaPlugin.java": java,
      "gradle/libs.versions.toml": `[plugins]\nacme-java = { id = "acme.java" }`,
      "settings.gradle.kts": `includeBuild("build-logic")`,
    };

    expect(await read(files)).toEqual(["g:lib 1", "g:t 1 dev"]);
  });

  it("whose source is nowhere may declare what is not known", async () => {
    const files = {
      "build.gradle": "apply plugin: 'acme.java'",
      "buildSrc/build.gradle": registration,
    };

    expect(await read(files)).toEqual([
      "? The source of the plugin `JavaPlugin` of this repository cannot be found",
    ]);
  });
});

describe("the build logic", () => {
  it("gives names to coordinates and versions", async () => {
    const files = {
      "build.gradle.kts": `dependencies {\n api(Deps.okio)\n api("g:b:\${Versions.b}")\n api(Deps.ktor("core"))\n}`,
      "buildSrc/src/main/kotlin/Deps.kt": `object Versions { const val okio = "3"; const val b = "2" }
object Deps {
  const val okio = "g:okio:\${Versions.okio}"
  fun ktor(module: String, version: String = "1") = "g:ktor-$module:$version"
}`,
    };

    expect(await read(files)).toEqual(["g:b 2", "g:ktor-core 1", "g:okio 3"]);
  });

  it("gives helpers that declare", async () => {
    const files = {
      "build.gradle.kts": `dependencies { common("api") }\ntestLibraries()`,
      "buildSrc/src/main/kotlin/Helpers.kt": `fun DependencyHandler.common(configuration: String) { add(configuration, "g:a:1") }
fun Project.testLibraries() { dependencies { add("testImplementation", "g:t:1") } }`,
    };

    expect(await read(files)).toEqual(["g:a 1", "g:t 1 dev"]);
  });
});

describe("a version that constraints give", () => {
  it.each([
    ["in the project", "api 'g:a'\nconstraints { api 'g:a:1' }"],
    ["in a platform of the build", "api platform(project(':bom'))\napi 'g:a'"],
    ["by way of another project", "api project(':lib')\napi 'g:a'"],
  ])("%s is the effective one, without a warning", async (_, text) => {
    const files = {
      "app/build.gradle": `dependencies { ${text} }`,
      "bom/build.gradle": "dependencies { constraints { api 'g:a:1' } }",
      "lib/build.gradle": "dependencies { api platform(project(':bom')) }",
      "settings.gradle": "include 'app', 'bom', 'lib'",
    };
    const reading = await readFirst(gradleBuild, files);

    expect(listed(reading)).toEqual(["g:a 1"]);
    expect(reading.warnings).toEqual([]);
  });

  it.each([
    ["the higher of two", "api 'g:a:1.9'\n api 'g:a:1.10'", "g:a 1.10"],
    ["not known where two are ranges", "api 'g:a:[1,2)'\n api 'g:a:[2,3)'", "g:a -"],
    ["none of another class path", "annotationProcessor 'g:a:1'", "g:a -"],
    ["none of the tests", "testImplementation 'g:a:1'", "g:a -"],
  ])("is %s", async (_, constraints, shown) => {
    const files = {
      "build.gradle": `dependencies { api 'g:a'\nconstraints { ${constraints} } }`,
    };

    expect(await read(files)).toEqual([shown]);
  });

  it("names the BOM that is missing, once for all packages", async () => {
    const { warnings } = await readFirst(gradleBuild, {
      "build.gradle": "dependencies { api platform('g:bom:1')\n api 'g:a'\n api 'g:b' }",
    });

    expect(new Set(warnings?.map(({ cause }) => cause?.fact))).toEqual(
      new Set(["The versions that `g:bom` manages are not in the repository"]),
    );
  });
});

describe("the BOM of Spring Boot's plugin", () => {
  const bom =
    "dependencies { api platform(org.springframework.boot.gradle.plugin.SpringBootPlugin.BOM_COORDINATES) }";

  it.each([
    [
      "in the script",
      { "build.gradle": `plugins { id 'org.springframework.boot' version '3.3.2' }\n${bom}` },
    ],
    [
      "in a property",
      {
        "build.gradle": `plugins { id 'org.springframework.boot' version "\${boot}" }\n${bom}`,
        "gradle.properties": "boot=3.3.2",
      },
    ],
    [
      "above",
      {
        "app/build.gradle": bom,
        "build.gradle": "plugins { id 'org.springframework.boot' version '3.3.2' apply false }",
        "settings.gradle": "",
      },
    ],
    [
      "in the settings",
      {
        "build.gradle": bom,
        "settings.gradle":
          "pluginManagement { plugins { id 'org.springframework.boot' version '3.3.2' } }",
      },
    ],
    [
      "in buildSrc",
      {
        "build.gradle": bom,
        "buildSrc/build.gradle":
          "dependencies { implementation 'org.springframework.boot:spring-boot-gradle-plugin:3.3.2' }",
      },
    ],
    [
      "in a catalog",
      {
        "build.gradle.kts": `plugins { alias(libs.plugins.boot) }\n${bom.replace("api platform", "api(platform").replace("COORDINATES)", "COORDINATES))")}`,
        "gradle/libs.versions.toml": `[plugins]\nboot = { id = "org.springframework.boot", version = "3.3.2" }`,
      },
    ],
  ] satisfies [string, Files][])("has the version that stands %s", async (_, files) => {
    expect(await read(files)).toEqual(["org.springframework.boot:spring-boot-dependencies 3.3.2"]);
  });
});

describe("the placeholder of refreshVersions", () => {
  it.each([
    ["version.g..a=1", "g:a 1"],
    ["version.g=1", "g:a 1"],
    ["version.other=1", "g:a -"],
  ])("stands for %s", async (properties, shown) => {
    const files = { "build.gradle": declares("g:a:_"), "versions.properties": properties };

    expect(await read(files)).toEqual([shown]);
  });

  // https://github.com/Splitties/refreshVersions/blob/main/plugins/dependencies/src/test/resources/dependencies-versions-key-validated.txt
  it.each([
    ["androidx.camera:camera-view", "androidx.camera.view"],
    ["androidx.camera:camera-core", "androidx.camera"],
    ["androidx.core:core-ktx", "androidx.core"],
    ["androidx.core:core-splashscreen", "androidx.core-splashscreen"],
    ["androidx.compose.ui:ui-tooling", "androidx.compose.ui"],
    ["androidx.games:games-activity", "androidx.games-activity"],
    ["androidx.test.ext:junit", "androidx.test.ext.junit"],
    ["org.jetbrains.kotlinx:kotlinx-coroutines-core", "kotlinx.coroutines"],
    ["org.jetbrains.kotlin:kotlin-stdlib", "kotlin"],
    ["com.squareup.okhttp3:logging-interceptor", "okhttp3"],
    ["io.insert-koin:koin-core", "koin"],
    ["org.junit.jupiter:junit-jupiter-api", "junit.jupiter"],
    ["junit:junit", "junit.junit"],
  ])("stands for %s at the key of its family, %s", async (module, key) => {
    const others = ["androidx.camera", "androidx.core", "kotlin", "junit", "kotlinx.cor"].filter(
      (other) => other !== key,
    );
    const versions = [...others.map((other) => `version.${other}=0`), `version.${key}=1`];
    const files = {
      "build.gradle": declares(`${module}:_`),
      "gradle/versions.properties": versions.join("\n"),
    };

    expect(await read(files)).toEqual([`${module} 1`]);
  });

  it("may be the version of another key", async () => {
    const files = {
      "build.gradle": declares("g:a:_"),
      "versions.properties": "version.g..a=version.b\nversion.b=2",
    };

    expect(await read(files)).toEqual(["g:a 2"]);
  });
});
