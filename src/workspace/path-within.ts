import own, { type PlatformPath } from "node:path";
import { existsSync, lstatSync } from "node:fs";

/**
 * An absolute path as one relative to the absolute path of a directory, with `/`; `.` for the
 * directory itself, `null` for what lies outside.
 * @param platform this system's way of writing paths, where nothing else is given.
 */
export function pathWithin(
  directory: string,
  path: string,
  platform: Pick<PlatformPath, "isAbsolute" | "relative" | "sep"> = own,
): string | null {
  const way = platform.relative(directory, path).split(platform.sep);
  // From one drive of Windows to another there is no way but an absolute one.
  if (way[0] === ".." || platform.isAbsolute(way.join(platform.sep))) return null;
  return way.join("/") || ".";
}

/** Whether there is a directory at a path, and no link to one. */
export function isRealDirectory(path: string): boolean {
  // A slash at the end would have a link followed.
  const bare = path.replace(/[/\\]$/, "");
  return existsSync(bare) && lstatSync(bare).isDirectory();
}

/** Whether a path, with `/`, lies in git's own directory, which may hold credentials and configuration. */
export function isInGitDirectory(path: string): boolean {
  // Windows takes a name with dots or blanks at its end for the one without.
  return path.split("/").some((segment) => /^\.git[. ]*$/i.test(segment));
}
