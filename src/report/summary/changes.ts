import type { List, Section } from "../budget.ts";
import { changeCounts } from "../change-counts.ts";
import { changes, type Change, type ChangeKind } from "../changes.ts";
import { fence, folded, htmlCode } from "../markdown.ts";
import type { Report } from "../report.ts";
import { typeRows, type TypeRow } from "../totals.ts";
import { count, number } from "../../domain/wording.ts";
import { nameLine, nameWidth } from "../name-line.ts";
import { priorities } from "./table-list.ts";

/** Up to this many changes are shown at once; more are folded, type by type. */
const maxOpen = 40;

// GitHub colours the lines of a diff by these.
const signs: Record<ChangeKind, string> = { removed: "-", updated: "!", added: "+" };

/** What changed, or would, type by type: what goes first. */
export function changesSection(report: Report): readonly Section[] {
  const rows = typeRows(report).flatMap((row) => {
    const found = changes(row);
    return found.length === 0 ? [] : [{ row, found }];
  });
  if (rows.length === 0) return [];
  const total = rows.reduce((sum, { found }) => sum + found.length, 0);
  const tense = report.mode === "check" ? "due" : "done";
  const lists = rows.map(({ row, found }) => typeList(row, found, tense, total <= maxOpen));
  return [
    {
      priority: priorities.changes,
      open: tense === "due" ? "### What a sync would change\n\n" : "### What changed\n\n",
      lists,
      close: "",
      more: (kept) =>
        `… and the changes of ${count(lists.length - kept, "more package type")}, in the JSON report.\n\n`,
    },
  ];
}

function typeList(
  row: TypeRow,
  found: readonly Change[],
  tense: "done" | "due",
  open: boolean,
): List {
  const counts = {
    removed: row.removed.length,
    updated: row.updated.length,
    added: row.added.length,
  };
  const entity = row.entity === null ? "" : `${htmlCode(row.entity)} `;
  const around = folded(`${entity}${row.packageType}: ${changeCounts(counts, tense)}`, open);
  const width = nameWidth(found);
  const items = found.map((change) => `${nameLine(`${signs[change.kind]} `, change, width)}\n`);
  const marks = fence(items);
  return {
    open: `${around.open}${marks}diff\n`,
    items,
    close: `${marks}\n${around.close}`,
    more: (kept) => `… and ${number(items.length - kept)} more, in the JSON report\n`,
  };
}
