import { posix } from "node:path";
import { isRecord } from "../../domain/untyped.ts";
import type { Project } from "./project.ts";

/** Which of the lockfiles of one directory counts. */
export interface ChosenLock {
  readonly path: string;
  /** The lockfiles that are left over, each with the reason. */
  readonly left: readonly LeftLock[];
}

export interface LeftLock {
  readonly path: string;
  /** A sentence without a full stop: ``package.json names pnpm, whose lockfile is `pnpm-lock.yaml` ``. */
  readonly reason: string;
}

/** The file names of lockfiles by the package manager that writes them; of each the first one counts. */
const lockfiles: ReadonlyMap<string, readonly string[]> = new Map([
  ["npm", ["npm-shrinkwrap.json", "package-lock.json"]],
  ["yarn", ["yarn.lock"]],
  ["pnpm", ["pnpm-lock.yaml"]],
  ["bun", ["bun.lock", "yarn.lock", "bun.lockb"]],
  ["deno", ["deno.lock"]],
  ["vlt", ["vlt-lock.json"]],
]);

/** The package managers that may name themselves in package.json, and their lockfiles. */
export const lockfileNames: ReadonlySet<string> = new Set([...lockfiles.values()].flat());

/**
 * The lockfile that counts of several in one directory: that of the package manager which package.json
 * names in `packageManager` or `devEngines`, as long as it is there. Of two lockfiles of one package
 * manager the one that it reads first. `null` where all count, because nothing decides between them.
 * https://nodejs.org/api/packages.html#packagemanager,
 * https://docs.npmjs.com/cli/configuring-npm/package-json#devengines
 * @param paths Lockfiles of one directory.
 * @param project The package.json of the directory; `null` where there is none that can be read.
 */
export function chosenLock(paths: readonly string[], project: Project | null): ChosenLock | null {
  const manager = packageManagerOf(project);
  const names = lockfiles.get(manager ?? "") ?? [];
  const named = first(names, paths);
  if (manager !== null && named !== null)
    return leaving(named, paths, `package.json names ${manager}, whose lockfile is`);
  const npm = first(lockfiles.get("npm") ?? [], paths);
  const isOfNpm = paths.every((path) => lockfiles.get("npm")?.includes(posix.basename(path)));
  return npm !== null && isOfNpm ? leaving(npm, paths, "npm reads only") : null;
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

function first(names: readonly string[], paths: readonly string[]): string | null {
  const found = names.flatMap((name) => paths.find((path) => posix.basename(path) === name) ?? []);
  return found[0] ?? null;
}

function leaving(chosen: string, paths: readonly string[], fact: string): ChosenLock {
  const reason = `${fact} \`${posix.basename(chosen)}\``;
  const left = paths.filter((path) => path !== chosen).map((path) => ({ path, reason }));
  return { path: chosen, left };
}
