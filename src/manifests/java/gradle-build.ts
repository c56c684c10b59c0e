import type { Format } from "../format.ts";

/**
 * The scripts of a Gradle build. A script is a program: what the repository defines is followed, and
 * what only running it would say is reported as unresolved (docs/formats.md has the lists).
 */
export const gradleBuild: Format = {
  id: "gradle-build",
  packageType: "JAVA",
  files: ["*.gradle", "*.gradle.kts", "*.gradle.dcl"],
  lockfile: false,
  endpoint: null,
  parse: async (text, path, repository) =>
    (await import("./parse-gradle-build.ts")).parseGradleBuild(text, path, repository),
};
