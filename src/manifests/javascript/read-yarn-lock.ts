import { Fault } from "../../domain/problem.ts";
import { parseJson } from "../../syntax/json.ts";
import { isRecord } from "../../domain/untyped.ts";
import { readBerry } from "./yarn-berry.ts";
import { readClassic } from "./yarn-classic.ts";
import type { YarnLock } from "./yarn-entry.ts";
import { entriesOf, metadataVersion, treeOfJson } from "./yarn-tree.ts";

/**
 * The entries of a yarn.lock, classic, berry or JSON. What Yarn writes is read by quick readers, everything
 * else by Yarn's own parser.
 * @throws Fault `manifest-invalid`, with the line where it is known.
 */
export async function readYarnLock(text: string, path: string): Promise<YarnLock> {
  // Yarn takes an empty file for a lock that locks nothing, and advises to make one.
  if (text.trim() === "") return { entries: [], berry: null, workspaces: null };
  if (text.trimStart().startsWith("{")) return readJsonLock(text, path);
  const isBerry = text.startsWith("__metadata:") || text.includes("\n__metadata:");
  const classic = isBerry ? null : readClassic(text);
  if (classic?.length === 0 && !/^# yarn lockfile v1[^\S\n]*$/m.test(text))
    throw unreadableError(path, "has no entries and not the header of a lock without any", null);
  if (classic !== null) return { entries: classic, berry: null, workspaces: null };
  const lock = (isBerry ? readBerry(text) : null) ?? (await readByYarn(text, path));
  if (lock.berry !== null && !Number.isInteger(lock.berry))
    throw unreadableError(path, "has a `__metadata` without a version", null);
  return lock;
}

async function readByYarn(text: string, path: string): Promise<YarnLock> {
  const tree = await parseByYarn(text, path);
  return { entries: entriesOf(tree, path), berry: metadataVersion(tree), workspaces: null };
}

/** Yarn 6 writes JSON. https://github.com/yarnpkg/zpm */
function readJsonLock(text: string, path: string): YarnLock {
  const read = treeOfJson(parseJson(text, path));
  const berry = read === null ? null : metadataVersion(read.tree);
  if (read === null || berry === null || !Number.isInteger(berry))
    throw unreadableError(path, "is JSON without a `__metadata` of Yarn 6", null);
  return { entries: entriesOf(read.tree, path), berry, workspaces: read.workspaces };
}

// Yarn's grammar takes time that grows with the square of a run of blanks; Yarn itself writes six at most.
const longBlank = / {100}/;
/** Several times the largest yarn.lock that is known. For 50 MB the grammar takes half a minute, and longer without memory to spare. */
const mostCharacters = 10_000_000;

async function parseByYarn(text: string, path: string): Promise<unknown> {
  if (text.length > mostCharacters)
    throw unreadableError(path, "is not as Yarn writes it, and above 10 MB", null);
  if (longBlank.test(text)) throw unreadableError(path, "is not in Yarn's syntax", null);
  const { parseSyml } = await import("@yarnpkg/parsers");
  try {
    return parseSyml(text);
  } catch (thrown) {
    throw unreadableError(path, "is not in Yarn's syntax", lineOf(thrown), thrown);
  }
}

/** Yarn's grammar counts lines from one (`location`), its YAML parser from zero (`mark`). */
function lineOf(thrown: unknown): number | null {
  if (!isRecord(thrown)) return null;
  const { location, mark } = thrown;
  const start = isRecord(location) ? location["start"] : null;
  if (isRecord(start) && typeof start["line"] === "number") return start["line"];
  return isRecord(mark) && typeof mark["line"] === "number" ? mark["line"] + 1 : null;
}

function unreadableError(path: string, fact: string, line: number | null, cause?: unknown): Fault {
  return new Fault(
    "manifest-invalid",
    `${path} ${fact}. Run \`yarn install\` to write it again.`,
    line === null ? { path } : { path, line },
    cause,
  );
}
