import type { Section } from "../budget.ts";
import { code, folded } from "../markdown.ts";
import type { DocumentReport, Report } from "../report.ts";
import { typeRows, type TypeRow } from "../totals.ts";
import { count, number, size } from "../wording.ts";
import { priorities } from "./priorities.ts";
import { resultLabel } from "./result-label.ts";

/** Above this many rows those with nothing to tell are folded, so that the others are seen. */
const maxQuietRows = 60;

/** What was found and done, by entity and package type; none where the run ended before. */
export function tableSection(report: Report): readonly Section[] {
  return section(report, shownRows(report), { priority: priorities.table, open: "", close: "" });
}

/** The rows of a long table with nothing to tell. */
export function quietRowsSection(report: Report): readonly Section[] {
  const shown = new Set(shownRows(report));
  const rows = typeRows(report).filter((row) => !shown.has(row));
  const summary = `${count(rows.length, "package type")} with nothing to do`;
  return section(report, rows, { priority: priorities.quietRows, ...folded(summary) });
}

