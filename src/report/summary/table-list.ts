import type { List } from "../budget.ts";
import { number } from "../../domain/wording.ts";

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
