import type { Package } from "../../vocabulary/package.ts";
import { Fault } from "../../vocabulary/problem.ts";
import type { Format, Reading } from "../format.ts";
import { eachSpan } from "../syntax/lines.ts";
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
/** A configuration that is not for tests alone, in a list of them. One pass, without taking the list apart. */
const otherConfiguration = /(?:^|,)(?!\s*test)(?:(?!Test)[^,])*(?:,|$)/;

function parse(text: string, path: string): Reading {
  const configuration = singleConfiguration.exec(path)?.[1];
  const packages: Package[] = [];
  let list = "";
  let development = false;

  function add(name: string, version: string, configurations: string): void {
    // Lines that follow each other often have the same list.
    if (configurations !== list) {
      list = configurations;
      development = !otherConfiguration.test(list);
    }
    packages.push({ name, version, development, resolved: true });
  }

  eachSpan(text, (start, end, number) => {
    usual.lastIndex = start;
    const [, module, release, told] = usual.exec(text) ?? [];
    if (usual.lastIndex === end && module !== undefined && release !== undefined)
      return add(module, release, told ?? "");
    const line = text.slice(start, end).trim();
    if (line === "" || line.startsWith("#") || line.startsWith("empty=")) return;
    const { name, version, configurations } = entry.exec(line)?.groups ?? {};
    if (name === undefined || version === undefined) throw malformed(path, number);
    add(name, version, configurations ?? configuration ?? "");
  });
  return { packages, covers: coveredBy(path, configuration) };
}

/** What Gradle writes: no blanks, and always a list. */
const usual = /([$-9;<>-~]+:[!-9;<>-~]+):([!-9;<>-~]+)=([!-~]+)/y;
const entry = /^(?<name>[^\s:=]+:[^\s:=]+):(?<version>[^\s:=]+)\s*(?:=(?<configurations>.*))?$/s;

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
