import { changes, type ChangeKind } from "../changes.ts";
import type { Style } from "../paint.ts";
import type { Report } from "../report.ts";
import { typeRows, type TypeRow } from "../totals.ts";
import { number } from "../../domain/wording.ts";
import { nameLine, nameWidth } from "../name-line.ts";
import { cutLine, type OutputOptions } from "./medium.ts";

/** Above this many changes of one package type the rest is counted. */
const maxChanges = 100;

const signs: Record<ChangeKind, string> = { removed: "-", updated: "~", added: "+" };
const styles: Record<ChangeKind, Style> = { removed: "red", updated: "yellow", added: "green" };

/** What changed, or would, type by type: what goes first. */
export function changesText(report: Report, medium: OutputOptions): readonly string[] {
  const lines = typeRows(report).flatMap((row) => typeLines(row, medium));
  if (lines.length === 0) return [];
  const heading = report.mode === "check" ? "What a sync would change" : "What changed";
  return [medium.paint("bold", heading), ...lines];
}

function typeLines(row: TypeRow, medium: OutputOptions): readonly string[] {
  const found = changes(row);
  if (found.length === 0) return [];
  const shown = found.slice(0, maxChanges);
  const more = found.length - shown.length;
  const width = nameWidth(shown);
  const title = row.entity === null ? row.packageType : `${row.entity} ${row.packageType}`;
  return [
    `  ${cutLine(title, { width: medium.width - 2 })}`,
    ...shown.map((change) => {
      const line = cutLine(nameLine(`    ${signs[change.kind]} `, change, width), medium);
      return medium.paint(styles[change.kind], line);
    }),
    ...(more > 0 ? [`    … and ${number(more)} more, in the JSON report`] : []),
  ];
}
