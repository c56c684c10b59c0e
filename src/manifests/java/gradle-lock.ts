import type { Package } from "../../vocabulary/package.ts";
import { Fault } from "../../vocabulary/problem.ts";
import type { Format, Reading } from "../format.ts";
import { eachLine } from "../syntax/lines.ts";
import { pathFrom } from "../workspace-path.ts";

/** Gradle's lock state. https://docs.gradle.org/current/userguide/dependency_locking.html */
export const gradleLock: Format = {
  id: "gradle-lock",
  packageType: "JAVA",
  files: ["gradle.lockfile", "buildscript-gradle.lockfile", "gradle/dependency-locks/*.lockfile"],
  lockfile: true,
  endpoint: null,
  parse,
};

/** Until Gradle 6.8 each configuration had a file of its own, named by the configuration. */
const singleConfiguration = /(?:^|\/)gradle\/dependency-locks\/([^/]+)\.lockfile$/;
const testConfiguration = /^[Tt][Ee][Ss][Tt]|Test/;
const coordinates = /^([^\s:]+:[^\s:]+):([^\s:]+)$/;

function parse(text: string, path: string): Reading {
  const configuration = singleConfiguration.exec(path)?.[1];
  const packages: Package[] = [];
  eachLine(text, (written, number) => {
    const line = written.trim();
    if (line === "" || line.startsWith("#") || line.startsWith("empty=")) return;
    const [module = "", configurations = configuration ?? ""] = line.split("=", 2);
    const [, name, version] = coordinates.exec(module.trim()) ?? [];
    if (name === undefined || version === undefined) throw malformed(path, number);
    const development = configurations.split(",").every(isTest);
    packages.push({ name, version, development, resolved: true });
  });
  return { packages, covers: coveredBy(path, configuration) };
}

function isTest(configuration: string): boolean {
  return testConfiguration.test(configuration.trim());
}

/** A lock of the build script says nothing about what the build script declares for the project. */
function coveredBy(path: string, configuration: string | undefined): string[] {
  if (/(?:^|\/)buildscript-[^/]*$/.test(path)) return [];
  const root = configuration === undefined ? "" : "../../";
  const builds = [`${root}build.gradle`, `${root}build.gradle.kts`];
  return builds.flatMap((build) => pathFrom(path, build) ?? []);
}

function malformed(path: string, line: number): Fault {
  return new Fault(
    "manifest-unreadable",
    `${path} has a line that is not \`group:artifact:version=configurations\`. Write it anew with \`gradle dependencies --write-locks\`.`,
    { path, line },
  );
}
