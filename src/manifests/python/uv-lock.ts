import { posix } from "node:path";
import { asArray, isRecord } from "../../domain/untyped.ts";
import type { ParseResult, Repository } from "../format.ts";
import { lockError } from "../lock-tool.ts";
import { beside, pathFrom } from "../workspace-path.ts";
import { parseLock } from "./lock-toml.ts";
import {
  directoryIn,
  lockedPackages,
  lockEntries,
  satisfiedNames,
  warnIfNewer,
  withoutOwnProjects,
  type LockEntry,
} from "./python-lock.ts";
import { uvGraph } from "./uv-graph.ts";

const tool = { name: "uv", command: "uv lock" };
/** A revision of a version changes nothing that an older reader would misread. */
const newest = "1";

/**
 * The lock of uv, one for all members of a workspace, or for a script.
 * https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile
 * @throws Fault `manifest-*` or `include-*`, with the line where it is known.
 */
export async function parseUvLock(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  const lock = await parseLock(text, path);
  if (!isRecord(lock) || !(Object.hasOwn(lock, "version") || Array.isArray(lock["package"])))
    throw lockError(path, "has neither `version` nor a `package`", tool);
  const manifest = isRecord(lock["manifest"]) ? lock["manifest"] : {};
  // The first releases with a lock called the packages so, and wrote sources as text.
  const entries = lockEntries(lock["package"] ?? lock["distribution"], path, tool);
  const members = membersOf(manifest, entries);
  const graph = uvGraph(entries, members, manifest);
  const thirdParty = await withoutOwnProjects(
    entries.filter(({ table }) => localDirectory(table) === null),
    checkoutOf,
    repository,
  );
  return {
    packages: lockedPackages(thirdParty, graph.whole.isDevelopment),
    covers: coveredBy(path, members),
    satisfies: satisfiedNames(entries, thirdParty),
    warnings: warnIfNewer(path, lock["version"] ?? newest, newest),
    ...(members.length > 0 && {
      slice(directories: readonly string[]) {
        const owned = new Set(
          directories.map((each) => posix.join(each, ".").replace(/(?<=.)\/$/, "")),
        );
        const { has, isDevelopment } = graph.needed(
          members.filter((member) => owned.has(directoryOf(path, member) ?? "")),
          owned.has(posix.dirname(path)),
        );
        return lockedPackages(thirdParty.filter(has), isDevelopment);
      },
    }),
  };
}

/** The projects that were locked together; without a workspace the one beside the lock. */
function membersOf(
  { members }: Readonly<Record<string, unknown>>,
  entries: readonly LockEntry[],
): readonly LockEntry[] {
  const names = new Set(asArray(members));
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

/** Where a member lies in the workspace of the run; `null` outside. */
function directoryOf(path: string, { table }: LockEntry): string | null {
  const manifest = pathFrom(path, `${localDirectory(table) ?? "."}/pyproject.toml`);
  return manifest === null ? null : posix.dirname(manifest);
}

/** `https://host/owner/name?subdirectory=a%2Fb&rev=main#commit` */
function checkoutOf({ table: { source } }: LockEntry): string | null {
  const git = isRecord(source) ? source["git"] : null;
  if (typeof git !== "string") return null;
  return directoryIn(/[?&]subdirectory=([^&#]+)/.exec(git)?.[1]);
}

/** A lock beside a script is for the script alone: `tool.py.lock`. */
function coveredBy(path: string, members: readonly LockEntry[]): string[] {
  const script = /^(.*\.py)\.lock$/s.exec(path)?.[1];
  if (script !== undefined) return [script];
  const manifests = members.flatMap((member) => {
    const directory = directoryOf(path, member);
    return directory === null ? [] : posix.join(directory, "pyproject.toml");
  });
  return [...new Set([beside(path, "pyproject.toml"), ...manifests])];
}
