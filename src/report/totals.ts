import type { EntityReport, PackageTypeReport, Report } from "./report.ts";

/** One package type of one entity: a row of every table. */
export interface TypeRow extends PackageTypeReport {
  readonly entity: EntityReport["entity"];
}

export interface Totals {
  /** Names declared, over all entities. */
  readonly packages: number;
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
  /** Recorded names of unknown origin, and those that stay for another source. */
  readonly unclaimed: number;
  readonly claimedElsewhere: number;
  /** Package types held. */
  readonly held: number;
  /** Uploads made; none outside a sync. */
  readonly uploads: number;
  readonly errors: number;
}

/** Every package type of every entity, in the order of the report. */
export function typeRows({ entities }: Pick<Report, "entities">): readonly TypeRow[] {
  return entities.flatMap(({ entity, packageTypes }) =>
    packageTypes.map((type) => ({ entity, ...type })),
  );
}

/** The counts that a run is known by. */
export function totals(report: Report): Totals {
  const rows = typeRows(report);
  return {
    packages: sum(rows.map(({ declared }) => declared)),
    added: sum(rows.map(({ added }) => added.length)),
    updated: sum(rows.map(({ updated }) => updated.length)),
    removed: sum(rows.map(({ removed }) => removed.length)),
    unclaimed: sum(rows.map(({ unclaimed }) => unclaimed.length)),
    claimedElsewhere: sum(rows.map(({ claimedElsewhere }) => claimedElsewhere.length)),
    held: rows.filter(({ held }) => held !== null).length,
    uploads: report.requests.uploads,
    errors: report.problems.filter(({ severity }) => severity === "error").length,
  };
}

/** Names recorded, over all entities, as far as that is known. */
export function recordedIn(report: Pick<Report, "entities">): number {
  return sum(typeRows(report).map(({ recorded }) => recorded ?? 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
