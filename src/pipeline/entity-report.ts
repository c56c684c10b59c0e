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
import { packageTypes } from "../domain/package.ts";

const severity: readonly Result[] = ["failed", "drift", "synced", "in-sync", "skipped"];

/** The result of a whole from the results of its parts: the gravest one; `in-sync` where there are none. */
export function worst(results: readonly Result[]): Result {
  return severity.find((result) => results.includes(result)) ?? "in-sync";
}

/** What is reported of one entity after it was checked or synced. */
export function entityReport(
  types: readonly DeclaredType[],
  { entity, types: outcomes, leftAlone, fault }: EntityOutcome,
): EntityReport {
  const rows =
    fault === null
      ? [...outcomes.map(typeReport), ...leftAlone.map(leftAloneReport)]
      : types.map(unreadReport);
  return {
    entity,
    result: fault === null ? worst(rows.map(({ result }) => result)) : "failed",
    packageTypes: rows.toSorted((a, b) => order(a) - order(b)),
    packages: types.flatMap(reportedPackages),
  };
}

/** What is reported of one entity, or of none, that is only declared (`list`). */
export function listedReport(entity: string | null, types: readonly DeclaredType[]): EntityReport {
  const failed = types.some(({ hold }) => hold !== null);
  return {
    entity,
    result: failed ? "failed" : "skipped",
    packageTypes: types.map((type) => ({
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
    recorded,
    added: difference.added.map(({ name, versions }) => ({ name, versions })),
    updated: difference.updated.map(({ name, from, to }) => ({ name, from, to })),
    removed: difference.removed.map(({ name, versions }) => ({ name, versions })),
    document: documentReport(documents),
  };
}

/** A type that was split over several uploads is told as one document of their joint size. */
function documentReport(documents: TypeOutcome["documents"]): DocumentReport | null {
  const [first] = documents;
  if (first === undefined) return null;
  const bytes = documents.reduce((sum, { body }) => sum + body.byteLength, 0);
  return { endpoint: first.endpoint, verbatim: first.verbatim, bytes, manifests: first.manifests };
}

function leftAloneReport({
  packageType,
  recorded,
}: EntityOutcome["leftAlone"][number]): PackageTypeReport {
  return { ...untouched, packageType, result: "skipped", held: null, declared: 0, recorded };
}

function unreadReport({ packageType, packages, hold }: DeclaredType): PackageTypeReport {
  return {
    ...untouched,
    packageType,
    result: "failed",
    held: hold?.reason ?? null,
    declared: packages.length,
    recorded: null,
  };
}

const untouched = { added: [], updated: [], removed: [], document: null };

function reportedPackages({ packageType, packages }: DeclaredType): readonly ReportedPackage[] {
  return packages.map(({ name, versions, manifests, development }) => ({
    packageType,
    name,
    versions,
    manifests,
    development,
  }));
}

function order({ packageType }: PackageTypeReport): number {
  return packageTypes.indexOf(packageType);
}
