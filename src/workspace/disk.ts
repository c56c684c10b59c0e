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
import { fileReader } from "./file-reader.ts";
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
  /** How many bytes a regular file has; `null` for anything else. */
  readonly size: (path: string) => number | null;
  /** The whole of a regular file, to be looked at until the next one is read. */
  readonly bytes: (path: string, size: number) => Uint8Array;
}

/** The work tree below `root`, which has to exist. */
export function openDisk(root: string): Disk {
  const realRoot = realpathSync.native(root);
  const read = fileReader();
  function absolute(path: string): string {
    return join(realRoot, path);
  }
  return {
    root: realRoot,
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
    size: (path) => {
      const stats = statSync(absolute(path));
      return stats.isFile() ? stats.size : null;
    },
    bytes: (path, size) => read(absolute(path), size),
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

export const headBytes = 4_096;
const head = Buffer.alloc(headBytes);

function headOf(file: string): string | null {
  try {
    // Never opened: reading a named pipe would wait for ever.
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null;
    const descriptor = openSync(file, "r");
    try {
      return headText(head.subarray(0, readSync(descriptor, head, 0, headBytes, 0)));
    } finally {
      closeSync(descriptor);
    }
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown) return null;
    throw thrown;
  }
}

/** The first bytes of a file as text, in whatever encoding their mark names. */
export function headText(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  const mark = first * 0x100 + second;
  const encoding = mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
