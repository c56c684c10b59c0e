import type { Package } from "../../domain/package.ts";
import { Fault } from "../../domain/problem.ts";
import type { ParseResult, Repository } from "../format.ts";
import { Lines } from "../../syntax/lines.ts";
import { parseNebulaLock } from "./gradle/nebula-lock.ts";
import { scriptsBeside } from "./gradle/build/script-roles.ts";
import { parseVersionsLock } from "./gradle/versions-lock.ts";

/** Until Gradle 6.8 each configuration had a file of its own, named by the configuration. */
const singleConfiguration = /(?:^|\/)gradle\/dependency-locks\/([^/]+)\.lockfile$/;
/** A configuration that is not for tests alone, in a list of them. One pass, without taking the list apart. */
const otherConfiguration = /(?:^|,)(?!\s*test)(?:(?!Test)[^,])*(?:,|$)/;

/**
 * Gradle's lock state, https://docs.gradle.org/current/userguide/dependency_locking.html, and the
 * locks of two plugins: https://github.com/palantir/gradle-consistent-versions and
 * https://github.com/nebula-plugins/gradle-dependency-lock-plugin.
 */
export function parseGradleLock(text: string, path: string, repository: Repository): ParseResult {
  if (/(?:^|\/)versions\.lock$/.test(path)) return parseVersionsLock(text, path, repository);
  if (/(?:^|\/)(?:dependencies|global)\.lock$/.test(path))
    return parseNebulaLock(text, path, repository);
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
  // A lock that locks nothing covers nothing.
  return {
    packages,
    covers: packages.length === 0 ? [] : coveredBy(path, configuration, repository),
    // Configurations that are not locked resolve as they like.
    ...(packages.length > 0 && { partial: true }),
    ...(allClassPaths.every((name) => name.test(text)) && { hasAllNames: true }),
  };
}

/** Where all of them are locked, a dependency that the lock does not have fails the build. */
const allClassPaths = [
  /[=,]compileClasspath\b/,
  /[=,]runtimeClasspath\b/,
  /[=,]testCompileClasspath\b/,
  /[=,]testRuntimeClasspath\b/,
  /[=,]annotationProcessor\b/,
];

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
  if (name === undefined || version === undefined) throw malformedError(path, lines.number);
  return { name, version, configurations };
}

/** A lock of the build script or the settings does not lock what a script declares for its project. */
function coveredBy(
  path: string,
  configuration: string | undefined,
  repository: Repository,
): string[] {
  if (/(?:^|\/)(?:buildscript|settings)-[^/]*$/.test(path)) return [];
  return scriptsBeside(path, configuration === undefined ? "." : "../..", repository);
}

function malformedError(path: string, line: number): Fault {
  return new Fault(
    "manifest-invalid",
    `${path} has a line that is not \`group:artifact:version=configurations\`. Write it again with \`gradle dependencies --write-locks\`.`,
    { path, line },
  );
}
