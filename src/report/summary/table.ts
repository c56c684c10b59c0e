import type { List, Section } from "../budget.ts";
import { code, folded } from "../markdown.ts";
import type { DocumentReport, Report, PackageTypeReport } from "../report.ts";
import { typeRows, type TypeRow } from "../totals.ts";
import { count, number, size } from "../../domain/wording.ts";
import { tableList, type Column, priorities } from "./table-list.ts";
import { resultWord, type ResultWord } from "../result-word.ts";

/** Above this many rows those without changes are folded, so that the others are seen. */
const maxQuietRows = 60;

/** What was found and done, by entity and package type; none where the run ended before. */
export function tableSections(report: Report): readonly Section[] {
  const rows = typeRows(report);
  const isShown = (row: TypeRow): boolean => rows.length <= maxQuietRows || !isQuiet(report, row);
  const shown = rows.filter(isShown);
  const quiet = rows.filter((row) => !isShown(row));
  const summary = `${count(quiet.length, "package type")} with nothing to do`;
  return [
    ...section(report, shown, priorities.table),
    ...section(report, quiet, priorities.quietRows, folded(summary)),
  ];
}

function isQuiet({ mode }: Report, { result, held }: TypeRow): boolean {
  return held === null && (result === "in-sync" || (result === "skipped" && mode !== "list"));
}

function section(
  report: Report,
  rows: readonly TypeRow[],
  priority: number,
  around?: Pick<List, "open" | "close">,
): readonly Section[] {
  if (rows.length === 0) return [];
  const lists = [tableList(columns(report, rows), rows, around)];
  const more = (): string => `${count(rows.length, "row")} left out, in the JSON report.\n\n`;
  return [{ priority, open: "", lists, close: "", more }];
}

function columns({ mode }: Report, rows: readonly TypeRow[]): readonly Column<TypeRow>[] {
  const would = mode === "check";
  const always = [
    text("Type", ({ packageType }) => packageType),
    text("Result", (row) => resultLabel(mode, row)),
    numeric("Declared", ({ declared }) => declared),
  ];
  // A column that is empty in every row would take room from the others.
  const optional = [
    changed(would ? "To remove" : "Removed", ({ removed }) => removed.length),
    changed(would ? "To update" : "Updated", ({ updated }) => updated.length),
    changed(would ? "To add" : "Added", ({ added }) => added.length),
    text(would ? "Would upload" : "Uploaded", ({ document }) => uploaded(document)),
  ];
  return [
    ...telling([text("Entity", ({ entity }) => (entity === null ? "" : code(entity)))], rows),
    ...always,
    ...(mode === "list" ? [] : [numeric("Recorded", ({ recorded }) => recorded)]),
    ...telling(optional, rows),
  ];
}

function telling(
  columns: readonly Column<TypeRow>[],
  rows: readonly TypeRow[],
): readonly Column<TypeRow>[] {
  return columns.filter(({ cell }) => rows.some((row) => cell(row) !== ""));
}

function uploaded(document: DocumentReport | null): string {
  if (document === null) return "";
  const { verbatim, bytes, manifests } = document;
  const [only] = manifests;
  if (only === undefined) return size(bytes);
  if (verbatim) return `${code(only)} as it is, ${size(bytes)}`;
  return manifests.length === 1
    ? `${code(only)} rewritten, ${size(bytes)}`
    : `${count(manifests.length, "manifest")} merged, ${size(bytes)}`;
}

function text(head: string, cell: (row: TypeRow) => string): Column<TypeRow> {
  return { head, align: "left", cell };
}

function numeric(head: string, value: (row: TypeRow) => number | null): Column<TypeRow> {
  return {
    head,
    align: "right",
    cell: (row) => {
      const told = value(row);
      return told === null ? "?" : number(told);
    },
  };
}

/** Nothing stands where nothing changed, so that changes are seen. */
function changed(head: string, value: (row: TypeRow) => number): Column<TypeRow> {
  return {
    head,
    align: "right",
    cell: (row) => {
      const told = value(row);
      return told === 0 ? "" : `**${number(told)}**`;
    },
  };
}

const symbols: Record<ResultWord, string> = {
  "in sync": "✅",
  synced: "✅",
  drift: "⚠️",
  held: "⏸️",
  failed: "❌",
  "left alone": "➖",
  declared: "📄",
};

/** `✅ in sync`: a sign and a word, never broken over two lines. */
function resultLabel(mode: Report["mode"], row: PackageTypeReport): string {
  const word = resultWord(mode, row);
  return `${symbols[word]} ${word}`.replaceAll(" ", "&nbsp;");
}
