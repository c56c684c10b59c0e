import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What package managers and builds fill, and nobody tracks: not worth the time to look in. */
const untrackable = new Set([
  ".git",
  ".gradle",
  ".nox",
  ".pnpm-store",
  ".tox",
  ".venv",
  ".yarn",
  "__pycache__",
  "bower_components",
  "node_modules",
  "site-packages",
  "target",
  "venv",
]);

/** The files at or below an ignored path, which git may track all the same; relative to `start`. */
export function ignoredFiles(start: string, path: string): readonly string[] {
  const stats = lstatSync(join(start, path), { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) return stats?.isFile() === true ? [path] : [];
  if (untrackable.has(path.slice(path.lastIndexOf("/") + 1))) return [];
  const names = readdirSync(join(start, path));
  if (names.includes(".git")) return [];
  return names.flatMap((name) => ignoredFiles(start, `${path}/${name}`));
}
