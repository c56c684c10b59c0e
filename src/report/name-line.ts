import { displayWidth, padEnd } from "./display-width.ts";
import { safeText, shorten } from "./safe-text.ts";

interface Named {
  readonly name: string;
  readonly versions: string;
}

const maxLength = 200;
const maxPadding = 36;

/** One line: a name and, in a column of their own, its versions. */
export function nameLine(start: string, { name, versions }: Named, width: number): string {
  const shown = safeText(shorten(name, maxLength));
  if (versions === "") return start + shown;
  return `${start}${padEnd(shown, width)}  ${safeText(shorten(versions, maxLength))}`;
}

/** The width of the column of names. A very long name does not push the others' versions away. */
export function nameWidth(named: readonly Named[]): number {
  return named.reduce((width, { name }) => {
    const own = name.length > maxPadding ? 0 : displayWidth(safeText(name));
    return own > maxPadding ? width : Math.max(width, own);
  }, 0);
}
