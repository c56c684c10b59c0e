import { changesDone, changesDue } from "./change-counts.ts";
import { causeSentence } from "./cause.ts";
import type { Report } from "./report.ts";
import { declaredSentence } from "./scope.ts";
import { totals, typeRows } from "./totals.ts";
import { count } from "../domain/wording.ts";

/** Why the run ended or only checked, where no problem states it already. Not yet safe to print. */
export function ownReason({ reason, problems }: Report): string | null {
  return problems.some(({ message }) => message === reason) ? null : reason;
}

/** What failed and why, and what did not, for a run that failed. Names as they came: not yet safe to print. */
export function failureSentence(report: Report): string {
  const reason = ownReason(report);
  if (reason !== null) return reason;
  const cause = causeSentence(report);
  if (report.mode === "list") return joined([cause, declaredSentence(report)]);
  const rows = typeRows(report);
  const held = rows.filter((row) => row.held !== null).length;
  const broken = rows.filter((row) => row.held === null && row.result === "failed").length;
  const all = count(rows.length, "package type");
  const verb = report.mode === "sync" ? "synced" : "checked";
  return joined([
    held === 0
      ? ""
      : `${held} of ${all} ${held === 1 ? "is held and was left as it is" : "are held and were left as they are"}.`,
    broken === 0 ? "" : `${broken} of ${all} could not be ${verb}.`,
    cause,
    theRest(report, rows.length - held - broken),
  ]);
}

function joined(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function theRest(report: Report, others: number): string {
  const counted = totals(report);
  const changed = counted.added + counted.updated + counted.removed > 0;
  if (changed && report.mode === "sync") return `Done all the same: ${changesDone(counted)}.`;
  if (changed) return `For the rest, a sync would ${changesDue(counted)}.`;
  return others > 0 ? "There is nothing to do for the rest." : "";
}
