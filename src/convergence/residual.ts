import type { RecordedPackage } from "../domain/package.ts";
import { compare, type Difference, type UpdatedVersions } from "./compare.ts";
import { withoutUnknown } from "./recorded-names.ts";
import type { TypePlan } from "./plan.ts";

/** What reading back shows still to differ for one package type, by what has to be done about it. */
export interface Residual {
  readonly difference: Difference;
  /** Whether a name that was to be there, or every version of it, does not show. */
  readonly absent: boolean;
  /** Whether a store that keeps all versions lacks one of them. */
  readonly incomplete: boolean;
  /** Live names, in every spelling, under which an old version is still recorded. */
  readonly lingering: readonly string[];
  /** Recorded names, in every spelling, that should be gone; none where such names stay. */
  readonly extra: readonly string[];
}

/** Compares what a plan comes to with what Cortex records now. */
export function residual(
  { type, keeps, kept }: TypePlan,
  rows: readonly RecordedPackage[],
): Residual {
  // What stays has to be there afterwards, as it was.
  const target = [...type.packages, ...kept.map(withoutUnknown)];
  const difference = compare(type.packageType, target, rows);
  const removed = keeps === null ? difference.removed : [];
  return {
    difference: { ...difference, removed },
    absent: difference.added.length > 0 || difference.updated.some(noVersionShows),
    incomplete: difference.updated.some((update) => !hasOldVersion(update)),
    lingering: difference.updated.filter(hasOldVersion).flatMap(({ spellings }) => spellings),
    extra: removed.flatMap(({ spellings }) => spellings),
  };
}

/** Whether the store still has to catch up, or never will. */
export function lacking({ absent, incomplete }: Residual): boolean {
  return absent || incomplete;
}

export function clean(found: Residual): boolean {
  return !lacking(found) && found.lingering.length === 0 && found.extra.length === 0;
}

function noVersionShows({ from, to }: UpdatedVersions): boolean {
  return !to.some((version) => from.includes(version));
}

function hasOldVersion({ from, to }: UpdatedVersions): boolean {
  return from.some((version) => !to.includes(version));
}
