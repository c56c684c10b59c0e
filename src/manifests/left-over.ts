import { posix } from "node:path";
import type { Repository } from "./format.ts";
import { chosenLock, packageManagerOf } from "./javascript/package-manager.ts";
import { readProject, type Project } from "./javascript/project.ts";
import type { CoveringLockfiles, SharedLockfile } from "./lockfile-shares.ts";
import type { OwnedManifest } from "./supersession.ts";
import { upward } from "./workspace-path.ts";

/** A lockfile that does not count, because another one of the same project does. */
export interface LeftOverLockfile extends OwnedManifest {
  readonly reason: string;
}

/** Parts the manifests into those that count and lockfiles of a package manager that the project does not use. */
export function chosenLockfiles(
  manifests: readonly OwnedManifest[],
  repository: Repository,
): { readonly counting: readonly OwnedManifest[]; readonly leftOver: readonly LeftOverLockfile[] } {
  const lockfiles = manifests.filter(
    ({ format }) => format.lockfile && format.packageType === "NODE",
  );
  const reasons = leftOverReasons(
    lockfiles.map(({ path }) => path),
    repository,
  );
  return {
    counting: manifests.filter(({ path }) => !reasons.has(path)),
    leftOver: manifests.flatMap((manifest) => {
      const reason = reasons.get(manifest.path);
      return reason === undefined ? [] : { ...manifest, reason };
    }),
  };
}

/** The reasons of lockfiles of JavaScript that another one of their directory leaves over. */
export function leftOverReasons(
  paths: readonly string[],
  repository: Repository,
): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const beside of Map.groupBy(paths, (path) => posix.dirname(path)).values()) {
    const [first, second] = beside;
    if (first === undefined || second === undefined) continue;
    const chosen = chosenLock(beside, projectAround(first, repository));
    for (const { path, reason } of chosen?.left ?? []) reasons.set(path, reason);
  }
  return reasons;
}

/** The nearest package.json that names a package manager, as Corepack looks for it. */
function projectAround(lockfile: string, repository: Repository): Project | null {
  const projects = upward(lockfile, "package.json").map((path) => readProject(path, repository));
  return projects.find((project) => packageManagerOf(project) !== null) ?? null;
}

/**
 * Lockfiles of members for which the lockfile of their workspace counts: package managers look at the
 * one at the root.
 */
export function memberLockfiles(
  lockfiles: readonly SharedLockfile[],
  covering: CoveringLockfiles,
): ReadonlyMap<string, LeftOverLockfile> {
  return new Map(
    lockfiles.flatMap((lockfile) => {
      const root = lockfile.manifest.format.lockfile ? rootOf(lockfile, covering) : null;
      if (root === null) return [];
      const { path, format, entity } = lockfile.manifest;
      const reason = `${root.manifest.path} of the workspace counts`;
      return [[path, { path, format, entity, reason }] as const];
    }),
  );
}

/** The lockfile in another directory that covers all that this one does, and more. */
function rootOf(lockfile: SharedLockfile, covering: CoveringLockfiles): SharedLockfile | null {
  const own = [...lockfile.covers].filter((path) => covering.get(path)?.includes(lockfile));
  const [first] = own;
  if (first === undefined) return null;
  const directory = posix.dirname(lockfile.manifest.path);
  const roots = (covering.get(first) ?? []).filter(
    (other) =>
      other.reading.slice !== undefined &&
      posix.dirname(other.manifest.path) !== directory &&
      other.covers.size > lockfile.covers.size &&
      own.every((path) => covering.get(path)?.includes(other)),
  );
  return roots[0] ?? null;
}
