import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { endGroup, error, info, notice, setOutput, startGroup, warning } from "@actions/core";
import { annotations, type Annotation } from "../../report/annotations.ts";
import { renderJson } from "../../report/json.ts";
import { logLines } from "../../report/log.ts";
import { outputs } from "../../report/outputs.ts";
import type { Report } from "../../report/report.ts";
import { renderSummary } from "../../report/summary.ts";

const annotate = { error, warning, notice } as const satisfies Record<Annotation["level"], unknown>;

/** Every output of the action, each a rendering of the one report. */
export function publish(report: Report, reportPath: string, summaryPath: string | undefined): void {
  mkdirSync(dirname(reportPath), { recursive: true });
  writeFileSync(reportPath, renderJson(report));
  for (const { kind, text } of logLines(report)) {
    if (kind === "group") startGroup(text);
    else if (kind === "end-group") endGroup();
    else info(text);
  }
  for (const { level, message, ...place } of annotations(report.problems))
    annotate[level](message, place);
  if (summaryPath !== undefined && summaryPath !== "") writeSummary(report, summaryPath);
  for (const [name, value] of Object.entries(outputs(report, reportPath))) setOutput(name, value);
}

/** A summary that cannot be written must not turn a done sync into a failure. */
function writeSummary(report: Report, path: string): void {
  try {
    appendFileSync(path, renderSummary(report));
  } catch (thrown) {
    warning(`The job summary could not be written: ${String(thrown)}`);
  }
}
