import { painter } from "./paint.ts";
import type { Report } from "./report.ts";
import { changesText, withheldText } from "./text/changes.ts";
import { declaredText } from "./text/declared.ts";
import { commandLines } from "../domain/shell.ts";
import { type OutputOptions, wrapped, cutLine } from "./text/medium.ts";
import { problemsText } from "./text/problems.ts";
import { tableText } from "./text/table.ts";
import { verdictStyles } from "./styles.ts";
import { verdict } from "./verdict.ts";
import { manifestCounts, orderedManifests } from "./manifest-order.ts";
import { manifestSentence } from "./manifest-sentence.ts";
import { count, duration } from "../domain/wording.ts";

export interface TextOptions {
  readonly color: boolean;
  /** Columns of the terminal; `Infinity` in a pipe, where nothing is cut or broken. */
  readonly width: number;
  /** The words of the command to go on with, as a shell takes them; none where it is left out. */
  readonly next?: readonly string[] | null;
}

/**
 * The report for people, as the command line prints it: the details first, so that the table and the
 * verdict are what the eye finds above the next prompt, and the command to go on
 * with comes last. Everything from outside is safe to print.
 */
export function renderText(report: Report, { color, width, next = null }: TextOptions): string {
  const medium: OutputOptions = { paint: painter(color), width: Math.max(width, 20) };
  const parts = [
    declaredText(report, medium),
    manifestsText(report, medium),
    changesText(report, medium),
    withheldText(report, medium),
    problemsText(report, medium),
    tableText(report, medium),
    [...verdictText(report, medium), ...lastLines(report, next, medium)],
  ];
  const shown = parts.filter((lines) => lines.length > 0).map((lines) => `${lines.join("\n")}\n`);
  return shown.join("\n");
}

/** The verdict with its sentence, in lines as wide as the terminal. */
export function verdictText(report: Report, medium: OutputOptions): readonly string[] {
  const { headline, sentence } = verdict(report);
  const [first = "", ...others] = wrapped(`${headline} ${sentence}`, "", medium);
  return [
    medium.paint(verdictStyles[headline], headline) + first.slice(headline.length),
    ...others,
  ];
}

/** The status of every manifest (`list`), else the counts and the manifests that no problem names. */
export function manifestsText(report: Report, medium: OutputOptions): readonly string[] {
  const rows = orderedManifests(report);
  if (rows.length === 0) return [];
  const shown = rows.filter(({ status }) => report.mode === "list" || status === "unowned");
  const heading = `${count(rows.length, "manifest")}: ${manifestCounts(report)}`;
  return [
    medium.paint("bold", heading),
    ...shown.map((row) => cutLine(`  ${manifestSentence(row)}`, medium)),
  ];
}

/**
 * How long the run took and, where there is one, the command to go on with, which a shell takes as
 * it stands.
 * @param next the words of the command, quoted and safe to print
 */
function lastLines(
  { durationMs }: Pick<Report, "durationMs">,
  next: readonly string[] | null,
  { width }: OutputOptions,
): readonly string[] {
  const time = duration(durationMs);
  return next === null ? [`${time}.`] : commandLines(next, `${time}. Next: `, width);
}
