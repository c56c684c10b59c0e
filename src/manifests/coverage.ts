import { posix } from "node:path";
import { byText } from "../domain/order.ts";
import type { PackageType } from "../domain/package.ts";
import type { Problem } from "../domain/problem.ts";
import type { Repository } from "./format.ts";
import {
  chosenLockfiles,
  memberLockfiles,
  withoutTemplates,
  type LeftOverManifest,
} from "./left-over.ts";
import {
  coveringLockfiles,
  shareLockfile,
  type EntityOf,
  type SharedLockfile,
} from "./lockfile-shares.ts";
import { staleLockfiles, undividedLockfiles } from "./stale-lockfiles.ts";
import { subtractLocked, type Remainder } from "./subtract-locked.ts";
import {
  readManifests,
  type CoveredManifest,
  type EffectiveManifest,
  type OwnedManifest,
} from "./supersession.ts";

export type { CoveredManifest, EffectiveManifest, OwnedManifest };

/** A lockfile that could not be read, and an entity other than its own that may have members in it. */
export interface FailedShare {
  readonly path: string;
  readonly packageType: PackageType;
  readonly entity: string | null;
}

/** Which manifests count, for which entity and with which packages. */
export interface Coverage {
  /** Sorted by path. A shared lockfile is there once for each entity that has a part in it. */
  readonly effective: readonly EffectiveManifest[];
  readonly covered: readonly CoveredManifest[];
  readonly leftOver: readonly LeftOverManifest[];
  readonly failedShares: readonly FailedShare[];
  readonly problems: readonly Problem[];
}

/**
 * Decides which manifests count. A lockfile covers a manifest by name: of a direct dependency that
 * both have, the version of the lockfile counts; one that is missing in the lockfile stays declared as the
 * manifest writes it. Each entity gets its own slice of a shared lockfile (docs/adr/0028).
 */
export async function resolveCoverage(
  manifests: readonly OwnedManifest[],
  repository: Repository,
  entityOf: EntityOf,
): Promise<Coverage> {
  const sorted = manifests.toSorted((a, b) => byText(a.path, b.path));
  const { counting, leftOver } = chosenLockfiles(sorted, repository);
  const { read: all, superseded } = await readManifests(counting, repository);
  const { read, templates } = withoutTemplates(all);
  const readable = byPath(read);
  const shared = read.flatMap((manifest) => shareLockfile(manifest, entityOf) ?? []);
  const ofMembers = memberLockfiles(shared, coveringLockfiles(shared, readable));
  const rootShared = shared.filter(({ manifest }) => !ofMembers.has(manifest.path));
  const lockfiles = uncovered(rootShared, readable);
  const effective = byPath(read.filter(({ path }) => !ofMembers.has(path)));
  const remainders = subtractLocked(coveringLockfiles(lockfiles, effective), effective);
  const shares = new Map(lockfiles.map((lockfile) => [lockfile.manifest.path, lockfile.shares]));
  return {
    effective: [...effective.values()].flatMap((manifest) =>
      partsOf(manifest, shares.get(manifest.path), remainders.get(manifest.path)),
    ),
    covered: [...superseded, ...coveredManifests(remainders, effective)].toSorted(inOrder),
    leftOver: [...leftOver, ...ofMembers.values(), ...templates].toSorted(inOrder),
    failedShares: failedShares(effective, remainders),
    problems: [
      ...staleLockfiles(remainders),
      ...undividedLockfiles(lockfiles, effective, remainders),
    ],
  };
}

type ByPath = ReadonlyMap<string, EffectiveManifest>;

function byPath(manifests: readonly EffectiveManifest[]): ByPath {
  return new Map(manifests.toSorted(inOrder).map((manifest) => [manifest.path, manifest]));
}

function inOrder(a: { readonly path: string }, b: { readonly path: string }): number {
  return byText(a.path, b.path);
}

/** Only what counts itself covers others: of two that cover each other, both count. */
function uncovered(lockfiles: readonly SharedLockfile[], manifests: ByPath) {
  const covering = coveringLockfiles(lockfiles, manifests);
  return lockfiles.filter(({ manifest }) => !covering.has(manifest.path));
}

/** What a manifest is for each entity: all of it for its own, unless it is shared or covered. */
function partsOf(
  manifest: EffectiveManifest,
  shares: SharedLockfile["shares"] | undefined,
  remainder: Remainder | undefined,
): readonly EffectiveManifest[] {
  if (manifest.reading === null) return [manifest];
  if (remainder !== undefined)
    return remainder.reading === null ? [] : [{ ...manifest, reading: remainder.reading }];
  return shares === undefined
    ? [manifest]
    : [...shares].map(([entity, reading]) => ({ ...manifest, entity, reading }));
}

function coveredManifests(
  remainders: ReadonlyMap<string, Remainder>,
  manifests: ByPath,
): readonly CoveredManifest[] {
  return [...remainders].flatMap(([path, { coveredBy, reading }]) => {
    const manifest = manifests.get(path);
    const [lockfile] = coveredBy;
    if (manifest === undefined || lockfile === undefined || reading !== null) return [];
    const { format, entity } = manifest;
    return { path, format, entity, coveredBy: lockfile.manifest.path };
  });
}

/** The members of a lockfile that could not be read are not known: each below it may be one that nothing else covers. */
function failedShares(
  manifests: ByPath,
  remainders: ReadonlyMap<string, Remainder>,
): readonly FailedShare[] {
  const all = [...manifests.values()];
  return all
    .filter(({ failure, format }) => failure !== null && format.workspace === true)
    .flatMap(({ path, format: { packageType }, entity: owner }) => {
      const directory = posix.dirname(path);
      const entities = all
        .filter(({ format }) => format.packageType === packageType && !format.lockfile)
        .filter((member) => directory === "." || member.path.startsWith(`${directory}/`))
        .filter((member) => !remainders.has(member.path))
        .map(({ entity }) => entity);
      return [...new Set(entities)]
        .filter((entity) => entity !== owner)
        .map((entity) => ({ path, packageType, entity }));
    });
}
