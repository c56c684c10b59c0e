import { cutToWidth } from "../display-width.ts";
import type { Paint } from "../paint.ts";
import { safeLine, safeText, joinLines, shorten } from "../safe-text.ts";

/** What text is printed on. */
export interface OutputOptions {
  readonly paint: Paint;
  /** In columns; `Infinity` where nothing is cut. */
  readonly width: number;
}

const maxLength = 2_000;

/** A line from outside, safe and cut to the width. */
export function cutLine(text: string, { width }: Pick<OutputOptions, "width">): string {
  return cutToWidth(safeLine(shorten(text, maxLength)), width);
}

/** A message from outside, safe and broken at its blanks; each line begins with `indent`. */
export function wrapped(text: string, indent: string, { width }: OutputOptions): readonly string[] {
  const words = safeText(shorten(joinLines(text), maxLength)).split(" ");
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && indent.length + longer.length > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((part) => safeLine(indent + part));
}
