import { describe, expect, it } from "vitest";
import type { OutsidePoms } from "../../../src/manifests/format.ts";
import { formatNamed, parse } from "../../support/format-named.ts";
import { listed } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { imported, read } from "./framework.ts";
import { dependency, managed } from "./pom-text.ts";
import { workedOutside } from "./worked-poms.ts";

const gradleBuild = formatNamed("gradle-build");
type Files = Readonly<Record<string, string>>;

/** What the first of the files declares without the BOMs that it names. */
async function versions(files: Files, outside: OutsidePoms = workedOutside()): Promise<string[]> {
  const packages = listed(await reading(files, outside));
  return packages.filter((each) => !/[:-](?:bom|dependencies|platform)(?: |$)/.test(each));
}

async function reading(files: Files, outside: OutsidePoms) {
  const [[path, text] = ["", ""]] = Object.entries(files);
  return await parse(gradleBuild, text, path, { ...repository(files), outside });
}

const boot = "org.springframework.boot";
const jackson = "com.fasterxml.jackson.core:jackson-databind";
const integration = "org.springframework.integration:spring-integration-core";
const ui = "androidx.compose.ui:ui";
const property = "<properties><jackson-bom.version>2.16.0</jackson-bom.version></properties>";
const bootImport = imported(`${boot}:spring-boot-dependencies:3.1.1`);
const cloudImport = imported("org.springframework.cloud:spring-cloud-dependencies:2022.0.3");

describe("a service of Maven", () => {
  it.each([
    [
      "1: has a starter from two levels up",
      {
        parent: `${boot}:spring-boot-starter-parent:3.1.1`,
        body: dependency(`${boot}:spring-boot-starter-web`),
      },
      [`${boot}:spring-boot-starter-web 3.1.1`],
    ],
    [
      "2: reaches the import of its parent by a property",
      {
        parent: `${boot}:spring-boot-starter-parent:3.1.1`,
        body: property + dependency(jackson),
      },
      [`${jackson} 2.16.0`],
    ],
    [
      "3: does not reach into its own import",
      { body: property + managed(bootImport) + dependency(jackson) },
      [`${jackson} 2.15.2`],
    ],
    [
      "4: has the version that a BOM manages, and not the BOM's own",
      {
        body:
          managed(imported("com.fasterxml.jackson:jackson-bom:2.13.2.20220328")) +
          dependency(jackson),
      },
      [`${jackson} 2.13.2.2`],
    ],
    [
      "5: takes its parent's entries before its import, and that before its parent's imports",
      {
        parent: "com.acme:corp-parent:7",
        body: managed(cloudImport) + dependency(integration) + dependency(jackson),
      },
      [`${integration} 6.1.1`, `${jackson} 2.14.0`],
    ],
    [
      "11: names Quarkus by its own properties",
      {
        body:
          "<properties><q.group>io.quarkus.platform</q.group><q.artifact>quarkus-bom</q.artifact><q.version>3.8.1</q.version></properties>" +
          managed(imported("${q.group}:${q.artifact}:${q.version}")) +
          dependency("io.quarkus:quarkus-rest"),
      },
      ["io.quarkus:quarkus-rest 3.8.1"],
    ],
  ])("%s", async (_, service, packages) => {
    expect(listed(await read(service, workedOutside()))).toEqual(packages);
  });
});

const spring = `plugins { id 'java'\n id '${boot}' version '3.1.1'\n id 'io.spring.dependency-management' version '1.1.0' }`;
const needs = (...names: readonly string[]): string =>
  `dependencies { ${names.map((name) => `implementation '${name}'`).join("\n")} }`;
const cloud =
  "dependencyManagement { imports { mavenBom 'org.springframework.cloud:spring-cloud-dependencies:2022.0.3' } }";
const core = "org.springframework:spring-core";
const reflect = "org.jetbrains.kotlin:kotlin-reflect";

describe("a build with Spring's dependency management", () => {
  it.each<readonly [string, Files, readonly string[]]>([
    [
      "6: has what the BOM of Spring Boot's plugin manages",
      { "build.gradle": `${spring}\n${needs(integration, core)}` },
      [`${integration} 6.1.1`, `${core} 6.0.10`],
    ],
    [
      "6: overrides a property of that BOM in `ext`",
      {
        "build.gradle": `${spring}\next['spring-framework.version'] = '6.0.9'\n${needs(core)}`,
      },
      [`${core} 6.0.9`],
    ],
    [
      "6: overrides it in gradle.properties",
      {
        "build.gradle": `${spring}\n${needs(core)}`,
        "gradle.properties": "spring-framework.version=6.0.9",
      },
      [`${core} 6.0.9`],
    ],
    [
      "6: overrides it in Kotlin's `extra`",
      {
        "build.gradle.kts": `plugins { id("${boot}") version "3.1.1"\n id("io.spring.dependency-management") }\nextra["spring-framework.version"] = "6.0.9"\ndependencies { implementation("${core}") }`,
      },
      [`${core} 6.0.9`],
    ],
    [
      "7: takes the last BOM first",
      { "build.gradle": `${spring}\n${cloud}\n${needs(integration, core)}` },
      [`${integration} 6.0.5`, `${core} 6.0.10`],
    ],
    [
      "sets a version in place of a written one where it is told to",
      {
        "build.gradle": `${spring}\ndependencyManagement { overriddenByDependencies = false }\n${needs(`${core}:6.9`, `${ui}:1`)}`,
      },
      [`${core} 6.0.10`, `${ui} 1`],
    ],
    [
      "sets it so in Kotlin",
      {
        "build.gradle.kts": `plugins { id("${boot}") version "3.1.1"\n id("io.spring.dependency-management") }\ndependencyManagement { overriddenByDependencies(false) }\ndependencies { implementation("${core}:6.9") }`,
      },
      [`${core} 6.0.10`],
    ],
    [
      "counts a BOM that stands twice once, at its last place",
      {
        "build.gradle": `${spring}\ndependencyManagement { imports { mavenBom '${boot}:spring-boot-dependencies:3.1.1'\n mavenBom 'org.springframework.cloud:spring-cloud-dependencies:2022.0.3'\n mavenBom '${boot}:spring-boot-dependencies:3.2.0' } }\n${needs(integration, "org.springframework.cloud:spring-cloud-commons")}`,
      },
      [`${integration} 6.2.0`, "org.springframework.cloud:spring-cloud-commons 4.0.3"],
    ],
    [
      "takes its own entries before all BOMs",
      {
        "build.gradle": `${spring}\ndependencyManagement { dependencies { dependency '${core}:5.3.0' } }\n${needs(core)}`,
      },
      [`${core} 5.3.0`],
    ],
    [
      "lets a written version win, lower or higher",
      { "build.gradle": `${spring}\n${needs(`${core}:5.0.0`, `${integration}:7.0`)}` },
      [`${core} 5.0.0`, `${integration} 7.0`],
    ],
    [
      "takes the properties of a BOM's own block before those of the project",
      {
        "build.gradle": `plugins { id 'io.spring.dependency-management' }\next['spring-framework.version'] = '6.1.1'\ndependencyManagement { imports { mavenBom('${boot}:spring-boot-dependencies:3.1.1') { bomProperty 'spring-framework.version', '6.0.9' } } }\n${needs(core)}`,
      },
      [`${core} 6.0.9`],
    ],
    [
      "manages tests apart where a block says so",
      {
        "build.gradle": `${spring}\ndependencyManagement { testImplementation { dependencies { dependency '${core}:9' } } }\ndependencies { implementation '${core}'\n testImplementation '${core}' }`,
      },
      [`${core} 6.0.10`, `${core} 9 dev`],
    ],
    [
      "brings no BOM by Spring Boot's plugin alone",
      { "build.gradle": `plugins { id '${boot}' version '3.1.1' }\n${needs(core)}` },
      [`${core} -`],
    ],
    [
      "brings none with `apply false`",
      {
        "build.gradle": `plugins { id '${boot}' version '3.1.1' apply false\n id 'io.spring.dependency-management' }\n${needs(core)}`,
      },
      [`${core} -`],
    ],
    [
      "is applied to the projects of a block above",
      {
        "app/build.gradle": needs(core),
        "build.gradle": `plugins { id '${boot}' version '3.1.1' apply false }\nsubprojects { apply plugin: '${boot}'\n apply plugin: 'io.spring.dependency-management' }`,
        "settings.gradle": "include 'app'",
      },
      [`${core} 6.0.10`],
    ],
    [
      "is applied by a plugin of the build",
      {
        "build.gradle": `plugins { id 'service' }\n${needs(core)}`,
        "buildSrc/build.gradle": `dependencies { implementation '${boot}:spring-boot-gradle-plugin:3.1.1' }`,
        "buildSrc/src/main/groovy/service.gradle": `plugins { id '${boot}'\n id 'io.spring.dependency-management' }`,
      },
      [`${core} 6.0.10`],
    ],
    [
      "9: has the modules of Kotlin in the version of its plugin",
      {
        "build.gradle.kts": `plugins { kotlin("jvm") version "1.9.24"\n id("${boot}") version "3.1.1"\n id("io.spring.dependency-management") }\ndependencies { implementation(kotlin("reflect")) }`,
      },
      [`${reflect} 1.9.24`],
    ],
    [
      "has the core modules of Kotlin in the version that its block says",
      {
        "build.gradle.kts": `plugins { kotlin("jvm") version "1.9.24" }\nkotlin { coreLibrariesVersion = "1.8.22" }\ndependencies { implementation(kotlin("reflect"))\n implementation("org.jetbrains.kotlin:kotlin-script-runtime") }`,
      },
      [`${reflect} 1.8.22`, "org.jetbrains.kotlin:kotlin-script-runtime 1.9.24"],
    ],
    [
      "says nothing where the last BOM is missing, which may have it",
      {
        "build.gradle": `${spring}\ndependencyManagement { imports { mavenBom 'g:bom:1' } }\n${needs(core)}`,
      },
      [`${core} -`],
    ],
  ])("%s", async (_, files, packages) => {
    expect(await versions(files)).toEqual(packages);
  });
});

const platform = (...lines: readonly string[]): Files => ({
  "build.gradle": `dependencies { ${lines.join("\n")} }`,
});
const bootBom = `platform('${boot}:spring-boot-dependencies:3.1.1')`;
const bootPlatform = `implementation ${bootBom}`;
const compose = (version: string): string => `platform('androidx.compose:compose-bom:${version}')`;
const guava = "com.google.guava:guava";
const quarkus = "enforcedPlatform('io.quarkus.platform:quarkus-bom:3.8.1')";

describe("a build with a platform", () => {
  it.each<readonly [string, Files, readonly string[]]>([
    [
      "8: has what the BOM manages, whatever `ext` says",
      {
        "build.gradle": `plugins { id '${boot}' version '3.1.1' }\next['spring-framework.version'] = '6.0.9'\ndependencies { implementation platform(org.springframework.boot.gradle.plugin.SpringBootPlugin.BOM_COORDINATES)\n implementation '${core}' }`,
      },
      [`${core} 6.0.10`],
    ],
    [
      "10: has what Compose's BOM manages",
      platform(`implementation ${compose("2023.03.00")}`, `implementation '${ui}'`),
      [`${ui} 1.4.0`],
    ],
    [
      "10: keeps a higher version that is written",
      platform(`implementation ${compose("2023.03.00")}`, `implementation '${ui}:1.5.3'`),
      [`${ui} 1.5.3`],
    ],
    [
      "has the BOM's where a lower one is written",
      platform(`implementation ${compose("2023.03.00")}`, `implementation '${ui}:1.3.9'`),
      [`${ui} 1.4.0`],
    ],
    [
      "has the highest of two platforms, by numbers",
      platform(
        `implementation ${compose("2023.10.01")}`,
        `implementation ${compose("2023.03.00")}`,
        `implementation '${ui}'`,
      ),
      [`${ui} 1.10.0`],
    ],
    [
      "has a constraint that is higher",
      platform(
        `implementation ${compose("2023.03.00")}`,
        `constraints { implementation '${ui}:1.6' }`,
        `implementation '${ui}'`,
      ),
      [`${ui} 1.6`],
    ],
    [
      "keeps a version that is strict",
      platform(`implementation ${compose("2023.03.00")}`, `implementation '${ui}:1.3.9!!'`),
      [`${ui} 1.3.9`],
    ],
    [
      "has what an enforced platform says, lower or higher than what is written",
      platform(`implementation ${quarkus}`, `implementation '${guava}:33.0.0-jre'`),
      [`${guava} 32.1.3-jre`],
    ],
    [
      "keeps what an enforced platform does not manage",
      platform(`implementation ${quarkus}`, `implementation '${ui}:1.3.9'`),
      [`${ui} 1.3.9`],
    ],
    [
      "names Quarkus by gradle.properties",
      {
        "build.gradle":
          "dependencies { implementation enforcedPlatform(\"${quarkusPlatformGroupId}:${quarkusPlatformArtifactId}:${quarkusPlatformVersion}\")\n implementation 'io.quarkus:quarkus-rest' }",
        "gradle.properties":
          "quarkusPlatformGroupId=io.quarkus.platform\nquarkusPlatformArtifactId=quarkus-bom\nquarkusPlatformVersion=3.8.1",
      },
      ["io.quarkus:quarkus-rest 3.8.1"],
    ],
    [
      "has Firebase's",
      platform(
        "implementation platform('com.google.firebase:firebase-bom:32.0.0')",
        "implementation 'com.google.firebase:firebase-auth'",
      ),
      ["com.google.firebase:firebase-auth 22.0.0"],
    ],
    [
      "has Kotlin's BOM in the version of its plugin",
      {
        "build.gradle.kts": `plugins { kotlin("jvm") version "1.9.24" }\ndependencies { implementation(platform(kotlin("bom")))\n implementation(kotlin("reflect")) }`,
      },
      [`${reflect} 1.9.24`],
    ],
    [
      "passes it on to tests",
      platform(bootPlatform, `testImplementation '${core}'`),
      [`${core} 6.0.10 dev`],
    ],
    [
      "does not pass on what is for tests alone",
      platform(bootPlatform.replace("impl", "testImpl"), `implementation '${core}'`),
      [`${core} -`],
    ],
    [
      "does not pass it on to annotation processors",
      platform(bootPlatform, `annotationProcessor '${core}'`),
      [`${core} -`],
    ],
    [
      "has it in a compile class path",
      platform(bootPlatform, `compileOnly '${core}'`),
      [`${core} 6.0.10`],
    ],
    [
      "has it from a platform of the build",
      {
        "app/build.gradle": `dependencies { implementation platform(project(':bom'))\n implementation '${core}' }`,
        "bom/build.gradle": `dependencies { api platform('${boot}:spring-boot-dependencies:3.1.1') }`,
        "settings.gradle": "include 'app', 'bom'",
      },
      [`${core} 6.0.10`],
    ],
    [
      "has the last of two entries of a BOM",
      platform("api platform('g:twice-bom:1')", `api '${core}'`),
      [`${core} 1.5`],
    ],
    [
      "has the highest of entries for other types and classifiers",
      platform("api platform('g:types-bom:1')", `api '${core}'`),
      [`${core} 3`],
    ],
    [
      "has what a BOM imports before what its parent manages",
      platform("api platform('g:importing-bom:1')", `api '${core}'`),
      [`${core} 6.0.9`],
    ],
    [
      "has what the parent of a BOM manages, with the properties of the BOM",
      platform("api platform('g:child-bom:1')", `api '${core}'`),
      [`${core} 8`],
    ],
    [
      "has what the parent of a BOM manages, with the version of the parent",
      platform("api platform('g:versioned-bom:2')", `api '${core}'`),
      [`${core} 1`],
    ],
    [
      "has nothing of a profile for a JDK",
      platform("api platform('g:jdk-bom:1')", `api '${core}'`),
      [`${core} 1`],
    ],
    [
      "has what a profile for a property that is not set manages",
      platform("api platform('g:unset-bom:1')", `api '${core}'`),
      [`${core} 9`],
    ],
    [
      "has what a BOM imports though its parent is missing",
      platform("api platform('g:orphan-bom:1')", `api '${core}'`),
      [`${core} 6.0.9`],
    ],
    [
      "has nothing of a missing parent of a BOM",
      platform("api platform('g:orphan-bom:1')", `api '${ui}'`),
      [`${ui} -`],
    ],
    [
      "has nothing from BOMs that import each other, and is no failure",
      platform("implementation platform('b:loop-bom:1')", `implementation '${core}'`),
      [`${core} -`],
    ],
    [
      "has nothing from a BOM that is missing",
      platform("implementation platform('g:bom:1')", bootPlatform, `implementation '${core}'`),
      [`${core} -`],
    ],
  ])("%s", async (_, files, packages) => {
    expect(await versions(files)).toEqual(packages);
  });

  it.each<readonly [string, string, string, true | undefined]>([
    ["open where it is missing", compose("1"), "1.3", true],
    ["open where an enforced one is missing", `enforcedP${compose("1").slice(1)}`, "1.3", true],
    ["as it is where that is strict", compose("1"), "1.3!!", undefined],
    ["as it is where it manages nothing of it", bootBom, "1.3", undefined],
  ])("leaves a written version %s", async (_, bom, version, open) => {
    const lines = platform(`api ${bom}`, `api '${ui}:${version}'`);
    const { packages } = await reading(lines, workedOutside());

    expect(packages.at(-1)).toMatchObject({ name: ui, version: "1.3" });
    expect(packages.at(-1)?.isOpen).toEqual(open);
  });

  it("asks for no BOM that no version depends on", async () => {
    const outside = workedOutside();
    await versions(platform(bootPlatform, "implementation 'org.postgresql:postgresql'"), outside);

    expect(outside.asked).toEqual([`${boot}:spring-boot-dependencies:3.1.1`]);
  });

  it("warns of what is missing with where it was looked for, once for all that wait", async () => {
    const files = platform(
      "implementation platform('g:bom:1')",
      "implementation 'g:a'",
      "implementation 'g:b'",
    );
    const { warnings = [] } = await reading(files, workedOutside());

    expect(new Set(warnings.map(({ cause }) => cause?.fact))).toEqual(
      new Set(["The imported BOM g:bom:1 is neither in the repository nor in the attic"]),
    );
    expect(warnings.map(({ cause }) => cause?.subject)).toEqual(["g:a", "g:b"]);
  });
});

const inject = "io.micronaut:micronaut-inject";
const micronaut = "plugins { id 'io.micronaut.application' version '4.3.8' }";

describe("a build with Micronaut's plugin", () => {
  it.each<readonly [string, Files, string]>([
    [
      "in its block",
      { "build.gradle": `${micronaut}\nmicronaut { version '4.5.0' }\n${needs(inject)}` },
      "4.5.3",
    ],
    [
      "in a property",
      {
        "build.gradle": `${micronaut}\n${needs(inject)}`,
        "gradle.properties": "micronautVersion=4.5.0",
      },
      "4.5.3",
    ],
    [
      "of an earlier one",
      { "build.gradle": `${micronaut}\nmicronaut { version = '3.10.1' }\n${needs(inject)}` },
      "3.10.1",
    ],
    ["nowhere", { "build.gradle": `${micronaut}\n${needs(inject)}` }, "-"],
  ])("has the platform of the version that stands %s", async (_, files, version) => {
    expect(await versions(files)).toEqual([`${inject} ${version}`]);
  });

  it("has it for annotation processors as well", async () => {
    const script = `${micronaut}\nmicronaut { version('4.5.0') }\ndependencies { annotationProcessor '${inject}' }`;

    expect(await versions({ "build.gradle": script })).toEqual([`${inject} 4.5.3`]);
  });
});

describe("a build that verifies its dependencies", () => {
  const component = (name: string, ...artifacts: readonly string[]): string => {
    const [group, artifact, version] = name.split(":");
    const files = artifacts.map(
      (each) => `<artifact name="${each}"><sha256 value="0"/></artifact>`,
    );
    return `<component group="${group}" name="${artifact}" version="${version}">${files.join("")}</component>`;
  };
  const bom = component(`${boot}:spring-boot-dependencies:3.1.1`, "b.pom");
  const one = component(`${core}:6.0.11`, "spring-core-6.0.11.jar");
  const files = (script: string, ...components: readonly string[]): Files => ({
    "build.gradle": script,
    "gradle/verification-metadata.xml": `<verification-metadata xmlns="https://schema.gradle.org/dependency-verification"><components>${components.join("")}</components></verification-metadata>`,
  });
  const script = `dependencies { ${bootPlatform}\n implementation '${core}' }`;

  it.each([
    ["of a platform", script],
    ["of Spring's plugin", `${spring}\n${needs(core)}`],
  ])("has the only version that it verified, beside the BOM %s", async (_, text) => {
    const outside = workedOutside();

    expect(await versions(files(text, bom, one), outside)).toEqual([`${core} 6.0.11`]);
    expect(outside.asked).toEqual([]);
  });

  it.each([
    ["two versions", [bom, one, component(`${core}:6.0.9`, "spring-core-6.0.9.jar")]],
    ["another version of the BOM", [bom.replace("3.1.1", "3.1.0"), one]],
    ["no archive of it", [bom, one.replace(".jar", ".pom")]],
    ["its sources alone", [bom, one.replace(".jar", "-sources.jar")]],
    ["text that is no XML", [bom, one, "<"]],
  ])("has the version of the BOM where the file has %s", async (_, components) => {
    expect(await versions(files(script, ...components))).toEqual([`${core} 6.0.10`]);
  });

  it("has no version where no BOM is declared", async () => {
    expect(await versions(files(needs(core), bom, one))).toEqual([`${core} -`]);
  });
});
