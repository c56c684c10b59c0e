import { describe, expect, it } from "vitest";
import { formatNamed } from "../../support/format-named.ts";
import { readFirst } from "../../support/reading.ts";

const gradleBuild = formatNamed("gradle-build");
const catalog = `[plugins]\nacme = { id = "com.acme.service", version = "1" }`;

describe("a plugin that is neither of the repository nor a known public one", () => {
  it.each([
    ["plugins { id 'com.acme.service' version '1' }", "com.acme.service"],
    ["plugins { id('acme.java-conventions') }", "acme.java-conventions"],
    ["plugins { id 'conventions' }", "conventions"],
    ["apply plugin: 'com.acme.service'", "com.acme.service"],
    ["apply([plugin: 'com.acme.service'])", "com.acme.service"],
    ["apply { plugin 'com.acme.service' }", "com.acme.service"],
    ["project.plugins.apply 'com.acme.service'", "com.acme.service"],
    ["['com.acme.service'].each { apply plugin: it }", "com.acme.service"],
    ["apply plugin: com.acme.ServicePlugin", "com.acme.ServicePlugin"],
    ["import com.acme.ServicePlugin\napply plugin: ServicePlugin", "com.acme.ServicePlugin"],
    ["group = 'com.github.acme.shop'\nplugins { id 'com.github.acme.x' }", "com.github.acme.x"],
  ])("may declare dependencies: %s", async (script, subject) => {
    expect(await unknownIn(script)).toEqual([subject]);
  });

  it.each([
    [`plugins { id("com.acme.service") version "1" }`, "com.acme.service"],
    ["plugins { alias(libs.plugins.acme) }", "com.acme.service"],
    ["plugins { `acme-conventions` }", "acme-conventions"],
    [`apply(plugin = "com.acme.service")`, "com.acme.service"],
    [`apply(mapOf("plugin" to "com.acme.service"))`, "com.acme.service"],
    ["apply(plugin = libs.plugins.acme.get().pluginId)", "com.acme.service"],
    [`with(pluginManager) { apply("com.acme.service") }`, "com.acme.service"],
    ["import com.acme.ServicePlugin\napply<ServicePlugin>()", "com.acme.ServicePlugin"],
    ["pluginManager.apply(com.acme.ServicePlugin::class)", "com.acme.ServicePlugin"],
  ])("may in Kotlin as well: %s", async (script, subject) => {
    expect(await unknownIn(script, "build.gradle.kts")).toEqual([subject]);
  });

  it("may where the settings apply it", async () => {
    expect(await unknownIn("plugins { id 'com.acme' version '1' }", "settings.gradle")).toEqual([
      "com.acme",
    ]);
  });
});

describe("a plugin that declares nothing", () => {
  it.each([
    ["is one of Gradle itself", "plugins { id 'java-library' }\napply plugin: 'maven-publish'"],
    ["is a class of Gradle itself", "apply plugin: JavaPlugin\nplugins.apply(JavaPlugin.class)"],
    ["is a known public one", "plugins { id 'org.springframework.boot' version '3.0.0' }"],
    ["is anyone's on a host of code", "plugins { id 'com.github.acme.x' version '1' }"],
    ["is not applied", "plugins { id 'com.acme.service' version '1' apply false }"],
    ["is only given a version", "pluginManagement { plugins { id 'com.acme.x' version '1' } }"],
    ["is one that the script makes", "gradlePlugin { plugins { a { id = 'com.acme.x' } } }"],
    ["is no plugin but a person", "publishing { pom { developers { developer { id 'a' } } } }"],
  ])("%s", async (_, script) => {
    expect(await unknownIn(script)).toEqual([]);
  });

  it.each([
    ["is Kotlin's", `plugins { kotlin("jvm") version "2.1.0" }`],
    ["is named by a word", "plugins { java\n `java-library` }"],
    ["is not applied", `plugins { id("com.acme.x").version("1").apply(false) }`],
  ])("%s, in Kotlin", async (_, script) => {
    expect(await unknownIn(script, "build.gradle.kts")).toEqual([]);
  });
});

/** The plugins of which a script says nothing. */
async function unknownIn(script: string, path = "build.gradle"): Promise<string[]> {
  const files = { [path]: script, "gradle/libs.versions.toml": catalog };
  const { warnings = [], unresolved } = await readFirst(gradleBuild, files);
  expect(unresolved).toBe(warnings.length > 0);
  return warnings.flatMap(
    ({ cause }) => /^The plugin `(.+)` is not/.exec(cause?.fact ?? "")?.[1] ?? [],
  );
}
