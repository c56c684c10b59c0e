import { posix } from "node:path";
import type { ParseResult, Repository } from "../format.ts";
import { asString, getArray, isRecord } from "../../domain/untyped.ts";
import { parseLock } from "./lock-toml.ts";
import { lockError } from "../lock-tool.ts";
import { beside } from "../workspace-path.ts";
import { isLocal } from "./requirement-url.ts";
import { isPart, projectBeside } from "./project.ts";
import { needsGroup } from "./pylock-marker.ts";
import {
  directoryIn,
  lockedPackages,
  lockEntries,
  satisfiedNames,
  warnIfNewer,
  withoutOwnProjects,
  type LockEntry,
} from "./python-lock.ts";
import { releaseAt } from "./release-file.ts";

const tool = { name: "PEP 751", command: "uv export --format pylock.toml" };
const newest = "1.0";

/**
 * The lock of PEP 751, which all tools share.
 * https://packaging.python.org/en/latest/specifications/pylock-toml/
 * @throws Fault `manifest-*` or `include-*`, with the line where it is known.
 */
export async function parsePylock(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  const lock = await parseLock(text, path);
  if (!isRecord(lock) || !(Object.hasOwn(lock, "lock-version") || Array.isArray(lock["packages"])))
    throw lockError(path, "has neither `lock-version` nor `packages`", tool);
  const defaults = new Set(getArray(lock, "default-groups"));
  const entries = lockEntries(lock["packages"], path, tool);
  const thirdParty = await withoutOwnProjects(
    entries.filter(({ table }) => !isLocalEntry(table)),
    ({ table: { vcs } }) => (isRecord(vcs) ? directoryIn(vcs["subdirectory"]) : null),
    repository,
  );
  const isNamed = posix.basename(path) !== "pylock.toml";
  const project = isNamed ? null : await projectBeside(path, repository).catch(() => null);
  return {
    packages: lockedPackages(
      thirdParty,
      ({ table: { marker } }) => typeof marker === "string" && needsGroup(marker, defaults),
    ),
    // A lock with a name of its own may hold any part of what the project requires.
    covers: isNamed ? [] : [beside(path, "pyproject.toml")],
    satisfies: satisfiedNames(entries, thirdParty),
    ...(project !== null && isPart(project, lock["dependency-groups"] ?? []) && { partial: true }),
    warnings: warnIfNewer(path, lock["lock-version"] ?? newest, newest),
  };
}

/** A project on this machine; an archive there is a package like any other. */
function isLocalEntry({ directory, archive, vcs }: LockEntry["table"]): boolean {
  if (directory !== undefined) return true;
  if (isRecord(archive)) return isOnDisk(archive) && releaseAt(placeOf(archive)) === null;
  return isOnDisk(vcs);
}

function isOnDisk(source: unknown): boolean {
  if (!isRecord(source)) return false;
  const { url, path } = source;
  return typeof url === "string" ? isLocal(url) : typeof path === "string";
}

function placeOf({ url, path }: LockEntry["table"]): string {
  return asString(url ?? path);
}
