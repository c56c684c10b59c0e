import type { EntityOutcome } from "../convergence/converge.ts";
import type { DeclaredType } from "../convergence/declared.ts";
import type { TypeOutcome } from "../convergence/outcome.ts";
import type {
  DocumentReport,
  EntityReport,
  PackageTypeReport,
  ReportedPackage,
  Result,
} from "../report/report.ts";
import type { TypePlan } from "../convergence/plan.ts";
import type { KeptName, KeptReason } from "../convergence/undeclared.ts";
import { packageTypes, type NamedVersions } from "../domain/package.ts";

const severity: readonly Result[] = ["failed", "drift", "synced", "in-sync", "skipped"];

/** The result of a whole from the results of its parts: the gravest one; `in-sync` where there are none. */
export function worst(results: readonly Result[]): Result {
  return severity.find((result) => results.includes(result)) ?? "in-sync";
}

/** What is reported of one entity after it was checked or synced. */
export function entityReport(
  types: readonly DeclaredType[],
  { entity, types: outcomes, sources, fault }: EntityOutcome,
): EntityReport {
  if (fault !== null) return faultReport(entity, types);
  const rows = outcomes.map(typeReport);
  return {
    entity,
    result: worst(rows.map(({ result }) => result)),
    sources,
    packageTypes: rows.toSorted((a, b) => order(a) - order(b)),
    packages: types.flatMap(reportedPackages),
  };
}

/** What is reported of an entity that was not compared: what is declared for it. */
export function faultReport(entity: string, types: readonly DeclaredType[]): EntityReport {
  return {
    entity,
    result: "failed",
    sources: [],
    packageTypes: types.filter(({ present }) => present).map(unreadReport),
    packages: types.flatMap(reportedPackages),
  };
}

/** What is reported of one entity, or of none, that is only declared (`list`). */
export function listedReport(entity: string | null, types: readonly DeclaredType[]): EntityReport {
  const shown = types.filter(({ present, hold }) => present || hold !== null);
  const failed = shown.some(({ hold }) => hold !== null);
  return {
    entity,
    result: failed ? "failed" : "skipped",
    sources: [],
    packageTypes: shown.map((type) => ({
      ...unreadReport(type),
      result: type.hold === null ? "skipped" : "failed",
    })),
    packages: types.flatMap(reportedPackages),
  };
}

function typeReport(outcome: TypeOutcome): PackageTypeReport {
  const { plan, result, difference, recorded, documents } = outcome;
  return {
    packageType: plan.type.packageType,
    result,
    held: plan.hold?.reason ?? null,
    declared: plan.type.packages.length,
    recorded: recorded?.size ?? null,
    added: difference.added.map(({ name, versions }) => ({ name, versions })),
    updated: difference.updated.map(({ name, from, to }) => ({ name, from, to })),
    removed: difference.removed.map(named),
    withheld: plan.withheld.map(named),
    unclaimed: keptFor(plan, ["unclaimed", "other-writer"]).map(({ name }) => named(name)),
    claimedElsewhere: keptFor(plan, ["claimed-elsewhere"]).map(({ name, by }) => ({
      ...named(name),
      sources: by,
    })),
    document: documentReport(documents),
  };
}

/** A type that was split over several uploads is reported as one document with the sum of their sizes. */
function documentReport(documents: TypeOutcome["documents"]): DocumentReport | null {
  const [first] = documents;
  if (first === undefined) return null;
  const bytes = documents.reduce((sum, { body }) => sum + body.byteLength, 0);
  return { endpoint: first.endpoint, verbatim: first.verbatim, bytes, manifests: first.manifests };
}

function named({ name, versions }: NamedVersions): NamedVersions {
  return { name, versions };
}

function keptFor({ kept }: TypePlan, reasons: readonly KeptReason[]): readonly KeptName[] {
  return kept.filter(({ reason }) => reasons.includes(reason));
}

function unreadReport({ packageType, packages, hold }: DeclaredType): PackageTypeReport {
  return {
    packageType,
    result: "failed",
    held: hold?.reason ?? null,
    declared: packages.length,
    recorded: null,
    added: [],
    updated: [],
    removed: [],
    withheld: [],
    unclaimed: [],
    claimedElsewhere: [],
    document: null,
  };
}

function reportedPackages({ packageType, packages }: DeclaredType): readonly ReportedPackage[] {
  return packages.map(({ name, versions, manifests, development, managedBy }) => ({
    packageType,
    name,
    versions,
    manifests,
    development,
    ...(managedBy && { managedBy }),
  }));
}

function order({ packageType }: PackageTypeReport): number {
  return packageTypes.indexOf(packageType);
}
