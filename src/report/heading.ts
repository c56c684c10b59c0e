import { changesByMerging } from "./change-counts.ts";
import { changedEntities, changeTotals } from "./entity-changes.ts";
import { causes, waitingTypes } from "./causes.ts";
import { code } from "./markdown.ts";
import type { Report } from "./report.ts";
import { totals, typeRows, type TypeRow } from "./totals.ts";
import type { View } from "./view.ts";
import type { ProblemCode } from "../domain/problem.ts";
import { count, number } from "../domain/wording.ts";

/** The verdict as the heading of a text in Markdown, such as `⚠️ Cortex packages: drift in 2 of 3 entities`. */
export function heading(report: Report, { isPreview }: Pick<View, "isPreview">): string {
  const { symbol, verdict } = verdictOf(report, isPreview);
  return `${symbol} Cortex packages: ${verdict}`;
}

interface Verdict {
  readonly symbol: string;
  readonly verdict: string;
}

function verdictOf(report: Report, isPreview: boolean): Verdict {
  const { result, mode, reason } = report;
  if (mode === "list" && result !== "failed" && reason === null)
    return { symbol: "📄", verdict: `${number(totals(report).packages)} declared` };
  if (result === "failed") return { symbol: "❌", verdict: failure(report) };
  if (result === "skipped") return { symbol: "⏭️", verdict: "skipped" };
  if (result === "in-sync")
    return { symbol: "✅", verdict: isPreview ? "merging changes nothing" : "in sync" };
  if (result === "synced") return { symbol: "✅", verdict: `${scope(report)} synced` };
  return isPreview
    ? { symbol: "📦", verdict: `merging ${changesByMerging(changeTotals(report))}` }
    : { symbol: "⚠️", verdict: `drift in ${scope(report)}` };
}

/** The only entity by its name; else how many of all changed, or would. */
function scope(report: Report): string {
  const [only, ...others] = report.entities;
  if (only !== undefined && others.length === 0 && only.entity !== null) return code(only.entity);
  const all = report.entities.length;
  const changed = changedEntities(report).length;
  return changed === all
    ? count(all, "entity", "entities")
    : `${number(changed)} of ${count(all, "entity", "entities")}`;
}

function failure(report: Report): string {
  const rows = typeRows(report);
  const held = rows.filter((row) => row.held !== null);
  const broken = rows.filter((row) => row.held === null && row.result === "failed");
  if (held.length > 0 && broken.length === 0) return heldVerdict(report, held, rows.length);
  const verb = report.mode === "sync" ? "synced" : "checked";
  const all = count(rows.length, "type");
  if (held.length > 0)
    return `${number(held.length)} of ${all} held, ${number(broken.length)} not ${verb}`;
  const errors = causes(report).filter(({ problem }) => problem.severity === "error");
  const [only, ...others] = errors;
  const isCommon = broken.length === 0 || broken.length === rows.length;
  if (only !== undefined && others.length === 0 && isCommon) return title(only.problem.code);
  if (broken.length > 0) return `${number(broken.length)} of ${all} could not be ${verb}`;
  return errors.length === 0 ? "failed" : count(errors.length, "error");
}

/** A cause in a few words, those of its code; the box below has the rest. */
function title(code: ProblemCode): string {
  const words = code.replace(/^cortex-/, "").replaceAll("-", " ");
  return titles[code] ?? words.replace(/^(?:api|sbom|lfs)\b/, (word) => word.toUpperCase());
}

/** Of codes that are no such words. */
const titles: Partial<Record<ProblemCode, string>> = {
  "cortex-rejected": "request rejected",
  "not-recorded": "upload not recorded",
  "not-removed": "packages not removed",
  "time-budget": "time budget exceeded",
  internal: "internal defect",
};

function heldVerdict(report: Report, held: readonly TypeRow[], all: number): string {
  const withheld = held.reduce((sum, row) => sum + row.withheld.length, 0);
  if (withheld > 0 && waitingTypes(report).length === held.length)
    return `${count(withheld, "removal")} ${withheld === 1 ? "waits" : "wait"} for your decision`;
  return `${number(held.length)} of ${count(all, "type")} ${held.length === 1 ? "was" : "were"} held`;
}
