import type { Format } from "../format.ts";

/** What a Maven project declares. https://maven.apache.org/pom.html */
export const mavenPom: Format = {
  id: "maven-pom",
  packageType: "JAVA",
  files: ["pom.xml"],
  lockfile: false,
  endpoint: "java/maven-pom",
  parse: async (text, path, repository) =>
    (await import("./parse-maven-pom.ts")).parseMavenPom(text, path, repository),
};
