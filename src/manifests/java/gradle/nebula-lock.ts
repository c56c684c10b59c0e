import { posix } from "node:path";
import type { Package } from "../../../domain/package.ts";
import { parseJson } from "../../../syntax/json.ts";
import { isRecord } from "../../../domain/untyped.ts";
import type { ParseResult, Repository } from "../../format.ts";
import { isTest } from "./findings.ts";
import { projectsOf } from "./build/project-paths.ts";
import { scriptsBeside } from "./build/script-roles.ts";

/**
 * The locks of Nebula's plugin, of a project and of a build: packages by configuration, or all in one
 * table as it was first.
 * https://github.com/nebula-plugins/gradle-dependency-lock-plugin/wiki/Usage
 * A file of that name from another tool is no JSON, and locks nothing.
 * @throws Fault `manifest-invalid`
 */
export function parseNebulaLock(text: string, path: string, repository: Repository): ParseResult {
  if (!/^\s*\{/.test(text)) return { packages: [] };
  const tables = parseJson(text, path);
  const packages = isRecord(tables)
    ? Object.entries(tables).flatMap(([key, value]) => packagesIn(key, value))
    : [];
  return {
    packages,
    covers: packages.length === 0 ? [] : coveredBy(path, repository),
  };
}

/** The global lock is one for all projects of the build. */
function coveredBy(path: string, repository: Repository): readonly string[] {
  if (!path.endsWith("global.lock")) return scriptsBeside(path, ".", repository);
  const { scripts } = projectsOf(posix.join(posix.dirname(path), "build.gradle"), repository);
  return [...scripts.values()].flat();
}

function packagesIn(key: string, value: unknown): Package[] {
  if (!isRecord(value)) return [];
  const own = toPackage(key, value, false);
  const inner = Object.entries(value).flatMap(([name, each]) => toPackage(name, each, isTest(key)));
  return [...own, ...inner];
}

/** An entry without a locked version is a project of the build. */
function toPackage(name: string, value: unknown, development: boolean): Package[] {
  const version = isRecord(value) ? value["locked"] : null;
  return typeof version === "string" && /^[^\s:]+:[^\s:]+$/.test(name)
    ? [{ name, version, development, resolved: true }]
    : [];
}
