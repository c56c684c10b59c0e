import type { Severity } from "../domain/problem.ts";
import { fit, type Section } from "./budget.ts";
import { changesDue } from "./change-counts.ts";
import { changes, type Change, type ChangeKind } from "./changes.ts";
import { code, prose } from "./markdown.ts";
import type { Report } from "./report.ts";
import { inEntities } from "./scope.ts";
import { bulletList, fixed, priorities } from "./summary/table-list.ts";
import { problemCounts, untoldProblems } from "./told-problems.ts";
import { totals, typeRows, type TypeRow } from "./totals.ts";
import { verdict } from "./verdict.ts";
import { count, number } from "../domain/wording.ts";

/** GitHub takes 65,536 characters; some are left for the marker above the text. */
const bodyLimitBytes = 60_000;

/**
 * What merging would do, in a few lines of Markdown, never longer than `limitBytes` of UTF-8; one
 * quiet line where that is nothing. Two runs that found the same say the same, to the letter.
 */
export function pullRequestComment(report: Report, limitBytes = bodyLimitBytes): string {
  if (isQuiet(report)) return "<sub>✅ Cortex packages: merging this changes nothing.</sub>\n";
  const sections = [
    fixed(`### Cortex packages\n\n${headline(report)}\n\n`),
    ...changesSection(report),
    ...heldSection(report),
    ...problemsSection(report),
  ];
  return `${fit(sections, limitBytes).trimEnd()}\n`;
}

function isQuiet({ result, problems }: Report): boolean {
  return result === "in-sync" && problems.every(({ severity }) => severity === "notice");
}

function headline(report: Report): string {
  if (report.result === "drift") {
    const due = `Merging this will ${changesDue(totals(report))}${inEntities(report)}.`;
    return `**${prose(due)}**`;
  }
  if (report.result === "in-sync") return "Merging this changes nothing.";
  const told = verdict(report);
  return `**${told.headline}** ${prose(told.sentence)}`;
}

function changesSection(report: Report): readonly Section[] {
  const rows = typeRows(report).filter((row) => changes(row).length > 0);
  return list(rows.map(changesLine), priorities.changes, count(rows.length, "package type"));
}

// What goes is what a reader must not miss.
const verbs: readonly (readonly [ChangeKind, string])[] = [
  ["removed", "removes"],
  ["updated", "updates"],
  ["added", "adds"],
];

function changesLine(row: TypeRow): string {
  const found = Map.groupBy(changes(row), ({ kind }) => kind);
  const parts = verbs.flatMap(([kind, verb]) => {
    const ofKind = found.get(kind) ?? [];
    return ofKind.length === 0 ? [] : [`${verb} ${firstNames(ofKind)}`];
  });
  const entity = row.entity === null ? "" : `${code(row.entity)} `;
  return `- ${entity}**${row.packageType}** ${parts.join("; ")}\n`;
}

const maxNames = 5;

function firstNames(found: readonly Change[]): string {
  const names = found
    .slice(0, maxNames)
    .map(({ name, versions }) =>
      versions === "" ? code(name) : `${code(name)} ${code(versions)}`,
    );
  const more = found.length - names.length;
  return names.join(", ") + (more > 0 ? ` and ${number(more)} more` : "");
}

function heldSection(report: Report): readonly Section[] {
  const reasons = typeRows(report).flatMap(({ held }) => (held === null ? [] : [held]));
  const items = reasons.map((reason) => `- ⏸️ ${prose(reason)}\n`);
  return list(items, priorities.held, `⏸️ ${count(items.length, "package type")} held`);
}

const symbols: Record<Severity, string> = { error: "❌", warning: "⚠️", notice: "ℹ️" };

function problemsSection(report: Report): readonly Section[] {
  const problems = untoldProblems(report);
  const items = problems.map(
    ({ severity, message }) => `- ${symbols[severity]} ${prose(message)}\n`,
  );
  return list(items, priorities.problems, problemCounts(problems));
}

function list(items: readonly string[], priority: number, summary: string): readonly Section[] {
  if (items.length === 0) return [];
  const bullets = bulletList(items, summary);
  // Without a blank line between them the lists read as one.
  const lists = [bullets.open === "" ? { ...bullets, close: "" } : bullets];
  const more = (): string => `${summary} left out, in the job summary.\n\n`;
  return [{ priority, open: "", lists, close: "", more }];
}
