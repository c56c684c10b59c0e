import type { List, Section } from "../budget.ts";
import { changeSigns } from "../change-counts.ts";
import { changeTotals, entityState, hasChanges, type EntityState } from "../entity-changes.ts";
import { listSection, priorities, tableList, type Column } from "../lists.ts";
import { breakableCode, folded, link } from "../markdown.ts";
import type { EntityReport, PackageTypeReport, Report } from "../report.ts";
import { recordedIn } from "../totals.ts";
import type { View } from "../view.ts";
import { count, number } from "../../domain/wording.ts";

/** Above this many rows those without changes are folded, so that the others are seen. */
const maxRows = 12;

/** What was found and done, a row for each entity; none where the run ended before. */
export function entitySections(report: Report, view: View): readonly Section[] {
  const { entities, result, mode } = report;
  if (result === "in-sync") {
    const all = `${count(recordedIn(report), "package")} in ${entityCount(entities.length)}`;
    return table(report, view, entities, priorities.quietRows, folded(all));
  }
  const isLong = entities.length > maxRows;
  const groups = Map.groupBy(entities, (each) => (isLong ? groupOf(each, mode) : "shown"));
  const [shown = [], failed = [], quiet = []] = rowGroups.map((name) => groups.get(name));
  const areFew = failed.length <= maxRows;
  return [
    ...table(report, view, areFew ? [...failed, ...shown] : shown, priorities.table),
    ...table(
      report,
      view,
      areFew ? [] : failed,
      priorities.failedRows,
      folded(`❌ ${entityCount(failed.length)} failed`),
    ),
    ...table(
      report,
      view,
      quiet,
      priorities.quietRows,
      folded(`${count(quiet.length, "more entity", "more entities")} with nothing to do`),
    ),
  ];
}

function entityCount(value: number): string {
  return count(value, "entity", "entities");
}

const rowGroups = ["shown", "failed", "quiet"] as const;

/** Which rows are folded where there are many: those of which no two differ. */
function groupOf(entity: EntityReport, mode: Report["mode"]): (typeof rowGroups)[number] {
  const state = entityState(entity);
  if (state === "failed" && !entity.packageTypes.some(hasChanges)) return "failed";
  return state === "in-sync" || (state === "left-alone" && mode !== "list") ? "quiet" : "shown";
}

function table(
  report: Report,
  view: View,
  rows: readonly EntityReport[],
  priority: number,
  around?: Pick<List, "open" | "close">,
): readonly Section[] {
  const isChanging = rows.some((row) => changeCell(row) !== "");
  const columns: readonly Column<EntityReport>[] = [
    {
      head: "",
      align: "center",
      cell: (row) => (report.mode === "list" ? "📄" : symbols[entityState(row)]),
    },
    { head: "Entity", align: "left", cell: (row) => entityCell(row, view) },
    ...(isChanging ? [{ head: "Change", align: "left", cell: changeCell } as const] : []),
    { head: "Packages", align: "right", cell: (row) => packagesCell(report.mode, row) },
  ];
  if (rows.length === 0) return [];
  return listSection(priority, [tableList(columns, rows, around)], () => count(rows.length, "row"));
}

const symbols: Record<EntityState, string> = {
  failed: "❌",
  held: "⏸️",
  drift: "⚠️",
  changed: "✅",
  "in-sync": "✅",
  "left-alone": "⚪",
};

function entityCell({ entity, packageTypes }: EntityReport, { links }: View): string {
  const name =
    entity === null ? "This repository" : link(breakableCode(entity), links.entity(entity));
  const types = packageTypes.map(typeWord).join(", ");
  return types === "" ? name : `${name}<br>${types}`;
}

function typeWord({ packageType, held, result }: PackageTypeReport): string {
  if (held !== null) return `${packageType}&nbsp;held`;
  return result === "failed" ? `${packageType}&nbsp;failed` : packageType;
}

function changeCell(entity: EntityReport): string {
  return changeSigns(changeTotals({ entities: [entity] }));
}

/** `34 → 32`, how many names are recorded before and after; `?` where that could not be read. */
function packagesCell(mode: Report["mode"], { packageTypes }: EntityReport): string {
  if (mode === "list") return number(sum(packageTypes.map(({ declared }) => declared)));
  if (packageTypes.some(({ recorded }) => recorded === null)) return "?";
  const now = sum(packageTypes.map(({ recorded }) => recorded ?? 0));
  const change = sum(
    packageTypes.filter(hasChanges).map(({ added, removed }) => added.length - removed.length),
  );
  const [before, after] = mode === "check" ? [now, now + change] : [now - change, now];
  return before === after ? number(after) : `${number(before)} → ${number(after)}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
