import { posix } from "node:path";
import { isRecord } from "../../domain/untyped.ts";
import type { Repository } from "../format.ts";
import { upward } from "../workspace-path.ts";
import { readProject, type Project } from "./project.ts";

/** A lockfile that does not count, because another one of its directory does. */
export interface LeftLock {
  readonly path: string;
  /** The one that counts. */
  readonly by: string;
  /** A sentence without a full stop: ``package.json names pnpm, whose lockfile is `pnpm-lock.yaml` ``. */
  readonly reason: string;
}

/** The file names of lockfiles by the package manager that writes them, those that it reads first at the head. */
const lockfiles: ReadonlyMap<string, readonly RegExp[]> = new Map([
  ["npm", [/^npm-shrinkwrap\.json$/, /^package-lock\.json$/]],
  ["yarn", [/^yarn\.lock$/]],
  // That of a branch is for the work on it: https://pnpm.io/git_branch_lockfiles
  [
    "pnpm",
    [/^pnpm-lock\.yaml$/, /^pnpm-lock\.(?:main|master|trunk)\.yaml$/, /^pnpm-lock\..+\.yaml$/],
  ],
  ["bun", [/^bun\.lock$/, /^yarn\.lock$/, /^bun\.lockb$/]],
  ["deno", [/^deno\.lock$/]],
  ["vlt", [/^vlt-lock\.json$/]],
]);

/** The package managers of whose lockfiles the first one counts, whatever others there are. */
const withOneLock = ["npm", "pnpm"];

/** Whether a file has the name of a lockfile of JavaScript. */
export function isLockfileName(path: string): boolean {
  const name = posix.basename(path);
  return lockfiles.values().some((patterns) => patterns.some((pattern) => pattern.test(name)));
}

/**
 * The lockfiles of one directory that are left over: those that the package manager does not read which
 * package.json names in `packageManager` or `devEngines`, as long as it has one there; and of several
 * of one package manager those that it reads only without the first.
 * https://nodejs.org/api/packages.html#packagemanager,
 * https://docs.npmjs.com/cli/configuring-npm/package-json#devengines
 * @param paths Lockfiles of one directory.
 * @param manager The package manager that package.json names; `null` for none.
 */
export function leftOverLocks(
  paths: readonly string[],
  manager: string | null,
): readonly LeftLock[] {
  const [named] = manager === null ? [] : locksOf(manager, paths);
  if (manager !== null && named !== undefined)
    return leaving(named, paths, `package.json names ${manager}, whose lockfile is`);
  return withOneLock.flatMap((each) => {
    const locks = locksOf(each, paths);
    const [first] = locks;
    return first === undefined ? [] : leaving(first, locks, `${each} reads only`);
  });
}

/** The package manager that the nearest package.json names, as Corepack looks for it; `null` for none. */
export function packageManagerAround(path: string, repository: Repository): string | null {
  for (const file of upward(path, "package.json")) {
    const manager = packageManagerOf(readProject(file, repository));
    if (manager !== null) return manager;
  }
  return null;
}

/** The package manager that a package.json names; `null` where it names none, or several. */
export function packageManagerOf(project: Project | null): string | null {
  const { packageManager, devEngines } = project ?? {};
  const [, written] =
    (typeof packageManager === "string" && /^([a-z]+)@/.exec(packageManager)) || [];
  if (written !== undefined) return written;
  const engines = isRecord(devEngines) ? devEngines["packageManager"] : null;
  const listed: unknown[] = Array.isArray(engines) ? engines : [engines];
  const names = new Set(
    listed.flatMap((engine) =>
      isRecord(engine) && typeof engine["name"] === "string" ? [engine["name"]] : [],
    ),
  );
  const [only = null] = names;
  return names.size === 1 ? only : null;
}

/** The lockfiles of a package manager in the order in which it reads them. */
function locksOf(manager: string, paths: readonly string[]): readonly string[] {
  const patterns = lockfiles.get(manager) ?? [];
  return patterns
    .flatMap((pattern) => paths.filter((path) => pattern.test(posix.basename(path))))
    .filter((path, index, all) => all.indexOf(path) === index);
}

function leaving(chosen: string, paths: readonly string[], fact: string): readonly LeftLock[] {
  const reason = `${fact} \`${posix.basename(chosen)}\``;
  return paths.filter((path) => path !== chosen).map((path) => ({ path, by: chosen, reason }));
}
