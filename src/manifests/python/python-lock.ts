import { canonicalName } from "../../domain/names.ts";
import type { Package } from "../../domain/package.ts";
import type { Repository, Warning } from "../format.ts";
import { newerLock, lockError, type LockTool } from "../lock-tool.ts";
import { isRecord } from "../../domain/untyped.ts";
import { isOwnProject } from "./own-project.ts";

/** One `[[package]]` of a lock. */
export interface LockEntry {
  readonly name: string;
  readonly version: string | null;
  readonly table: Readonly<Record<string, unknown>>;
}

/**
 * The entries of a lock, which may have none.
 * @throws Fault `manifest-invalid` for one without a name, or whose version is not text.
 */
export function lockEntries(tables: unknown, path: string, tool: LockTool): LockEntry[] {
  if (tables === undefined) return [];
  if (!Array.isArray(tables)) throw lockError(path, "has packages that are not a list", tool);
  return tables.map((table: unknown) => {
    if (!isRecord(table) || typeof table["name"] !== "string" || table["name"] === "")
      throw lockError(path, "has a package without a name", tool);
    const { name, version = null } = table;
    if (version !== null && typeof version !== "string")
      throw lockError(path, `has a version of ${name.slice(0, 100)} that is not text`, tool);
    return { name, version: version === "" ? null : version, table };
  });
}

/** The packages of a lock: forks and extras of one version are one package, needed where any of them is. */
export function lockedPackages(
  entries: readonly LockEntry[],
  isDevelopment: (entry: LockEntry) => boolean,
): Package[] {
  const packages = new Map<string, Package>();
  for (const entry of entries) {
    const { name, version } = entry;
    const key = `${canonicalName("PYTHON", name)}\n${version}`;
    const development = packages.get(key)?.development !== false && isDevelopment(entry);
    packages.set(key, { name, version, development, resolved: version !== null });
  }
  return [...packages.values()];
}

/** A warning where the lock has a version above the newest known, such as `4.5`. */
export function warnIfNewer(path: string, version: unknown, newest: string): readonly Warning[] {
  // A table of a TOML file has no text at all.
  const written = typeof version === "string" || typeof version === "number" ? `${version}` : "";
  const [major = 0, minor = 0] = numbers(written);
  const [knownMajor = 0, knownMinor = 0] = numbers(newest);
  if (!(major > knownMajor || (major === knownMajor && minor > knownMinor))) return [];
  return [newerLock(path, `the lock version ${written.slice(0, 20)}`, newest)];
}

function numbers(version: string): number[] {
  return version.split(".").map((part) => Number.parseInt(part));
}

/**
 * The entries that are not projects of this very repository, taken by version control; `checkoutOf`
 * states in which directory of its repository an entry lies, and nothing for any other entry.
 */
export async function withoutOwnProjects(
  entries: readonly LockEntry[],
  checkoutOf: (entry: LockEntry) => string | null,
  repository: Repository,
): Promise<readonly LockEntry[]> {
  const foreign: LockEntry[] = [];
  for (const entry of entries) {
    const directory = checkoutOf(entry);
    if (directory === null || !(await isOwnProject(entry.name, directory, repository)))
      foreign.push(entry);
  }
  return foreign;
}

/** The names of the entries that are no package of a third party, and which a manifest may require. */
export function satisfiedNames(
  entries: readonly LockEntry[],
  thirdParty: readonly LockEntry[],
): readonly string[] {
  const foreign = new Set(thirdParty);
  return entries.flatMap((entry) => (foreign.has(entry) ? [] : entry.name));
}

/** The directory of a project in its repository, which is the root where none is written. */
export function directoryIn(written: unknown): string {
  return typeof written === "string" && written !== "" ? written : ".";
}
