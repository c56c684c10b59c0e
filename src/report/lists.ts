import { number } from "../domain/wording.ts";
import type { List, Section } from "./budget.ts";
import { folded } from "./markdown.ts";

/** A column of a table. Its cells are Markdown, already safe. */
export interface Column<Row> {
  readonly head: string;
  readonly align: "left" | "right" | "center";
  readonly cell: (row: Row) => string;
}

const rules: Record<Column<unknown>["align"], string> = {
  left: ":--",
  right: "--:",
  center: ":-:",
};

/** A table that can be cut at its rows; `around` is what it is folded in. */
export function tableList<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  around: Pick<List, "open" | "close"> = { open: "", close: "\n" },
): List {
  const heads = tableRow(columns.map(({ head }) => head));
  const rule = tableRow(columns.map(({ align }) => rules[align]));
  // Not in a column of signs, which is as narrow as they are.
  const before = columns.slice(0, 1).flatMap(({ head }) => (head === "" ? [""] : []));
  return {
    open: around.open + heads + rule,
    items: rows.map((row) => tableRow(columns.map(({ cell }) => cell(row)))),
    close: around.close,
    more: (kept) =>
      tableRow([...before, `… and ${number(rows.length - kept)} more, in the JSON report`]),
  };
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

/** Above this many items a list is folded. */
const maxOpen = 15;

/** Items that begin with `- ` and end with a line break; a long list is folded under `summary`. */
export function bulletList(items: readonly string[], summary: string, isFolded = false): List {
  const { open, close } =
    isFolded || items.length > maxOpen ? folded(summary) : { open: "", close: "\n" };
  return {
    open,
    items,
    close,
    more: (kept) => `- … and ${number(items.length - kept)} more, in the JSON report\n`,
  };
}

/** In which order the parts of a text are given up: the highest first. */
export const priorities = {
  fixed: 0,
  boxes: 1,
  table: 1,
  withheld: 2,
  failedRows: 2,
  changes: 3,
  notes: 4,
  manifests: 5,
  declared: 6,
  quietRows: 7,
  command: 8,
} as const;

/** A section that is never cut. Its text must be short whatever the report holds. */
export function fixed(text: string): Section {
  return { priority: priorities.fixed, open: text, lists: [], close: "", more: () => "" };
}

/** A section of lists; `left` stands in place of those for which there is no room. */
export function listSection(
  priority: number,
  lists: readonly List[],
  left: (count: number) => string,
): readonly Section[] {
  if (lists.length === 0) return [];
  const more = (kept: number): string => `${left(lists.length - kept)}, in the JSON report.\n\n`;
  return [{ priority, open: "", lists, close: "", more }];
}
