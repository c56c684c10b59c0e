import type { ChangeKind } from "./changes.ts";
import { count, enumeration, number } from "./wording.ts";

export type ChangeCounts = Readonly<Record<ChangeKind, number>>;

const kinds = [
  { kind: "added", done: "added", due: "to add", order: "add" },
  { kind: "updated", done: "updated", due: "to update", order: "update" },
  { kind: "removed", done: "removed", due: "to remove", order: "remove" },
] as const;

/** `5 added, 2 updated, 1 removed`; `5 to add, …` where it is due; empty where nothing is. */
export function changeCounts(counts: ChangeCounts, tense: "done" | "due"): string {
  return present(counts)
    .map((kind) => `${number(kind.value)} ${kind[tense]}`)
    .join(", ");
}

/** `5 packages added, 2 updated and 1 removed`. */
export function changesDone(counts: ChangeCounts): string {
  return enumeration(
    present(counts).map(({ value, done }, index) =>
      index === 0 ? `${count(value, "package")} ${done}` : `${number(value)} ${done}`,
    ),
  );
}

/** `add 5 packages, update 2 and remove 1`. */
export function changesDue(counts: ChangeCounts): string {
  return enumeration(
    present(counts).map(({ value, order }, index) =>
      index === 0 ? `${order} ${count(value, "package")}` : `${order} ${number(value)}`,
    ),
  );
}

function present(counts: ChangeCounts) {
  return kinds
    .map((kind) => ({ ...kind, value: counts[kind.kind] }))
    .filter(({ value }) => value > 0);
}
