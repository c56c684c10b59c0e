import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
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
