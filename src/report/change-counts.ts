import type { ChangeKind } from "./changes.ts";
import { count, enumeration, number } from "../domain/wording.ts";

export type ChangeCounts = Readonly<Record<ChangeKind, number>> & {
  /** Of the updates, those to a new major version; they are named where this is given. */
  readonly major?: number;
};

// What goes is what a reader must not miss.
const kinds = [
  { kind: "removed", done: "removed", due: "to remove", order: "remove", merge: "removes" },
  { kind: "updated", done: "updated", due: "to update", order: "update", merge: "updates" },
  { kind: "added", done: "added", due: "to add", order: "add", merge: "adds" },
] as const;

/** `1 removed, 2 updated, 5 added`; `1 to remove, …` where it is due; empty where nothing is. */
export function changeCounts(counts: ChangeCounts, tense: "done" | "due"): string {
  return present(counts)
    .map(({ value, detail, ...kind }) => `${value} ${kind[tense]}${detail}`)
    .join(", ");
}

/** `1 package removed, 2 updated and 5 added`; `Nothing changed`. */
export function changesDone(counts: ChangeCounts): string {
  const parts = present(counts).map(({ total, value, done }, index) =>
    index === 0 ? `${count(total, "package")} ${done}` : `${value} ${done}`,
  );
  return parts.length === 0 ? "Nothing changed" : enumeration(parts);
}

/** `remove 1 package, update 2 and add 5`; `change nothing`. */
export function changesDue(counts: ChangeCounts): string {
  const parts = present(counts).map(({ total, value, order }, index) =>
    index === 0 ? `${order} ${count(total, "package")}` : `${order} ${value}`,
  );
  return parts.length === 0 ? "change nothing" : enumeration(parts);
}

/** `removes 4, updates 7 (2 major), adds 3`; `changes nothing`. */
export function changesByMerging(counts: ChangeCounts): string {
  const parts = present(counts).map(({ value, detail, merge }) => `${merge} ${value}${detail}`);
  return parts.length === 0 ? "changes nothing" : parts.join(", ");
}

/** `−4 ~5 +2`, as narrow as can be. */
export function changeSigns({ removed, updated, added }: ChangeCounts): string {
  return [
    ["−", removed],
    ["~", updated],
    ["+", added],
  ]
    .flatMap(([sign, value]) => (value === 0 ? [] : [`${sign}${number(Number(value))}`]))
    .join(" ");
}

function present({ major = 0, ...counts }: ChangeCounts) {
  return kinds
    .map((kind) => ({
      ...kind,
      total: counts[kind.kind],
      value: number(counts[kind.kind]),
      detail: kind.kind === "updated" && major > 0 ? ` (${number(major)} major)` : "",
    }))
    .filter(({ total }) => total > 0);
}
