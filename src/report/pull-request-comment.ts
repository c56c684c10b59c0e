import { fit, type List, type Section } from "./budget.ts";
import { byMark, legend, type ChangeMark } from "./change-marks.ts";
import { changes, type Change } from "./changes.ts";
import { heading } from "./heading.ts";
import { fixed, listSection, priorities } from "./lists.ts";
import { code, folded, link } from "./markdown.ts";
import { postedReport } from "./posted-report.ts";
import type { Report } from "./report.ts";
import { boxSections } from "./summary/boxes.ts";
import { listLines } from "./summary/opening.ts";
import { withheldSection } from "./summary/withheld.ts";
import { typeRows, type TypeRow } from "./totals.ts";
import { versionText } from "./version-text.ts";
import { plainView, type View } from "./view.ts";
import { count, number } from "../domain/wording.ts";

/** GitHub takes 65,536 characters; some are left for the marker above the text. */
const bodyLimitBytes = 60_000;

/** Whether a comment has nothing to report that is worth a new one. */
export function isQuiet({ result, problems }: Report): boolean {
  return result === "in-sync" && problems.every(({ severity }) => severity === "notice");
}

/**
 * What merging would do, in a few lines of Markdown, never longer than `limitBytes` of UTF-8; one
 * quiet line where that is nothing. Two runs that found the same write the same, to the letter.
 * @param view must have links to what stays: the pull request, and no commit.
 */
export function pullRequestComment(
  found: Report,
  view: View = plainView,
  limitBytes = bodyLimitBytes,
): string {
  if (isQuiet(found)) return "<sub>✅ Cortex packages: merging this changes nothing.</sub>\n";
  const report = postedReport(found);
  const preview = { ...view, isPreview: true };
  const all = typeRows(report).flatMap((row) => changes(row));
  const sections = [
    fixed(`### ${heading(report, preview)}\n\n`),
    ...(report.result === "skipped" ? [fixed(`${listLines(report).join("\n\n")}\n\n`)] : []),
    ...boxSections(report, preview),
    ...withheldSection(report),
    ...changesSection(report, preview),
    ...patchSection(report, preview),
    footer(all, preview),
  ];
  return `${fit(sections, limitBytes).trimEnd()}\n`;
}

function footer(all: readonly Change[], { links }: View): Section {
  const parts = [
    ...(all.length === 0 ? [] : [legend(all, "due")]),
    ...(links.checks === null ? [] : [link("details", links.checks)]),
    "nothing is written before the merge",
  ];
  return fixed(`<sub>${parts.join(" · ")}</sub>\n`);
}

/** The changes of each type but patches, a line for each kind of change. */
function changesSection(report: Report, view: View): readonly Section[] {
  const lists = typeRows(report).flatMap((row) => typeList(row, view));
  return listSection(priorities.changes, lists, (left) => `… and ${count(left, "more type")}`);
}

function typeList(row: TypeRow, view: View): readonly List[] {
  const marked = byMark(changes(row)).filter(([{ of }]) => of !== "patch");
  if (marked.length === 0) return [];
  const { entity, packageType } = row;
  const name = entity === null ? "" : `**${link(code(entity), view.links.entity(entity))}** `;
  return [
    {
      open: `${name}${packageType}\n`,
      items: marked.map(([mark, ofMark]) => `${markLine(row, view, mark, ofMark)}\n`),
      ranks: marked.map(([{ of }]) => (of === "removed" ? 0 : of === "added" ? 2 : 1)),
      close: "\n",
      more: (kept) => `… and ${count(marked.length - kept, "more kind")} of changes\n`,
    },
  ];
}

/** As many of a kind are named. (In a comment each line stands for itself, other than in a summary.) */
const maxNames = 15;

function markLine(
  { packageType }: TypeRow,
  view: View,
  { symbol }: ChangeMark,
  ofMark: readonly Change[],
): string {
  const names = ofMark.slice(0, maxNames).map((change) => changeText(packageType, view, change));
  const more = ofMark.length - names.length;
  const rest = more > 0 ? ` and ${number(more)} more` : "";
  return `${symbol} ${names.join(" · ")}${rest}`;
}

function changeText(packageType: TypeRow["packageType"], { links }: View, change: Change): string {
  const { name, kind, from, to } = change;
  const page = links.package(packageType, name, kind === "removed" ? from : to);
  return `${link(code(name), page)} ${versionText(change)}`.trimEnd();
}

/** What changes least is folded, over all types. */
function patchSection(report: Report, view: View): readonly Section[] {
  const items = typeRows(report).flatMap((row) =>
    changes(row)
      .filter(({ level }) => level === "patch")
      .map((change) => `🔹 ${changeText(row.packageType, view, change)}\n`),
  );
  if (items.length === 0) return [];
  const summary = count(items.length, "patch update");
  const { open, close } = folded(summary);
  const more = (kept: number): string => `… and ${number(items.length - kept)} more\n`;
  return listSection(priorities.notes, [{ open, items, close, more }], () => summary);
}
