import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { renderJson } from "../report/json.ts";
import type { Report } from "../report/report.ts";
import { problem } from "../vocabulary/problem.ts";

/**
 * Writes the JSON report to an absolute path, over an older one, and makes the folders it needs.
 * @returns the report; with the problem and failed, where it could not be written: what comes
 * after the run may rely on the file.
 */
export function writeReport(report: Report, path: string): Report {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, renderJson(report));
    return report;
  } catch (thrown) {
    const unwritable = problem(
      "error",
      "input-invalid",
      `The report could not be written to ${JSON.stringify(path)} (${String(thrown)}). Set \`report-path\` to a file that can be written.`,
    );
    return { ...report, result: "failed", problems: [...report.problems, unwritable] };
  }
}
