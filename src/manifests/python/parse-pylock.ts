import { posix } from "node:path";
import type { Reading } from "../format.ts";
import { isRecord } from "../../syntax/json.ts";
import { parseLock } from "./lock-toml.ts";
import { notLock } from "../lock-tool.ts";
import { beside } from "../workspace-path.ts";
import { isLocal } from "./local-path.ts";
import { needsGroup } from "./pylock-marker.ts";
import { lockedPackages, lockEntries, warnIfNewer, type LockEntry } from "./python-lock.ts";

const tool = { name: "PEP 751", command: "uv export --format pylock.toml" };
const newest = "1.0";

/**
 * A lock as PEP 751 has it.
 * @throws Fault `manifest-*` or `include-*`, with the line where it is known.
 */
export async function parsePylock(text: string, path: string): Promise<Reading> {
  const lock = await parseLock(text, path);
  if (!isRecord(lock) || !(Object.hasOwn(lock, "lock-version") || Array.isArray(lock["packages"])))
    throw notLock(path, "has neither `lock-version` nor `packages`", tool);
  const defaults = new Set<unknown>(
    Array.isArray(lock["default-groups"]) ? lock["default-groups"] : [],
  );
  const entries = lockEntries(lock["packages"], path, tool);
  return {
    packages: lockedPackages(
      entries.filter(({ table }) => !isLocalEntry(table)),
      ({ table: { marker } }) => typeof marker === "string" && needsGroup(marker, defaults),
    ),
    // A lock with a name of its own may hold a part of the project's needs.
    covers: posix.basename(path) === "pylock.toml" ? [beside(path, "pyproject.toml")] : [],
    warnings: warnIfNewer(path, lock["lock-version"] ?? newest, newest),
  };
}

function isLocalEntry({ directory, archive, vcs }: LockEntry["table"]): boolean {
  return directory !== undefined || isOnDisk(archive) || isOnDisk(vcs);
}

function isOnDisk(source: unknown): boolean {
  if (!isRecord(source)) return false;
  const { url, path } = source;
  return typeof url === "string" ? isLocal(url) : typeof path === "string";
}
