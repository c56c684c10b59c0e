import { posix } from "node:path";
import type { Repository } from "../format.ts";
import { perRepository } from "../per-repository.ts";

/**
 * The file that a path names where the case of letters does not count, as on the systems of Windows and
 * macOS that many projects are written on; `null` where there is none. One of the very name goes first.
 */
export function fileAt(path: string, repository: Repository): string | null {
  if (repository.has(path)) return path;
  const found = entryAt(path, repository);
  return found !== null && repository.has(found) ? found : null;
}

/** The first of the paths where there is a file. */
export function firstOf(paths: readonly string[], repository: Repository): string | null {
  for (const path of paths) {
    const found = fileAt(path, repository);
    if (found !== null) return found;
  }
  return null;
}

function entryAt(path: string, repository: Repository): string | null {
  if (path === ".") return path;
  const directory = entryAt(posix.dirname(path), repository);
  if (directory === null) return null;
  const name = namesIn(directory, repository).get(posix.basename(path).toLowerCase());
  return name === undefined ? null : posix.join(directory, name);
}

/** The names in a directory by themselves in lower case, listed once however many paths lead there. */
const namesIn = perRepository(
  (directory, repository): ReadonlyMap<string, string> =>
    new Map(
      repository.list(directory).map((written) => {
        const name = written.replace(/\/$/, "");
        return [name.toLowerCase(), name];
      }),
    ),
);
