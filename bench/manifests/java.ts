import type { Entry } from "../package-pool.ts";

export function gradleLock(entries: readonly Entry[]): string {
  const lines = entries.map(
    ({ name, version }) =>
      `com.example:${name}:${version}=compileClasspath,runtimeClasspath,testRuntimeClasspath`,
  );
  return `# This is a Gradle generated file for dependency locking.\n${lines.join("\n")}\nempty=annotationProcessor\n`;
}

export function mavenPom(entries: readonly Entry[]): string {
  const dependencies = entries.map(({ name, version }) =>
    [
      `    <dependency>`,
      `      <groupId>com.example</groupId>`,
      `      <artifactId>${name}</artifactId>`,
      `      <version>${version}</version>`,
      `    </dependency>`,
    ].join("\n"),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example.app</groupId>
  <artifactId>app</artifactId>
  <version>1.0.0</version>
  <dependencies>
${dependencies.join("\n")}
  </dependencies>
</project>
`;
}

export function gradleCatalog(entries: readonly Entry[]): string {
  const libraries = entries.map(
    ({ name, version }) => `${name} = { module = "com.example:${name}", version = "${version}" }`,
  );
  return `[libraries]\n${libraries.join("\n")}\n`;
}

export function gradleBuild(entries: readonly Entry[]): string {
  const lines = entries.map(
    ({ name, version }) => `    implementation("com.example:${name}:${version}")`,
  );
  return `plugins {\n    java\n}\n\ndependencies {\n${lines.join("\n")}\n}\n`;
}

export function mavenInstall(entries: readonly Entry[]): string {
  const artifacts = entries.map(
    ({ name, version, hash }) =>
      [`com.example:${name}`, { shasums: { jar: hash }, version }] as const,
  );
  return JSON.stringify({ artifacts: Object.fromEntries(artifacts), version: "2" }, null, 2);
}
