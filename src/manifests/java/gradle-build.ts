import type { Format } from "../format.ts";

/**
 * A build script: its coordinates that are literal, come from a catalog, or from what the repository
 * defines. A script is a program; what only running it would tell is not known.
 */
export const gradleBuild: Format = {
  id: "gradle-build",
  packageType: "JAVA",
  files: ["build.gradle", "build.gradle.kts"],
  lockfile: false,
  endpoint: null,
  parse: async (text, path, repository) =>
    (await import("./parse-gradle-build.ts")).parseGradleBuild(text, path, repository),
};
