import { existsSync, lstatSync } from "node:fs";

/** Whether there is a directory at a path, and no link to one. */
export function isRealDirectory(path: string): boolean {
  // A slash at the end would have a link followed.
  const bare = path.replace(/[/\\]$/, "");
  return existsSync(bare) && lstatSync(bare).isDirectory();
}
