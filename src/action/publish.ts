import { appendFileSync } from "node:fs";
import { debug, endGroup, error, info, notice, startGroup, warning } from "@actions/core";
import { annotations, type Annotation } from "../report/annotations.ts";
import { logLines, paintedLine, type LogLine } from "../report/log.ts";
import { painter } from "../report/paint.ts";
import { outputs } from "../report/outputs.ts";
import type { Report } from "../report/report.ts";
import { safeLine } from "../report/safe-text.ts";
import { renderSummary } from "../report/summary.ts";
import type { View } from "../report/view.ts";
import { manifestHash } from "../app/manifest-hash.ts";
import { writeReport } from "../app/write-report.ts";
import { outputBlocks } from "./output-blocks.ts";

interface OutputPaths {
  /** Absolute. */
  readonly workspace: string;
  /** Absolute. */
  readonly reportPath: string;
  /** Whether `report-path` is set. */
  readonly isReportRequested: boolean;
  /** `null` where the runner takes no outputs. */
  readonly outputPath: string | null;
  /** `null` where it takes no job summary. */
  readonly summaryPath: string | null;
  /** Whether the log shows colour. */
  readonly isInColor: boolean;
}

/**
 * Every output of the action, each a rendering of the one report. One that cannot be given is
 * reported and does not stop the others.
 * @returns the report as it was published: with a problem more where its file could not be written.
 */
export function publish(run: Report, view: View, paths: OutputPaths): Report {
  const { workspace, reportPath, isReportRequested, outputPath, summaryPath, isInColor } = paths;
  const paint = painter(isInColor);
  const report = writeReport(run, reportPath, workspace, isReportRequested);
  function output(values: () => Readonly<Record<string, string>>): void {
    if (outputPath !== null) appendFileSync(outputPath, outputBlocks(values()));
  }
  attempt("outputs", () => output(() => outputs(report, reportPath)));
  attempt("output `manifest-hash`", () =>
    output(() => ({ "manifest-hash": manifestHash(report.manifests, workspace) })),
  );
  attempt("log", () => {
    for (const line of logLines(report)) print[line.kind](paintedLine(line, paint));
  });
  attempt("annotations", () => {
    for (const { level, message, ...place } of annotations(report)) annotate[level](message, place);
  });
  if (summaryPath !== null)
    attempt("job summary", () => appendFileSync(summaryPath, renderSummary(report, view)));
  return report;
}

const print = {
  group: startGroup,
  "end-group": endGroup,
  line: info,
} as const satisfies Record<LogLine["kind"], unknown>;

const annotate = { error, warning, notice } as const satisfies Record<Annotation["level"], unknown>;

/** What was done in Cortex stays done: a fault of an output does not fail a sync. */
function attempt(what: string, give: () => void): void {
  try {
    give();
  } catch (thrown) {
    if (thrown instanceof Error) debug(thrown.stack ?? "");
    warning(safeLine(`The ${what} could not be given: ${String(thrown)}`));
  }
}
