import type { Reading } from "../format.ts";
import { isRecord } from "../../syntax/json.ts";
import { parseLock } from "./lock-toml.ts";
import { notLock } from "../lock-tool.ts";
import { beside, pathFrom } from "../workspace-path.ts";
import { lockedPackages, lockEntries, warnIfNewer, type LockEntry } from "./python-lock.ts";
import { uvDevelopment } from "./uv-development.ts";

const tool = { name: "uv", command: "uv lock" };
/** A revision of a version changes nothing that an older reader would misread. */
const newest = "1";

/**
 * A lock of uv.
 * @throws Fault `manifest-*` or `include-*`, with the line where it is known.
 */
export async function parseUvLock(text: string, path: string): Promise<Reading> {
  const lock = await parseLock(text, path);
  if (!isRecord(lock) || !(Object.hasOwn(lock, "version") || Array.isArray(lock["package"])))
    throw notLock(path, "has neither `version` nor a `package`", tool);
  const manifest = isRecord(lock["manifest"]) ? lock["manifest"] : {};
  // The first releases with a lock called the packages so, and wrote sources as text.
  const entries = lockEntries(lock["package"] ?? lock["distribution"], path, tool);
  const members = membersOf(manifest, entries);
  return {
    packages: lockedPackages(
      entries.filter(({ table }) => localDirectory(table) === null && !isLocalArchive(table)),
      uvDevelopment(entries, members, manifest),
    ),
    covers: coveredBy(path, members),
    warnings: warnIfNewer(path, lock["version"] ?? newest, newest),
  };
}

/** The projects that were locked together; without a workspace the one beside the lock. */
function membersOf(
  { members }: Readonly<Record<string, unknown>>,
  entries: readonly LockEntry[],
): readonly LockEntry[] {
  const names = new Set<unknown>(Array.isArray(members) ? members : []);
  return entries.filter(({ name, table }) => {
    const directory = localDirectory(table);
    return directory !== null && (directory === "." || names.has(name));
  });
}

function localDirectory({ source }: LockEntry["table"]): string | null {
  if (typeof source === "string")
    return /^(?:editable|virtual|directory)\+(.*)$/.exec(source)?.[1] ?? null;
  if (!isRecord(source)) return null;
  const { editable, virtual, directory } = source;
  return [editable, virtual, directory].find((place) => typeof place === "string") ?? null;
}

function isLocalArchive({ source }: LockEntry["table"]): boolean {
  return typeof source === "string"
    ? source.startsWith("path+")
    : isRecord(source) && typeof source["path"] === "string";
}

function coveredBy(path: string, members: readonly LockEntry[]): string[] {
  const manifests = members.flatMap(
    ({ table }) => pathFrom(path, `${localDirectory(table) ?? "."}/pyproject.toml`) ?? [],
  );
  return [...new Set([beside(path, "pyproject.toml"), ...manifests])];
}
