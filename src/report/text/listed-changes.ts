import { changes, type Change, type ChangeKind } from "../changes.ts";
import type { TypeRow } from "../totals.ts";
import { count, enumeration } from "../../domain/wording.ts";

/** Of one package type, and of all together. */
const mostOfType = 10;
const mostOfAll = 60;

/** The changes of one package type that are listed, and those that are only counted. */
export interface ListedType {
  readonly row: TypeRow;
  readonly shown: readonly Change[];
  readonly others: readonly Change[];
}

/**
 * What of the changes is listed where there is little room: all removals, and of the others as many
 * as make ten of a package type and sixty of all. Types without a change are left out.
 */
export function listedChanges(rows: readonly TypeRow[]): readonly ListedType[] {
  const removed = rows.reduce((sum, row) => sum + row.removed.length, 0);
  let left = Math.max(0, mostOfAll - removed);
  return rows.flatMap((row) => {
    const found = changes(row);
    if (found.length === 0) return [];
    // What goes stands first.
    const going = row.removed.length;
    const others = Math.min(Math.max(0, mostOfType - going), left, found.length - going);
    left -= others;
    const shown = found.slice(0, going + others);
    return [{ row, shown, others: found.slice(shown.length) }];
  });
}

/** `12 more updates and 1 more addition`. */
export function moreChanges(others: readonly Change[]): string {
  const counted = kinds.map(([kind, noun]) => ({
    noun,
    found: others.filter((change) => change.kind === kind).length,
  }));
  return enumeration(
    counted.flatMap(({ noun, found }) => (found === 0 ? [] : [count(found, `more ${noun}`)])),
  );
}

/** Removals are not among them, which are never cut. */
const kinds: readonly (readonly [Exclude<ChangeKind, "removed">, string])[] = [
  ["updated", "update"],
  ["added", "addition"],
];
