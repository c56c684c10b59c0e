import type { Package } from "../../domain/package.ts";
import { Fault } from "../../domain/problem.ts";
import type { Format, Reading } from "../format.ts";
import { Lines } from "../../syntax/lines.ts";
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
  const lines = new Lines(text);
  let list = "";
  let development = false;
  while (lines.next()) {
    const found = usualEntry(lines, list) ?? anyEntry(lines, path);
    if (found === null) continue;
    const { name, version, configurations = configuration ?? "" } = found;
    // Lines that follow each other often have the same list.
    if (configurations !== list) {
      list = configurations;
      development = !otherConfiguration.test(list);
    }
    packages.push({ name, version, development, resolved: true });
  }
  return { packages, covers: coveredBy(path, configuration) };
}

interface Entry {
  readonly name: string;
  readonly version: string;
  readonly configurations: string | undefined;
}

/** What Gradle writes, without blanks, up to the list of configurations. */
const usual = /[$-9;<>-~]+:[!-9;<>-~]+:[!-9;<>-~]+=/y;

function usualEntry({ text, start, end }: Lines, known: string): Entry | null {
  usual.lastIndex = start;
  if (!usual.test(text) || usual.lastIndex >= end) return null;
  const listStart = usual.lastIndex;
  const nameEnd = text.indexOf(":", text.indexOf(":", start) + 1);
  const configurations = text.slice(listStart, end);
  if (configurations !== known && !withoutBlanks.test(configurations)) return null;
  const version = text.slice(nameEnd + 1, listStart - 1);
  return { name: text.slice(start, nameEnd), version, configurations };
}

const withoutBlanks = /^[!-~]+$/;
const entry = /^(?<name>[^\s:=]+:[^\s:=]+):(?<version>[^\s:=]+)\s*(?:=(?<configurations>.*))?$/s;

/** `null` for a line without an entry. @throws Fault `manifest-invalid`, with the line. */
function anyEntry(lines: Lines, path: string): Entry | null {
  const line = lines.line().trim();
  if (line === "" || line.startsWith("#") || line.startsWith("empty=")) return null;
  const { name, version, configurations } = entry.exec(line)?.groups ?? {};
  if (name === undefined || version === undefined) throw malformed(path, lines.number);
  return { name, version, configurations };
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
    "manifest-invalid",
    `${path} has a line that is not \`group:artifact:version=configurations\`. Write it anew with \`gradle dependencies --write-locks\`.`,
    { path, line },
  );
}
