import { posix } from "node:path";
import type { ParseResult } from "./format.ts";
import type { EffectiveManifest } from "./supersession.ts";

/** Says which entity owns a path, found or not; `null` for none. */
export type EntityOf = (path: string) => string | null;

/** A manifest that covers others, with what each entity gets of it. */
export interface SharedLockfile {
  readonly manifest: EffectiveManifest;
  readonly reading: ParseResult;
  readonly covers: ReadonlySet<string>;
  /** By entity. Its own entity is always there; another only where it gets something. */
  readonly shares: ReadonlyMap<string | null, ParseResult>;
}

/**
 * Divides a lockfile among the entities that own the members of its workspace, each of which gets the
 * closure of its own members. Where all belong to one entity, that gets the whole file; where the
 * lockfile does not keep members apart, its own entity does.
 * @returns `null` for a manifest that covers nothing.
 */
export function shareLockfile(
  manifest: EffectiveManifest,
  entityOf: EntityOf,
): SharedLockfile | null {
  const { reading, path } = manifest;
  if (reading === null || reading.packages.length === 0) return null;
  const covers = new Set((reading.covers ?? []).filter((covered) => covered !== path));
  if (covers.size === 0) return null;
  return { manifest, reading, covers, shares: sharesOf(manifest, reading, covers, entityOf) };
}

function sharesOf(
  { path, entity }: EffectiveManifest,
  reading: ParseResult,
  covers: Iterable<string>,
  entityOf: EntityOf,
): SharedLockfile["shares"] {
  const { slice } = reading;
  const owners = Map.groupBy(covers, entityOf);
  const isWhole = owners.size === 1 && owners.has(entity);
  if (slice === undefined || isWhole) return new Map([[entity, reading]]);
  const sliceOf = (paths: readonly string[]): ParseResult => ({
    ...reading,
    packages: slice([...new Set(paths.map((member) => posix.dirname(member)))]),
    altered: true,
  });
  const shares = new Map([[entity, sliceOf([path, ...(owners.get(entity) ?? [])])]]);
  for (const [owner, members] of owners) {
    const share = owner === entity ? null : sliceOf(members);
    if (share !== null && share.packages.length > 0) shares.set(owner, share);
  }
  return shares;
}

/** The lockfiles that count for each of the manifests that they cover, by the path of the latter. */
export type CoveringLockfiles = ReadonlyMap<string, readonly SharedLockfile[]>;

/** A lockfile covers a manifest where it has something for the entity of the manifest. */
export function coveringLockfiles(
  lockfiles: readonly SharedLockfile[],
  manifests: ReadonlyMap<string, EffectiveManifest>,
): CoveringLockfiles {
  const covering = new Map<string, SharedLockfile[]>();
  for (const lockfile of lockfiles)
    for (const path of lockfile.covers) {
      const manifest = manifests.get(path);
      if (manifest === undefined || !lockfile.shares.has(manifest.entity)) continue;
      const others = covering.get(path);
      if (others === undefined) covering.set(path, [lockfile]);
      else others.push(lockfile);
    }
  return covering;
}
