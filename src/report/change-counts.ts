import type { ChangeKind } from "./changes.ts";
import { count, enumeration, number } from "../domain/wording.ts";

export type ChangeCounts = Readonly<Record<ChangeKind, number>>;

// What goes is what a reader must not miss.
const kinds = [
  { kind: "removed", done: "removed", due: "to remove", order: "remove" },
  { kind: "updated", done: "updated", due: "to update", order: "update" },
  { kind: "added", done: "added", due: "to add", order: "add" },
] as const;

/** `1 removed, 2 updated, 5 added`; `1 to remove, …` where it is due; empty where nothing is. */
export function changeCounts(counts: ChangeCounts, tense: "done" | "due"): string {
  return present(counts)
    .map((kind) => `${number(kind.value)} ${kind[tense]}`)
    .join(", ");
}

/** `1 package removed, 2 updated and 5 added`; `Nothing changed`. */
export function changesDone(counts: ChangeCounts): string {
  const parts = present(counts).map(({ value, done }, index) =>
    index === 0 ? `${count(value, "package")} ${done}` : `${number(value)} ${done}`,
  );
  return parts.length === 0 ? "Nothing changed" : enumeration(parts);
}

/** `remove 1 package, update 2 and add 5`; `change nothing`. */
export function changesDue(counts: ChangeCounts): string {
  const parts = present(counts).map(({ value, order }, index) =>
    index === 0 ? `${order} ${count(value, "package")}` : `${order} ${number(value)}`,
  );
  return parts.length === 0 ? "change nothing" : enumeration(parts);
}

function present(counts: ChangeCounts) {
  return kinds
    .map((kind) => ({ ...kind, value: counts[kind.kind] }))
    .filter(({ value }) => value > 0);
}
