import type { PackageTypeReport, Report } from "../report/report.ts";
import type { Conceal } from "../domain/conceal.ts";
import type { NamedVersions } from "../domain/package.ts";

/**
 * The report without secrets, also where a server gave one back as what it records. What the
 * repository declares is left as it is: nobody but its owners could have put a secret there.
 */
export function concealedReport(report: Report, conceal: Conceal): Report {
  return {
    ...report,
    reason: orNull(report.reason, conceal),
    problems: report.problems.map((problem) => ({ ...problem, message: conceal(problem.message) })),
    entities: report.entities.map((entity) => ({
      ...entity,
      sources: entity.sources.map(conceal),
      packageTypes: entity.packageTypes.map((row) => concealedType(row, conceal)),
    })),
  };
}

function concealedType(row: PackageTypeReport, conceal: Conceal): PackageTypeReport {
  const concealed = ({ name, versions }: NamedVersions): NamedVersions => ({
    name: conceal(name),
    versions: versions.map(conceal),
  });
  return {
    ...row,
    held: orNull(row.held, conceal),
    updated: row.updated.map(({ name, from, to }) => ({
      name: conceal(name),
      from: from.map(conceal),
      to,
    })),
    removed: row.removed.map(concealed),
    withheld: row.withheld.map(concealed),
    unclaimed: row.unclaimed.map(concealed),
    claimedElsewhere: row.claimedElsewhere.map((each) => ({
      ...concealed(each),
      sources: each.sources.map(conceal),
    })),
  };
}

function orNull(text: string | null, conceal: Conceal): string | null {
  return text === null ? null : conceal(text);
}
