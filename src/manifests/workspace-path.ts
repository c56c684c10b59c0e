import { posix } from "node:path";

const elsewhere = /^(?:[A-Za-z][A-Za-z0-9+.-]*:|[/~])/;

/**
 * Where `target`, as the file at `path` writes it, lies in the workspace.
 * `null` for what leaves the workspace: absolute paths, drives, URLs and too many `..`.
 */
export function pathFrom(path: string, target: string): string | null {
  const written = target.replaceAll("\\", "/");
  if (elsewhere.test(written)) return null;
  const joined = posix.join(posix.dirname(path), written);
  return joined === ".." || joined.startsWith("../") ? null : joined;
}

/** The directory of a listed path, `.` for the workspace itself. Quicker than `posix.dirname`: it is asked for every file. */
export function directoryOf(path: string): string {
  const end = path.lastIndexOf("/");
  return end === -1 ? "." : path.slice(0, end);
}

/** The path of a file of the given name in the directory of `path`. */
export function beside(path: string, name: string): string {
  return posix.join(posix.dirname(path), name);
}

/** The paths a file of the given name may have in the directory of `path` and above, nearest first. */
export function upward(path: string, name: string): string[] {
  const directory = posix.dirname(path);
  const parts = directory === "." ? [] : directory.split("/");
  const paths = parts.map((_, index) => [...parts.slice(0, parts.length - index), name].join("/"));
  return [...paths, name];
}
