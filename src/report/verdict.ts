import { changesDone, changesDue } from "./change-counts.ts";
import { failureSentence } from "./failure.ts";
import type { Report, Result } from "./report.ts";
import { declaredSentence, inEntities } from "./scope.ts";
import { totals, typeRows } from "./totals.ts";
import { count } from "./wording.ts";

export interface Verdict {
  readonly headline: "In sync." | "Synced." | "Drift." | "Failed." | "Skipped." | "Listed.";
  /** The rest of it, with names as they came: not yet safe to print. */
  readonly sentence: string;
}

/** What a run comes to: the first thing that anybody reads of it. */
export function verdict(report: Report): Verdict {
  if (report.mode === "list" && report.result !== "failed" && report.reason === null)
    return { headline: "Listed.", sentence: declaredSentence(report) };
  return { headline: headlines[report.result], sentence: sentences[report.result](report) };
}

const headlines = {
  "in-sync": "In sync.",
  synced: "Synced.",
  drift: "Drift.",
  failed: "Failed.",
  skipped: "Skipped.",
} as const satisfies Record<Result, Verdict["headline"]>;

const sentences: Record<Result, (report: Report) => string> = {
  "in-sync": inSyncSentence,
  synced: syncedSentence,
  drift: (report) => `A sync would ${changesDue(totals(report))}${inEntities(report)}.`,
  failed: failureSentence,
  skipped: skippedSentence,
};

function inSyncSentence(report: Report): string {
  const rows = typeRows(report);
  if (rows.length === 0) return "Nothing is declared here, so there was nothing to do.";
  const scope = `${count(totals(report).packages, "package")}${inEntities(report)}`;
  const exact =
    rows.every(({ result }) => result === "in-sync") &&
    !report.problems.some(({ code }) => code === "prune-off" || code === "not-owned");
  return exact
    ? `Cortex records exactly what this repository declares: ${scope}.`
    : `Cortex records all that this repository declares (${scope}), and more that was left alone.`;
}

function syncedSentence(report: Report): string {
  const { packages } = totals(report);
  const shown =
    packages === 0
      ? "that nothing is left"
      : `all that this repository declares: ${count(packages, "package")}`;
  return `${changesDone(totals(report))}. Reading back shows ${shown}${inEntities(report)}.`;
}

function skippedSentence(report: Report): string {
  const reason = report.reason ?? "There was nothing to run.";
  return report.entities.length === 0 ? reason : `${reason} ${declaredSentence(report)}`;
}
