import type { ChangeKind } from "../changes.ts";
import { waitingTypes } from "../causes.ts";
import type { Report } from "../report.ts";
import { changeStyles } from "../styles.ts";
import { typeRows, type TypeRow } from "../totals.ts";
import { count } from "../../domain/wording.ts";
import { nameLine, nameWidth } from "../name-line.ts";
import { listedChanges, moreChanges, type ListedType } from "./listed-changes.ts";
import { cutLine, type OutputOptions } from "./medium.ts";

const signs: Record<ChangeKind, string> = { removed: "-", updated: "~", added: "+" };

/** What changed, or would, type by type: what goes first. Above ten of a type the rest is counted. */
export function changesText(report: Report, medium: OutputOptions): readonly string[] {
  const heading = report.mode === "check" ? "What a sync would change" : "What changed";
  return listed(heading, typeRows(report), medium);
}

/** What would be removed from the types that are held until somebody confirms it. */
export function withheldText(report: Report, medium: OutputOptions): readonly string[] {
  const rows = waitingTypes(report).map((row) => ({ ...row, removed: row.withheld }));
  return listed("What would go", rows, medium);
}

function listed(
  heading: string,
  rows: readonly TypeRow[],
  medium: OutputOptions,
): readonly string[] {
  const types = listedChanges(rows);
  if (types.length === 0) return [];
  const unlisted = types.filter(({ shown }) => shown.length === 0);
  const rest = moreChanges(unlisted.flatMap(({ others }) => others));
  return [
    medium.paint("bold", heading),
    ...types.filter(({ shown }) => shown.length > 0).flatMap((type) => typeLines(type, medium)),
    ...(rest === "" ? [] : [`  … and ${rest} in ${count(unlisted.length, "more package type")}`]),
    ...(types.every(({ others }) => others.length === 0) ? [] : ["  --json lists all of them."]),
  ];
}

function typeLines({ row, shown, others }: ListedType, medium: OutputOptions): readonly string[] {
  const width = nameWidth(shown);
  const title = row.entity === null ? row.packageType : `${row.entity} ${row.packageType}`;
  return [
    `  ${cutLine(title, { width: medium.width - 2 })}`,
    ...shown.map((change) => {
      const line = cutLine(nameLine(`    ${signs[change.kind]} `, change, width), medium);
      return medium.paint(changeStyles[change.kind], line);
    }),
    ...(others.length === 0 ? [] : [`    … and ${moreChanges(others)}`]),
  ];
}
