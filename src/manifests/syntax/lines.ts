const carriageReturn = 13;

/**
 * Hands over the lines of a text with their one-based numbers, without LF or CRLF.
 * A last line may go without a line break. One pass, and no array of all lines.
 */
export function eachLine(text: string, visit: (line: string, number: number) => void): void {
  eachSpan(text, (start, end, number) => visit(text.slice(start, end), number));
}

/** The same by where lines start and end, for readers that look at most of them without a copy. */
export function eachSpan(
  text: string,
  visit: (start: number, end: number, number: number) => void,
): void {
  let start = 0;
  for (let number = 1; start < text.length; number += 1) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    visit(
      start,
      end > start && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end,
      number,
    );
    start = end + 1;
  }
}
