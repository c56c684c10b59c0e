import { displayWidth } from "./display-width.ts";

// oxlint-disable-next-line no-control-regex -- what painted text has between its characters
const painted = /\u001b\[\d+m/g;

/** The columns that a line takes on a terminal, where colour takes none. */
export function shownWidth(line: string): number {
  return displayWidth(line.replace(painted, ""));
}

/**
 * One line as lines of at most `width` columns: broken at its blanks, and inside a word only where
 * that is longer than a line. `hanging` begins each line but the first; without it, the blanks of
 * the first and two more. The line may be painted.
 */
export function wrapLine(line: string, width: number, hanging?: string): readonly string[] {
  if (shownWidth(line) <= width) return [line];
  const [start = ""] = /^ */.exec(line) ?? [];
  const indent = hanging ?? `${start}  `;
  const next = indent.length * 2 > width ? "" : indent;
  const lines: string[] = [];
  let current = start.length * 2 > width ? "" : start;
  let isEmpty = true;
  for (const piece of line.match(/[^ ]+ */g) ?? []) {
    let word = piece.trimEnd();
    if (!isEmpty && shownWidth(current + word) > width) {
      lines.push(current.trimEnd());
      current = next;
    }
    while (shownWidth(current + word) > width) {
      const part = firstColumns(word, width - shownWidth(current));
      lines.push(current + part);
      word = word.slice(part.length);
      current = next;
    }
    current += word + piece.slice(piece.trimEnd().length);
    isEmpty = false;
  }
  return [...lines, current.trimEnd()];
}

/** Text of many lines, each of them wrapped. */
export function wrapText(text: string, width: number): string {
  if (width === Infinity) return text;
  return text
    .split("\n")
    .flatMap((line) => wrapLine(line, width))
    .join("\n");
}

/** As much of a word as fits, one character at least; colour goes with what is before it. */
function firstColumns(word: string, width: number): string {
  let kept = "";
  // oxlint-disable-next-line no-control-regex -- what painted text has between its characters
  for (const [unit] of word.matchAll(/\u001b\[\d+m|[^]/gu)) {
    if (kept !== "" && shownWidth(kept + unit) > width) break;
    kept += unit;
  }
  return kept;
}
