import { posix } from "node:path";
import type { Repository } from "./format.ts";
import {
  leftOverLocks,
  packageManagerAround,
  type LeftLock,
} from "./javascript/package-manager.ts";
import type { CoveringLockfiles, SharedLockfile } from "./lockfile-shares.ts";
import type { EffectiveManifest, OwnedManifest } from "./supersession.ts";

/** A manifest that does not count, such as a lockfile beside another one of the same project. */
export interface LeftOverManifest extends OwnedManifest {
  readonly reason: string;
}

/** Parts the manifests into those that count and lockfiles of a package manager that the project does not use. */
export function chosenLockfiles(
  manifests: readonly OwnedManifest[],
  repository: Repository,
): { readonly counting: readonly OwnedManifest[]; readonly leftOver: readonly LeftOverManifest[] } {
  const lockfiles = manifests.filter(
    ({ format }) => format.lockfile && format.packageType === "NODE",
  );
  const left = leftOverByPath(
    lockfiles.map(({ path }) => path),
    repository,
  );
  return {
    counting: manifests.filter(({ path }) => !left.has(path)),
    leftOver: manifests.flatMap((manifest) => {
      const { reason } = left.get(manifest.path) ?? {};
      return reason === undefined ? [] : { ...manifest, reason };
    }),
  };
}

/** The lockfiles of JavaScript that another one of their directory leaves over, by path. */
export function leftOverByPath(
  paths: readonly string[],
  repository: Repository,
): ReadonlyMap<string, LeftLock> {
  const left = new Map<string, LeftLock>();
  for (const beside of Map.groupBy(paths, (path) => posix.dirname(path)).values()) {
    const [first, second] = beside;
    if (first === undefined || second === undefined) continue;
    for (const lock of leftOverLocks(beside, packageManagerAround(first, repository)))
      left.set(lock.path, lock);
  }
  return left;
}

/** Parts the manifests that were read into those of this repository and templates of files to come. */
export function withoutTemplates(manifests: readonly EffectiveManifest[]): {
  readonly read: readonly EffectiveManifest[];
  readonly templates: readonly LeftOverManifest[];
} {
  const templates = manifests.flatMap(({ path, format, entity, reading }) => {
    const { template = null } = reading ?? {};
    return template === null ? [] : [{ path, format, entity, reason: `template: ${template}` }];
  });
  if (templates.length === 0) return { read: manifests, templates };
  return { read: manifests.filter(({ reading }) => reading?.template === undefined), templates };
}

/**
 * Lockfiles of members for which the lockfile of their workspace counts: package managers look at the
 * one at the root.
 */
export function memberLockfiles(
  lockfiles: readonly SharedLockfile[],
  covering: CoveringLockfiles,
): ReadonlyMap<string, LeftOverManifest> {
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
