import type { Change } from "./changes.ts";

/** How a change is marked in Markdown: what goes first, then the updates by their level. */
const marks = [
  { of: "removed", symbol: "➖", word: "removed", due: "to remove" },
  { of: "major", symbol: "🔺", word: "major" },
  { of: "minor", symbol: "🔸", word: "minor" },
  { of: "patch", symbol: "🔹", word: "patch" },
  { of: "downgrade", symbol: "🔻", word: "downgrade" },
  { of: "other", symbol: "🔄", word: "other update" },
  { of: "added", symbol: "➕", word: "added", due: "to add" },
] as const;

export type ChangeMark = (typeof marks)[number];

/** The mark of a change. */
export function markOf({ kind, level }: Pick<Change, "kind" | "level">): ChangeMark {
  const found = marks.find(({ of }) => of === (kind === "updated" ? level : kind));
  // An update without a level is none that this tool makes.
  return found ?? marks[5];
}

/** The changes by their mark, in the order of the marks; only those that there are. */
export function byMark<Marked extends Pick<Change, "kind" | "level">>(
  changes: readonly Marked[],
): readonly (readonly [ChangeMark, readonly Marked[]])[] {
  const found = Map.groupBy(changes, markOf);
  return marks.flatMap((mark) => {
    const ofMark = found.get(mark) ?? [];
    return ofMark.length === 0 ? [] : [[mark, ofMark] as const];
  });
}

/** `➖ removed 🔺 major ➕ added`: the marks that were used; `➖ to remove …` where it is due. */
export function legend(
  changes: readonly Pick<Change, "kind" | "level">[],
  tense: "done" | "due",
): string {
  return byMark(changes)
    .map(([mark]) => `${mark.symbol} ${tense === "due" && "due" in mark ? mark.due : mark.word}`)
    .join(" ");
}
