/** The text with at most `max` UTF-16 units of it, and `…` where some are missing. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** The text as one line: what a server or a parser broke over lines is joined by blanks. */
export function joinLines(text: string): string {
  return text.replace(/[\t\r\n ]+/g, " ").trim();
}
