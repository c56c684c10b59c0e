import { painter } from "./paint.ts";
import type { Report } from "./report.ts";
import { changesText } from "./text/changes.ts";
import { declaredText } from "./text/declared.ts";
import { heldText } from "./text/held.ts";
import type { Medium } from "./text/medium.ts";
import { problemsText } from "./text/problems.ts";
import { manifestsText } from "./text/manifests.ts";
import { tableText } from "./text/table.ts";
import { verdictText } from "./text/verdict.ts";

export interface TextOptions {
  readonly color: boolean;
  /** Columns of the terminal; `Infinity` in a pipe, where nothing is cut or broken. */
  readonly width: number;
}

/**
 * The report for people, as the command line prints it: the details first, so that the table and the
 * verdict are what the eye finds above the next prompt. Everything from outside is safe to print.
 */
export function renderText(report: Report, { color, width }: TextOptions): string {
  const medium: Medium = { paint: painter(color), width: Math.max(width, 20) };
  const parts = [
    declaredText(report, medium),
    manifestsText(report, medium),
    changesText(report, medium),
    heldText(report, medium),
    problemsText(report, medium),
    tableText(report, medium),
    verdictText(report, medium),
  ];
  const told = parts.filter((lines) => lines.length > 0).map((lines) => `${lines.join("\n")}\n`);
  return told.join("\n");
}
