import { posix } from "node:path";
import { isRecord } from "../../syntax/json.ts";
import type { Repository } from "../format.ts";
import { upward } from "../workspace-path.ts";
import { readProject, type Project } from "./project.ts";

/** The lockfiles that each package manager reads. */
const lockfilesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ["npm", ["package-lock.json", "npm-shrinkwrap.json"]],
  ["pnpm", ["pnpm-lock.yaml"]],
  ["yarn", ["yarn.lock"]],
  ["bun", ["bun.lock"]],
]);

/**
 * The lockfiles that do not count where several lie in one directory, with the reason of each: those
 * of another package manager than the one that `packageManager` or `devEngines` names in the nearest
 * package.json. Where none is named, or that one has no lockfile there, all count.
 * https://nodejs.org/api/packages.html#packagemanager
 */
export function leftOverLockfiles(
  paths: readonly string[],
  repository: Repository,
): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const [directory, beside] of Map.groupBy(paths, (path) => posix.dirname(path))) {
    const manager = beside.length > 1 ? packageManagerOf(directory, repository) : null;
    const names = lockfilesOf.get(manager?.name ?? "") ?? [];
    const counting = beside.find((path) => names.includes(posix.basename(path)));
    if (manager === null || counting === undefined) continue;
    for (const path of beside)
      if (!names.includes(posix.basename(path)))
        reasons.set(path, `${counting} counts, because ${manager.path} names ${manager.name}`);
  }
  return reasons;
}

interface PackageManager {
  readonly name: string;
  /** The package.json that names it. */
  readonly path: string;
}

function packageManagerOf(directory: string, repository: Repository): PackageManager | null {
  for (const path of upward(posix.join(directory, "package.json"), "package.json")) {
    const project = readProject(path, repository);
    const name = project === null ? null : nameIn(project);
    if (name !== null) return { name, path };
  }
  return null;
}

function nameIn({ packageManager, devEngines }: Project): string | null {
  if (typeof packageManager === "string") return /^[a-z]+/.exec(packageManager)?.[0] ?? null;
  const engines = isRecord(devEngines) ? devEngines["packageManager"] : null;
  const [first] = Array.isArray(engines) ? (engines as unknown[]) : [engines];
  const name = isRecord(first) ? first["name"] : null;
  return typeof name === "string" ? name : null;
}
