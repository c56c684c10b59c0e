import { changeSigns } from "../change-counts.ts";
import { cutToWidth, displayWidth, padEnd, padStart } from "../display-width.ts";
import type { Style } from "../paint.ts";
import type { Report } from "../report.ts";
import { resultWord, type ResultWord } from "../result-word.ts";
import { safeLine, shorten } from "../safe-text.ts";
import { typeRows, type TypeRow } from "../totals.ts";
import { number } from "../../domain/wording.ts";
import type { OutputOptions } from "./medium.ts";

const styles: Record<ResultWord, Style> = {
  "in sync": "green",
  synced: "green",
  drift: "yellow",
  held: "red",
  failed: "red",
  "left alone": "dim",
  declared: "cyan",
};

const gap = "  ";
const maxEntityLength = 200;
const minEntityWidth = 8;

/** What was found and done, by entity and package type, in columns; in fewer where all have no room. */
export function tableText(report: Report, { paint, width }: OutputOptions): readonly string[] {
  const rows = typeRows(report);
  if (rows.length === 0) return [];
  const named = rows.some(({ entity }) => entity !== null);
  const whole = columns(
    headsOf(report.mode),
    rows.map((row) => cellsOf(report.mode, row)),
  );
  const isWide = whole.rest + (named ? minEntityWidth : -gap.length) > width;
  const { heads, cells, widths, rest } =
    isWide && report.mode !== "list" ? fewColumns(report.mode, rows) : whole;
  const entities = rows.map(({ entity }) => safeLine(shorten(entity ?? "", maxEntityLength)));
  const room = Math.max(minEntityWidth, width - rest);
  const entityWidth = Math.min(room, widest(["Entity", ...entities]));
  const line = (entity: string, row: readonly string[], style: Style | null): string => {
    const start = named ? padEnd(cutToWidth(entity, entityWidth), entityWidth) + gap : "";
    const padded = row.map((cell, index) => align(cell, widths[index] ?? 0, index));
    const shown = padded.map((cell, index) =>
      style !== null && index === resultColumn ? paint(style, cell) : cell,
    );
    return (start + shown.join(gap)).trimEnd();
  };
  return [
    paint("bold", line("Entity", heads, null)),
    ...rows.map((row, index) =>
      line(entities[index] ?? "", cells[index] ?? [], styles[resultWord(report.mode, row)]),
    ),
  ];
}

const resultColumn = 1;

interface Columns {
  readonly heads: readonly string[];
  readonly cells: readonly (readonly string[])[];
  readonly widths: readonly number[];
  /** What all columns take, each with the gap before it. */
  readonly rest: number;
}

function columns(heads: readonly string[], cells: Columns["cells"]): Columns {
  const widths = heads.map((head, at) => widest([head, ...cells.map((row) => row[at] ?? "")]));
  return { heads, cells, widths, rest: widths.reduce((sum, own) => sum + own + gap.length, 0) };
}

/** The result and the changes alone. */
function fewColumns(mode: Report["mode"], rows: readonly TypeRow[]): Columns {
  const cells = rows.map((row) => {
    const { removed, updated, added } = row;
    const counts = { removed: removed.length, updated: updated.length, added: added.length };
    return [row.packageType, resultWord(mode, row), changeSigns(counts)];
  });
  return columns(["Type", "Result", "Change"], cells);
}

function headsOf(mode: Report["mode"]): readonly string[] {
  if (mode === "list") return ["Type", "Result", "Declared"];
  const changes =
    mode === "check" ? ["To remove", "To update", "To add"] : ["Removed", "Updated", "Added"];
  return ["Type", "Result", "Declared", "Recorded", ...changes];
}

function cellsOf(mode: Report["mode"], row: TypeRow): readonly string[] {
  const { packageType, declared, recorded, removed, updated, added } = row;
  const what = [packageType, resultWord(mode, row), number(declared)];
  if (mode === "list") return what;
  const changes = [removed, updated, added].map(({ length }) =>
    length === 0 ? "-" : number(length),
  );
  return [...what, recorded === null ? "?" : number(recorded), ...changes];
}

function align(cell: string, width: number, index: number): string {
  return index > resultColumn ? padStart(cell, width) : padEnd(cell, width);
}

function widest(cells: readonly string[]): number {
  return cells.reduce((width, cell) => Math.max(width, displayWidth(cell)), 0);
}
