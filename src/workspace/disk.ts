import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { pathWithin } from "./path-within.ts";

/** What discovery and reading ask of the work tree. Paths are relative to its root, with `/`. */
export interface Disk {
  /** The root itself, absolute and without links. */
  readonly root: string;
  /** Whether there is anything of this name, a broken link included. */
  readonly exists: (path: string) => boolean;
  /** Where the path really leads: `null` outside the root or nowhere. */
  readonly realPath: (path: string) => string | null;
  /** Whether it is a directory, or a link to one. */
  readonly isDirectory: (path: string) => boolean;
  /** Whether a directory is absent or has nothing in it. */
  readonly isEmpty: (path: string) => boolean;
  /** The names in a directory, sorted, with a `/` behind those of directories; none where there is no such directory. */
  readonly list: (path: string) => readonly string[];
  /** The first 4,096 bytes of a file as text; `null` where there is no file that can be opened. */
  readonly head: (path: string) => string | null;
  readonly absolute: (path: string) => string;
}

/** The work tree below `root`, which has to exist. */
export function openDisk(root: string): Disk {
  const realRoot = realpathSync.native(root);
  function absolute(path: string): string {
    return join(realRoot, path);
  }
  return {
    root: realRoot,
    absolute,
    exists: (path) =>
      (unlessMissing(() => lstatSync(absolute(path), { throwIfNoEntry: false })) ?? null) !== null,
    realPath: (path) => {
      const real = unlessMissing(() => realpathSync.native(absolute(path)));
      return real === null ? null : pathWithin(realRoot, real);
    },
    isDirectory: (path) =>
      unlessMissing(() => statSync(absolute(path), { throwIfNoEntry: false }))?.isDirectory() ===
      true,
    head: (path) => headOf(absolute(path)),
    list: (path) =>
      (unlessMissing(() => readdirSync(absolute(path), { withFileTypes: true })) ?? [])
        .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
        .toSorted(),
    isEmpty: (path) => (unlessMissing(() => readdirSync(absolute(path))) ?? []).length === 0,
  };
}

// The last two are names that no file can have: too long, or with a NUL in them.
const missing = new Set(["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"]);

function unlessMissing<Value>(ask: () => Value): Value | null {
  try {
    return ask();
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && missing.has(String(thrown.code)))
      return null;
    throw thrown;
  }
}

const headBytes = 4_096;
const head = Buffer.alloc(headBytes);

function headOf(file: string): string | null {
  try {
    // Never opened: reading a named pipe would wait for ever.
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null;
    const descriptor = openSync(file, "r");
    try {
      const bytes = head.subarray(0, readSync(descriptor, head, 0, headBytes, 0));
      const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
      const encoding = mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "utf-8";
      return new TextDecoder(encoding).decode(bytes);
    } finally {
      closeSync(descriptor);
    }
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown) return null;
    throw thrown;
  }
}
