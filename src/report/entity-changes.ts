import type { ChangeCounts } from "./change-counts.ts";
import { changes, type Change } from "./changes.ts";
import type { EntityReport, PackageTypeReport, Report, Result } from "./report.ts";
import type { PackageType } from "../domain/package.ts";

/** A change of an entity with the type of the package. */
export interface TypedChange extends Change {
  readonly packageType: PackageType;
}

/** The changes of all types of an entity, what goes first of all. */
export function entityChanges({ packageTypes }: EntityReport): readonly TypedChange[] {
  const all = packageTypes.flatMap((row) =>
    changes(row).map((change) => ({ ...change, packageType: row.packageType })),
  );
  return kinds.flatMap((kind) => all.filter((change) => change.kind === kind));
}

const kinds = ["removed", "updated", "added"] as const;

/** The rank of a change: the higher, the earlier it is left out where there is no room. */
export function rankOf({ kind }: Change): number {
  return kinds.indexOf(kind);
}

/** How many entities change, or would. */
export function changedEntities({ entities }: Pick<Report, "entities">): readonly EntityReport[] {
  return entities.filter(({ packageTypes }) => packageTypes.some(hasChanges));
}

export function hasChanges({
  removed,
  updated,
  added,
}: Pick<PackageTypeReport, "removed" | "updated" | "added">): boolean {
  return removed.length + updated.length + added.length > 0;
}

export type EntityState = "failed" | "held" | "drift" | "changed" | "in-sync" | "left-alone";

const byGravity: readonly Result[] = ["failed", "drift", "synced", "in-sync", "skipped"];

const states: Record<Result, EntityState> = {
  failed: "failed",
  drift: "drift",
  synced: "changed",
  "in-sync": "in-sync",
  skipped: "left-alone",
};

/** The outcome of an entity as a whole: the gravest of its types. */
export function entityState({ packageTypes, result }: EntityReport): EntityState {
  if (packageTypes.some((row) => row.result === "failed" && row.held === null)) return "failed";
  if (packageTypes.some(({ held }) => held !== null)) return "held";
  const results = packageTypes.length === 0 ? [result] : packageTypes.map((row) => row.result);
  return states[byGravity.find((each) => results.includes(each)) ?? "skipped"];
}

/** The counts of all changes, with those of the updates that are to a new major version. */
export function changeTotals({ entities }: Pick<Report, "entities">): Required<ChangeCounts> {
  const all = entities.flatMap(entityChanges);
  const of = (kind: Change["kind"]): number => all.filter((change) => change.kind === kind).length;
  const major = all.filter(({ level }) => level === "major").length;
  return { removed: of("removed"), updated: of("updated"), added: of("added"), major };
}
