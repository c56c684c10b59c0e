import { canonicalName } from "../domain/names.ts";
import type { RecordedPackage } from "../domain/package.ts";
import { compare, type Difference, type RecordedNames, type UpdatedVersions } from "./compare.ts";
import { recordedNames } from "./recorded-names.ts";
import { isRewriting, knownRewrites, rewriteHash } from "./rewritten.ts";
import { keptKeys } from "./undeclared.ts";
import type { TypePlan } from "./plan.ts";

/** What reading back shows still to differ for one package type, by what has to be done about it. */
export interface RemainingDiff {
  readonly difference: Difference;
  /** What is recorded now. */
  readonly recorded: RecordedNames;
  /** Whether a name that was to be there, or every version of it, does not show. */
  readonly absent: boolean;
  /** Whether one of them is missing in a store that keeps all versions. */
  readonly incomplete: boolean;
  /** Live names, in every spelling, under which an old version is still recorded. */
  readonly lingering: readonly string[];
  /** Recorded names, in every spelling, that should be gone. */
  readonly extra: readonly string[];
  /** Hashes of the versions that the store writes its own way. */
  readonly rewritten: readonly string[];
}

/**
 * Compares the target of a plan with what Cortex records now. What another writer recorded since the
 * plan is not part of it.
 * @param deleted canonical names that were deleted in order to be sent again
 */
export function remainingDiff(
  plan: TypePlan,
  rows: readonly RecordedPackage[],
  deleted: ReadonlySet<string>,
): RemainingDiff {
  const { target, recorded: before, difference: planned, rewrites, kept } = plan;
  const { packageType } = plan.type;
  const recorded = recordedNames(packageType, rows);
  const keys = keptKeys(packageType, kept);
  const compared = compare(packageType, target, recorded, knownRewrites(rewrites), keys);
  const keyOf = ({ name }: { readonly name: string }): string => canonicalName(packageType, name);
  const versionsBefore = (update: UpdatedVersions): readonly string[] => {
    const key = keyOf(update);
    return deleted.has(key) ? [] : (before.get(key)?.versions ?? []);
  };
  const fresh = compared.updated.filter((update) => isRewriting(update, versionsBefore(update)));
  const updated = compared.updated.filter((update) => !fresh.includes(update));
  const due = new Set(planned.removed.map(keyOf));
  const removed = compared.removed.filter((name) => due.has(keyOf(name)));
  return {
    difference: { ...compared, updated, removed },
    recorded,
    absent: compared.added.length > 0 || updated.some(noVersionShows),
    incomplete: updated.some((update) => !hasOldVersion(update)),
    lingering: updated.filter(hasOldVersion).flatMap(({ spellings }) => spellings),
    extra: removed.flatMap(({ spellings }) => spellings),
    rewritten: fresh.map((update) => rewriteHash(keyOf(update), update.to, update.from)),
  };
}

/** Whether the store still has to catch up, or never will. */
export function isMissing({ absent, incomplete }: RemainingDiff): boolean {
  return absent || incomplete;
}

export function isConverged(found: RemainingDiff): boolean {
  return !isMissing(found) && found.lingering.length === 0 && found.extra.length === 0;
}

function noVersionShows({ from, to }: UpdatedVersions): boolean {
  return !to.some((version) => from.includes(version));
}

function hasOldVersion({ from, to }: UpdatedVersions): boolean {
  return from.some((version) => !to.includes(version));
}
