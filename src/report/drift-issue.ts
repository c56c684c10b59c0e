import { fit } from "./budget.ts";
import { prose } from "./markdown.ts";
import type { Report } from "./report.ts";
import { safeText, shorten } from "./safe-text.ts";
import { inEntities } from "./scope.ts";
import { changesSection } from "./summary/changes.ts";
import { heldSection } from "./summary/held.ts";
import { fixed } from "./summary/table-list.ts";
import { problemsSection } from "./summary/problems.ts";
import { tableSections } from "./summary/table.ts";
import { totals } from "./totals.ts";
import { verdict } from "./verdict.ts";

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
 */
export function driftIssue(
  report: Report,
  limitBytes = bodyLimitBytes,
): { readonly title: string; readonly body: string } {
  const sections = [
    fixed(`${prose(verdict(report).sentence)}\n\n${purpose}\n\n`),
    ...tableSections(report),
    ...changesSection(report),
    ...heldSection(report),
    ...problemsSection(report),
  ];
  const title = `Cortex packages: drift${inEntities(report)}`;
  return {
    title: shorten(safeText(shorten(title, maxTitleLength)), maxTitleLength),
    body: `${fit(sections, limitBytes).trimEnd()}\n`,
  };
}

const purpose =
  "Cortex and this repository differ. This issue is kept up to date while they do, and closed when they no longer do.";

/** The word with which the issue is closed. */
export function driftGone(report: Report): string {
  return `The drift is gone. ${prose(verdict(report).sentence)}\n`;
}
