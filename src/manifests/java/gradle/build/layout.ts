import { posix } from "node:path";
import type { Repository } from "../../../format.ts";
import { upward } from "../../../workspace-path.ts";

/** The directory with the settings or the catalog of the build; the workspace where there are none. */
export function rootOf(path: string, repository: Repository): string {
  const settings = settingsOf(path, repository);
  if (settings !== null) return posix.dirname(settings);
  const catalogs = upward(path, "gradle/libs.versions.toml");
  const catalog = catalogs.find((candidate) => repository.has(candidate));
  return catalog === undefined ? "." : posix.dirname(posix.dirname(catalog));
}

/** The settings script that a build script belongs to; `null` where there is none. */
export function settingsOf(path: string, repository: Repository): string | null {
  const groovy = upward(path, "settings.gradle");
  const candidates = groovy.flatMap((name) => [name, `${name}.kts`, `${name}.dcl`]);
  return candidates.find((candidate) => repository.has(candidate)) ?? null;
}

/** The root of the build that a script is evaluated in: `buildSrc` is a build of its own, with settings or without. */
export function buildRootOf(path: string, repository: Repository): string {
  const root = rootOf(path, repository);
  const buildSource = /^(?:.*\/)?buildSrc(?=\/)/.exec(path)?.[0];
  return buildSource !== undefined && buildSource.length > root.length ? buildSource : root;
}

export const isScript = (path: string): boolean => /\.gradle(?:\.(?:kts|dcl))?$/.test(path);

/** Whether a path is the directory, or below it. */
export function isBelow(path: string, directory: string): boolean {
  return directory === "." || path === directory || path.startsWith(`${directory}/`);
}

/** The files of the repository below a directory, as far as they are known. */
export function filesBelow(directory: string, repository: Repository): readonly string[] {
  const files = repository.files ?? repository.manifests;
  if (directory === ".") return files;
  const prefix = `${directory}/`;
  // The list is sorted.
  const start = firstNotBefore(files, prefix);
  let end = start;
  while (files[end]?.startsWith(prefix) === true) end += 1;
  return files.slice(start, end);
}

function firstNotBefore(sorted: readonly string[], value: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
