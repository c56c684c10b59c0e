import type { Section } from "../budget.ts";
import { changeCounts } from "../change-counts.ts";
import { changeTotals } from "../entity-changes.ts";
import { ownReason } from "../failure.ts";
import { heading } from "../heading.ts";
import { fixed } from "../lists.ts";
import { code, link, prose } from "../markdown.ts";
import type { PackageTypeReport, Report } from "../report.ts";
import { declaredSentence } from "../scope.ts";
import { typeRows } from "../totals.ts";
import { inSyncSentence, nothingToRun, readBackSentence } from "../verdict.ts";
import type { View } from "../view.ts";
import { number } from "../../domain/wording.ts";

/** The verdict as the heading, what it is made of, and the next step. */
export function openingSection(report: Report, view: View): Section {
  const lines = openingLines(report, view).filter((line) => line !== "");
  return fixed(
    [`## ${heading(report, view)}\n`, ...lines.map((line) => `${line}\n`)].join("\n") + "\n",
  );
}

function openingLines(report: Report, view: View): readonly string[] {
  const { mode, result } = report;
  if (mode === "list" || result === "skipped") return listLines(report);
  const reason = reasonText(report);
  if (result === "failed") return [reason];
  if (result === "in-sync") return [`${prose(inSyncSentence(report))} ${reason}`.trim()];
  if (result === "drift") return driftLines(report, view);
  const counts = changeCounts(changeTotals(report), "done");
  return [`**${counts === "" ? "Nothing changed" : counts}.** ${prose(readBackSentence(report))}`];
}

/** What a sync would change, and how it is started. */
export function driftLines(report: Report, view: View): readonly string[] {
  // Of a preview the heading has the counts.
  if (view.isPreview) return [`Nothing is written before the merge. ${reasonText(report)}`.trim()];
  const counts = changeCounts(changeTotals(report), "due");
  const due = `**${counts === "" ? "Nothing to change" : counts}.**`;
  return [
    `${due} Nothing was written: this is a check. ${reasonText(report)}`.trim(),
    report.reason === null ? syncLine(view) : "",
  ];
}

/** Why nothing was compared, and what is declared. */
export function listLines(report: Report): readonly string[] {
  const reason = report.reason ?? (report.mode === "list" ? null : nothingToRun(report));
  const declared = report.entities.length === 0 ? "" : prose(declaredSentence(report));
  return [[reason === null ? "" : prose(reason), declared].filter((part) => part !== "").join(" ")];
}

/** Where a sync is started. */
function syncLine({ links, branch }: View): string {
  const push = branch === null ? "" : `push to ${code(branch)}`;
  if (links.workflow === null) return push === "" ? "" : `To sync, ${push}.`;
  const button = `**${link("▶ Sync now", links.workflow)}** (press *Run workflow*)`;
  return push === "" ? `${button}.` : `${button}, or ${push}.`;
}

function reasonText(report: Report): string {
  return prose(ownReason(report) ?? "");
}

function isRest({ held, result }: PackageTypeReport): boolean {
  return held === null && result !== "failed" && result !== "skipped";
}

/** The outcome of the types that did not fail; nothing where all did, or none was read. */
export function restSection(report: Report): readonly Section[] {
  const { mode, result, entities } = report;
  const rest = entities.map((entity) => ({
    ...entity,
    packageTypes: entity.packageTypes.filter(isRest),
  }));
  const others = typeRows({ entities: rest }).length;
  if (result !== "failed" || others === 0 || mode === "list") return [];
  const [are, were] = others === 1 ? ["is", "was"] : ["are", "were"];
  const all = others === typeRows(report).length ? "The" : "The other";
  const which = others === 1 ? `${all} type` : `${all} ${number(others)} types`;
  const changed = changeCounts(changeTotals({ entities: rest }), mode === "check" ? "due" : "done");
  if (changed === "") return [fixed(`${which} ${are} in sync.\n\n`)];
  return [fixed(`${which}${mode === "check" ? "" : ` ${were} synced`}: ${changed}.\n\n`)];
}
