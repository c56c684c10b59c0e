import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { jsonPieces } from "../report/json.ts";
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
    writePieces(path, jsonPieces(report));
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

const piecesAtOnce = 2_000;

function writePieces(path: string, pieces: readonly string[]): void {
  const file = openSync(path, "w");
  try {
    for (let at = 0; at < pieces.length; at += piecesAtOnce)
      writeFileSync(file, pieces.slice(at, at + piecesAtOnce).join(""));
  } finally {
    closeSync(file);
  }
}
