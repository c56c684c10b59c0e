import type { OutsidePoms } from "../../../src/manifests/format.ts";
import { parseXml } from "../../../src/syntax/xml.ts";
import { imported } from "./framework.ts";
import { dependency, managed, pom } from "./pom-text.ts";

const boot = "org.springframework.boot";
const properties = (values: Readonly<Record<string, string>>): string =>
  `<properties>${Object.entries(values)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join("")}</properties>`;

function bootBom(framework: string, integration: string, version: string): string {
  return (
    properties({
      "jackson-bom.version": "2.15.2",
      "spring-framework.version": framework,
      "spring-integration.version": integration,
      "kotlin.version": "1.8.22",
    }) +
    managed(
      dependency(`${boot}:spring-boot-starter-web`, version),
      dependency("org.springframework.integration:spring-integration-core", integration),
      dependency("org.postgresql:postgresql", "42.6.0"),
      imported("com.fasterxml.jackson:jackson-bom:${jackson-bom.version}"),
      imported("org.jetbrains.kotlin:kotlin-bom:${kotlin.version}"),
      imported("org.springframework:spring-framework-bom:${spring-framework.version}"),
    )
  );
}

const jackson = (version: string): string =>
  managed(dependency("com.fasterxml.jackson.core:jackson-databind", version));
const framework = (version: string): string =>
  managed(dependency("org.springframework:spring-core", version));
const kotlin = (version: string): string =>
  managed(dependency("org.jetbrains.kotlin:kotlin-reflect", version));

/** The POMs of well-known frameworks, as small as they can be with all that the examples need. */
const poms: Readonly<Record<string, string>> = {
  [`${boot}:spring-boot-dependencies:3.1.1`]: bootBom("6.0.10", "6.1.1", "3.1.1"),
  [`${boot}:spring-boot-dependencies:3.2.0`]: bootBom("6.1.1", "6.2.0", "3.2.0"),
  "org.springframework:spring-framework-bom:6.0.9": framework("6.0.9"),
  "org.springframework:spring-framework-bom:6.0.10": framework("6.0.10"),
  "org.springframework:spring-framework-bom:6.1.1": framework("6.1.1"),
  "com.fasterxml.jackson:jackson-bom:2.13.2.20220328": jackson("2.13.2.2"),
  "com.fasterxml.jackson:jackson-bom:2.15.2": jackson("2.15.2"),
  "com.fasterxml.jackson:jackson-bom:2.16.0": jackson("2.16.0"),
  "org.jetbrains.kotlin:kotlin-bom:1.8.22": kotlin("1.8.22"),
  "org.jetbrains.kotlin:kotlin-bom:1.9.24": kotlin("1.9.24"),
  "org.springframework.cloud:spring-cloud-dependencies:2022.0.3": managed(
    dependency("com.fasterxml.jackson.core:jackson-databind", "2.14.0"),
    dependency("org.springframework.integration:spring-integration-core", "6.0.5"),
    dependency("org.springframework.cloud:spring-cloud-commons", "4.0.3"),
  ),
  "androidx.compose:compose-bom:2023.03.00": managed(dependency("androidx.compose.ui:ui", "1.4.0")),
  "androidx.compose:compose-bom:2023.10.01": managed(
    dependency("androidx.compose.ui:ui", "1.10.0"),
  ),
  "com.google.firebase:firebase-bom:32.0.0": managed(
    dependency("com.google.firebase:firebase-auth", "22.0.0"),
  ),
  "io.quarkus.platform:quarkus-bom:3.8.1": managed(
    dependency("io.quarkus:quarkus-rest", "3.8.1"),
    dependency("com.google.guava:guava", "32.1.3-jre"),
  ),
  "io.micronaut.platform:micronaut-platform:4.5.0": managed(
    dependency("io.micronaut:micronaut-inject", "4.5.3"),
  ),
  "io.micronaut:micronaut-bom:3.10.1": managed(
    dependency("io.micronaut:micronaut-inject", "3.10.1"),
  ),
};

const core = (version: string, more = ""): string =>
  dependency("org.springframework:spring-core", version, more);

/** BOMs that Gradle reads in an order of its own. */
const ordered: Readonly<Record<string, string>> = {
  "g:twice-bom:1": managed(core("1"), core("2"), core("1.5")),
  "g:jdk-bom:1": `${managed(core("1"))}<profiles><profile><id>j</id><activation><jdk>[1.5,)</jdk></activation>${managed(core("9"))}</profile></profiles>`,
  "g:unset-bom:1": `${managed(core("1"))}<profiles><profile><id>u</id><activation><property><name>!x</name></property></activation>${managed(core("9"))}</profile></profiles>`,
  "g:types-bom:1": managed(
    core("1", "<classifier>linux</classifier>"),
    core("3", "<type>test-jar</type>"),
    core("2"),
  ),
};

const loop: Readonly<Record<string, string>> = {
  "b:loop-bom:1": managed(imported("b:loop-other:1")),
  "b:loop-other:1": managed(imported("b:loop-bom:1")),
};

const parents: Readonly<Record<string, readonly [parent: string, body: string]>> = {
  [`${boot}:spring-boot-starter-parent:3.1.1`]: [`${boot}:spring-boot-dependencies:3.1.1`, ""],
  "com.acme:corp-parent:7": [`${boot}:spring-boot-starter-parent:3.1.1`, ""],
  "g:above:1": [
    "g:top:1",
    properties({ own: "7" }) + managed(core("9"), imported("g:twice-bom:1")),
  ],
  "g:importing-bom:1": [
    "g:above:1",
    managed(imported("org.springframework:spring-framework-bom:6.0.9")),
  ],
  "g:child-bom:1": ["g:with-property:1", properties({ own: "8" })],
  "g:versioned-bom:2": ["g:with-version:1", ""],
  "g:orphan-bom:1": [
    "g:nowhere:1",
    managed(imported("org.springframework:spring-framework-bom:6.0.9")),
  ],
};

/** The text of each POM by its coordinates. */
export const workedPoms: Readonly<Record<string, string>> = {
  "g:top:1": pom("", { name: "g:top:1" }),
  "g:with-version:1": pom(managed(core("${project.version}")), { name: "g:with-version:1" }),
  "g:with-property:1": pom(properties({ own: "7" }) + managed(core("${own}")), {
    name: "g:with-property:1",
  }),
  ...Object.fromEntries(
    Object.entries({ ...poms, ...ordered, ...loop }).map(([name, body]) => [
      name,
      pom(body, { name }),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(parents).map(([name, [parent, body]]) => [
      name,
      pom(body, { name, parent, relativePath: "" }),
    ]),
  ),
};

/** They lie outside the repository, without some. */
export function workedOutside(
  missing: readonly string[] = [],
): OutsidePoms & { readonly asked: readonly string[] } {
  const asked: string[] = [];
  return {
    asked,
    absence: () => ({ place: "in the attic", next: "Look elsewhere." }),
    found: () => new Map(),
    problems: () => [],
    async find({ groupId, artifactId, version }) {
      const name = [groupId, artifactId, version].join(":");
      asked.push(name);
      const text = workedPoms[name];
      return text === undefined || missing.includes(name) ? null : parseXml(text, name);
    },
  };
}
