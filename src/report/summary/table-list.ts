import type { List, Section } from "../budget.ts";
import { number } from "../../domain/wording.ts";
import { folded } from "../markdown.ts";

/** A column of a table. Its cells are Markdown, already safe. */
export interface Column<Row> {
  readonly head: string;
  readonly align: "left" | "right";
  readonly cell: (row: Row) => string;
}

/** A table that can be cut at its rows; `around` is what it is folded in. */
export function tableList<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  around: Pick<List, "open" | "close"> = { open: "", close: "\n" },
): List {
  const heads = tableRow(columns.map(({ head }) => head));
  const rule = tableRow(columns.map(({ align }) => (align === "right" ? "--:" : ":--")));
  return {
    open: around.open + heads + rule,
    items: rows.map((row) => tableRow(columns.map(({ cell }) => cell(row)))),
    close: around.close,
    more: (kept) => tableRow([`… and ${number(rows.length - kept)} more, in the JSON report`]),
  };
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

/** Above this many items a list is folded. */
const maxOpen = 15;

/** Items that begin with `- ` and end with a line break; a long list is folded under `summary`. */
export function bulletList(items: readonly string[], summary: string): List {
  const { open, close } = items.length > maxOpen ? folded(summary) : { open: "", close: "\n" };
  return {
    open,
    items,
    close,
    more: (kept) => `- … and ${number(items.length - kept)} more, in the JSON report\n`,
  };
}

/** In which order the parts of a summary are given up: the highest first. */
export const priorities = {
  fixed: 0,
  table: 1,
  problems: 1,
  held: 1,
  changes: 2,
  manifests: 3,
  declared: 4,
  quietRows: 5,
} as const;

/** A section that is never cut. Its text must be short whatever the report holds. */
export function fixed(text: string): Section {
  return { priority: priorities.fixed, open: text, lists: [], close: "", more: () => "" };
}
