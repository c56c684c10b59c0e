import { cutToWidth } from "../display-width.ts";
import type { Paint } from "../paint.ts";
import { wrapLine } from "../wrap-line.ts";
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

/** A message from outside, safe and wrapped to the width; each line begins with `indent`. */
export function wrapped(text: string, indent: string, { width }: OutputOptions): readonly string[] {
  const safe = safeText(shorten(joinLines(text), maxLength));
  // A line that would begin with a command is one column longer when it is safe.
  const room = safe.includes("::") ? width - 1 : width;
  return wrapLine(indent + safe, room, indent).map(safeLine);
}
