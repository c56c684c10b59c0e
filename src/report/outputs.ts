import type { Report } from "./report.ts";
import { totals, typeRows } from "./totals.ts";

/**
 * The outputs of action.yml that tell of the report, by name; counts as decimal digits.
 * `reportPath` is the absolute path of the JSON report.
 */
export function outputs(report: Report, reportPath: string): Record<string, string> {
  const { packages, added, updated, removed, uploads, errors } = totals(report);
  return {
    result: report.result,
    packages: String(packages),
    added: String(added),
    updated: String(updated),
    removed: String(removed),
    unclaimed: "0",
    "claimed-elsewhere": "0",
    held: String(typeRows(report).filter(({ held }) => held !== null).length),
    uploads: String(uploads),
    problems: String(report.problems.length),
    errors: String(errors),
    "report-path": reportPath,
  };
}
