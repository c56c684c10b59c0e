import { fit } from "./budget.ts";
import { fixed } from "./lists.ts";
import { prose } from "./markdown.ts";
import { postedReport } from "./posted-report.ts";
import type { Report } from "./report.ts";
import { safeText, shorten } from "./safe-text.ts";
import { inChanged } from "./scope.ts";
import { boxSections } from "./summary/boxes.ts";
import { changesSection } from "./summary/changes.ts";
import { entitySections } from "./summary/entities.ts";
import { notesSection } from "./summary/notes.ts";
import { driftLines } from "./summary/opening.ts";
import { withheldSection } from "./summary/withheld.ts";
import { totals } from "./totals.ts";
import { verdict } from "./verdict.ts";
import { plainView, type View } from "./view.ts";

/** GitHub takes 65,536 characters; some are left for the marker above the text. */
const bodyLimitBytes = 60_000;

/** GitHub takes 256 characters. */
const maxTitleLength = 200;

/**
 * Whether there is drift: a check found changes to make; it is gone where Cortex records what is
 * declared. A run that failed or was skipped knows neither, and lets an issue be as it is.
 */
export function driftState(report: Report): "drift" | "gone" | "unknown" {
  const { added, updated, removed } = totals(report);
  if (report.mode === "check" && added + updated + removed > 0) return "drift";
  return report.result === "in-sync" || report.result === "synced" ? "gone" : "unknown";
}

/**
 * The issue about drift: its title in plain text, its body in Markdown, never longer than
 * `limitBytes` of UTF-8. The same drift makes the same text, whichever run found it.
 * @param view must have links to what stays: a branch, and no commit.
 */
export function driftIssue(
  found: Report,
  view: View = plainView,
  limitBytes = bodyLimitBytes,
): { readonly title: string; readonly body: string } {
  const report = postedReport(found);
  const lines = [...driftLines(report, view), purpose].filter((line) => line !== "");
  const sections = [
    fixed(lines.map((line) => `${line}\n\n`).join("")),
    ...boxSections(report, view),
    ...withheldSection(report),
    ...entitySections(report, view),
    ...changesSection(report, view),
    ...notesSection(report, view),
  ];
  const title = `Cortex packages: drift${inChanged(report)}`;
  return {
    title: shorten(safeText(shorten(title, maxTitleLength)), maxTitleLength),
    body: `${fit(sections, limitBytes).trimEnd()}\n`,
  };
}

const purpose =
  "Cortex and this repository differ. This issue is kept up to date while they do, and closed when they no longer do.";

/** The comment with which the issue is closed. */
export function driftGone(report: Report): string {
  return `The drift is gone. ${prose(verdict(report).sentence)}\n`;
}
