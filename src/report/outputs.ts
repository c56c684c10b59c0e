import type { Report } from "./report.ts";
import { totals } from "./totals.ts";

/**
 * The outputs of action.yml that describe the report, by name; counts as decimal digits.
 * `reportPath` is the absolute path of the JSON report.
 */
export function outputs(report: Report, reportPath: string): Record<string, string> {
  const { packages, added, updated, removed, unclaimed, claimedElsewhere, held, uploads, errors } =
    totals(report);
  return {
    result: report.result,
    packages: String(packages),
    added: String(added),
    updated: String(updated),
    removed: String(removed),
    unclaimed: String(unclaimed),
    "claimed-elsewhere": String(claimedElsewhere),
    held: String(held),
    uploads: String(uploads),
    problems: String(report.problems.length),
    errors: String(errors),
    "report-path": reportPath,
  };
}
