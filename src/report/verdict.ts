import { changesDone, changesDue } from "./change-counts.ts";
import { failureSentence, ownReason } from "./failure.ts";
import { manifestCounts } from "./manifest-order.ts";
import type { PackageTypeReport, Report, Result } from "./report.ts";
import { declaredSentence, inChanged, inEntities } from "./scope.ts";
import { recordedIn, totals, typeRows } from "./totals.ts";
import { unrecorded } from "./unrecorded.ts";
import { count, number } from "../domain/wording.ts";

export interface Verdict {
  readonly headline: "In sync." | "Synced." | "Drift." | "Failed." | "Skipped." | "Listed.";
  /** The rest of it, with names as they came: not yet safe to print. */
  readonly sentence: string;
}

/** The verdict of a run: the first thing that anybody reads of it. */
export function verdict(report: Report): Verdict {
  if (report.mode === "list" && report.result !== "failed" && report.reason === null)
    return { headline: "Listed.", sentence: declaredSentence(report) };
  const { result } = report;
  const reason = ownReason(report);
  const sentence = sentences[result](report);
  const isOnlyChecked = reason !== null && (result === "drift" || result === "in-sync");
  return {
    headline: headlines[result],
    sentence: isOnlyChecked ? `${sentence} ${reason}` : sentence,
  };
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
  drift: (report) => `A sync would ${changesDue(totals(report))}${inChanged(report)}.`,
  failed: failureSentence,
  skipped: skippedSentence,
};

/** How far Cortex and the repository agree. Names as they came: not yet safe to print. */
export function inSyncSentence(report: Report): string {
  const rows = typeRows(report);
  if (rows.length === 0)
    return `Nothing is declared here, so there was nothing to do.${unowned(report)}`;
  // For a whole run `commit-unproven` means that nothing may be removed, for an entity that something stays.
  const exact =
    rows.every(isWhole) &&
    !report.problems.some(({ code, entity }) => entity !== null && leftAlone.has(code));
  const more = exact ? "" : `, and ${othersRecorded(report)} left alone`;
  if (totals(report).packages === 0) return nothingDeclared(report, exact ? "" : more);
  if (unrecorded(report) > 0) return `Cortex records ${partSentences(report, more)}`;
  const scope = `${count(totals(report).packages, "package")}${inEntities(report)}`;
  return exact
    ? `Cortex records exactly what this repository declares: ${scope}.`
    : `Cortex records all that this repository declares (${scope})${more}.`;
}

/** What is recorded beside what is declared: `12 more that were`, by its number where that is certain. */
function othersRecorded(report: Report): string {
  const others = recordedIn(report) - totals(report).packages + unrecorded(report);
  if (others < 1) return "more that was";
  return `${number(others)} more that ${others === 1 ? "was" : "were"}`;
}

function nothingDeclared(report: Report, more: string): string {
  const found = report.manifests.length === 0 ? "No manifest was found, so this" : "This";
  const declares = `${found} repository declares no packages${inEntities(report)}`;
  if (more !== "") return `${declares}. What Cortex records there was left alone.`;
  return `${declares}, and Cortex records none.`;
}

/** Whether nothing is recorded of a type but what this source declares. */
function isWhole({ result, unclaimed, claimedElsewhere }: PackageTypeReport): boolean {
  return result === "in-sync" && unclaimed.length + claimedElsewhere.length === 0;
}

const leftAlone: ReadonlySet<string> = new Set([
  "prune-disabled",
  "names-unresolved",
  "still-referenced",
  "commit-unproven",
  "type-unmanaged",
]);

/** A path of `entity` that is misspelled owns nothing, and everything is then in sync with it. */
function unowned({ manifests }: Report): string {
  const stray = manifests.filter(({ status }) => status === "unowned").length;
  if (stray === 0) return "";
  return ` ${count(stray, "manifest")} ${stray === 1 ? "belongs" : "belong"} to no entity.`;
}

function syncedSentence(report: Report): string {
  return `${changesDone(totals(report))}. ${readBackSentence(report)}`;
}

/** What reading back showed after a sync. Names as they came: not yet safe to print. */
export function readBackSentence(report: Report): string {
  const shows = "Reading back shows";
  const { packages } = totals(report);
  if (packages === 0) return `${shows} that nothing is left${inEntities(report)}.`;
  if (unrecorded(report) > 0) return `${shows} ${partSentences(report, "")}`;
  return `${shows} all that this repository declares: ${count(packages, "package")}${inEntities(report)}.`;
}

/** Where not all that is declared can be recorded: how much is, and why not the rest. */
function partSentences(report: Report, more: string): string {
  const { packages } = totals(report);
  const others = unrecorded(report);
  const part = `${number(packages - others)} of the ${count(packages, "package")}`;
  const rest =
    others === 1
      ? "The other one is left out, because the repository does not state its version"
      : `The other ${number(others)} are left out, because the repository does not state their versions`;
  return `${part} that this repository declares${inEntities(report)}${more}. ${rest}.`;
}

function skippedSentence(report: Report): string {
  const reason = report.reason ?? nothingToRun(report);
  return report.entities.length === 0 ? reason : `${reason} ${declaredSentence(report)}`;
}

/** Why a run had nothing to do, where it gives no reason of its own. */
export function nothingToRun(report: Report): string {
  const fact =
    report.manifests.length === 0
      ? "No manifest was found"
      : `No manifest is used (${manifestCounts(report)})`;
  return `${fact}, so there was nothing to run.`;
}
