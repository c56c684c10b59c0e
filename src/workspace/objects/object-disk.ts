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
  const tree: Tree = {
    entries: new Map(entries.map((entry) => [entry.path, entry])),
    directories: directoriesOf(entries),
    linkOf: ({ oid }, path) => new TextDecoder().decode(bytesOf(oid, path)),
  };
  const realPath = (path: string): string | null => followPath(path, tree);
  const namesIn = (path: string): ReadonlySet<string> | undefined =>
    tree.directories.get(realPath(path) ?? nowhere);
  const contentOf = (path: string): Uint8Array | null => {
    const entry = tree.entries.get(realPath(path) ?? nowhere);
    return entry?.kind === "file" ? bytesOf(entry.oid, entry.path) : null;
  };

  return {
    root: "/",
    exists: (path) => {
      const place = placeOf(path, tree);
      return place !== null && (tree.entries.has(place) || tree.directories.has(place));
    },
    realPath,
    isDirectory: (path) => namesIn(path) !== undefined,
    isEmpty: (path) => (namesIn(path)?.size ?? 0) === 0,
    list: (path) => [...(namesIn(path) ?? [])].toSorted(byText),
    head: (path) => {
      const bytes = contentOf(path);
      return bytes === null ? null : headText(bytes.subarray(0, headBytes));
    },
    size: (path) => contentOf(path)?.length ?? null,
    bytes: (path) => contentOf(path) ?? new Uint8Array(),
  };
}

/** A path that no entry has. */
const nowhere = "\0";

interface Tree {
  readonly entries: ReadonlyMap<string, TreeEntry>;
  /** Each directory with the names in it. */
  readonly directories: ReadonlyMap<string, ReadonlySet<string>>;
  /** The target of a link. */
  readonly linkOf: (link: TreeEntry, path: string) => string;
}

/** Where a path leads behind all links; `null` outside the tree, nowhere, or in a cycle. */
function followPath(path: string, { entries, directories, linkOf }: Tree): string | null {
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
    const entry = entries.get(here);
    if (entry?.kind === "link") {
      links += 1;
      const target = linkOf(entry, here);
      if (links > maxLinks || target.startsWith("/") || target === "") return null;
      left = [...target.split("/"), ...rest];
    } else if (entry === undefined && !directories.has(here)) return null;
    else if (entry?.kind === "file" && rest.length > 0) return null;
    else done = [...done, part];
  }
  return done.join("/") || ".";
}

/** Where a path itself stands, a link not followed; `null` where there is no directory around it. */
function placeOf(path: string, tree: Tree): string | null {
  const { dir, base } = posix.parse(posix.normalize(path).replace(/\/$/, ""));
  if (base === "." || base === "") return ".";
  const parent = followPath(dir === "" ? "." : dir, tree);
  return parent === null ? null : posix.join(parent, base);
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
