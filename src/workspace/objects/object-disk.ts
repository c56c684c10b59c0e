import { posix } from "node:path";
import { byText } from "../../domain/order.ts";
import { headBytes, headText, type Disk } from "../disk.ts";
import type { TreeEntry } from "./tree-entries.ts";

/** As many links as Linux follows in one path. */
const maxLinks = 40;

/**
 * The files of a commit as a disk, with what a fresh checkout without submodules would have. No file
 * of it is ever on the machine's own disk.
 * @param bytesOf the content of an object.
 */
export function objectDisk(
  entries: readonly TreeEntry[],
  bytesOf: (oid: string, path: string) => Uint8Array,
): Disk {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const directories = directoriesOf(entries);

  /** Where a path leads behind all links; `null` outside the tree, nowhere, or in a cycle. */
  function realPath(path: string): string | null {
    let links = 0;
    let done: readonly string[] = [];
    let left = path.split("/");
    for (let [part, ...rest] = left; part !== undefined; [part, ...rest] = left) {
      left = rest;
      if (part === "" || part === ".") continue;
      if (part === "..") {
        if (done.length === 0) return null;
        done = done.slice(0, -1);
        continue;
      }
      const here = [...done, part].join("/");
      const entry = byPath.get(here);
      if (entry?.kind === "link") {
        links += 1;
        const target = new TextDecoder().decode(bytesOf(entry.oid, here));
        if (links > maxLinks || target.startsWith("/") || target === "") return null;
        left = [...target.split("/"), ...rest];
      } else if (entry === undefined && !directories.has(here)) return null;
      else if (entry?.kind === "file" && rest.length > 0) return null;
      else done = [...done, part];
    }
    return done.join("/") || ".";
  }

  const namesIn = (path: string): ReadonlySet<string> =>
    directories.get(realPath(path) ?? "\0") ?? new Set();
  /** What stands at a path itself, a link included. */
  const at = (path: string): string | null => {
    const { dir, base } = posix.parse(posix.normalize(path).replace(/\/$/, ""));
    const parent = realPath(dir === "" ? "." : dir);
    if (base === "." || base === "") return ".";
    return parent === null ? null : posix.join(parent, base);
  };
  const fileAt = (path: string): TreeEntry | null => {
    const entry = byPath.get(realPath(path) ?? "\0");
    return entry?.kind === "file" ? entry : null;
  };
  const contentOf = (path: string): Uint8Array | null => {
    const entry = fileAt(path);
    return entry === null ? null : bytesOf(entry.oid, entry.path);
  };

  return {
    root: "/",
    exists: (path) => {
      const place = at(path);
      return place !== null && (byPath.has(place) || directories.has(place));
    },
    realPath,
    isDirectory: (path) => directories.has(realPath(path) ?? "\0"),
    isEmpty: (path) => namesIn(path).size === 0,
    list: (path) => [...namesIn(path)].toSorted(byText),
    head: (path) => {
      const bytes = contentOf(path);
      return bytes === null ? null : headText(bytes.subarray(0, headBytes));
    },
    size: (path) => contentOf(path)?.length ?? null,
    bytes: (path) => contentOf(path) ?? new Uint8Array(),
  };
}

/** Each directory with the names in it, those of directories with a `/` behind them. */
function directoriesOf(entries: readonly TreeEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const directories = new Map<string, Set<string>>([[".", new Set()]]);
  function namesIn(directory: string): Set<string> {
    const known = directories.get(directory);
    if (known !== undefined) return known;
    const names = new Set<string>();
    directories.set(directory, names);
    namesIn(posix.dirname(directory)).add(`${posix.basename(directory)}/`);
    return names;
  }
  for (const { path, kind } of entries)
    // A submodule that is not checked out is an empty directory.
    if (kind === "submodule") namesIn(path);
    else namesIn(posix.dirname(path)).add(posix.basename(path));
  return directories;
}
