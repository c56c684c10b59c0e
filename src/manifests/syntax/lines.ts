const carriageReturn = 13;

/**
 * Hands over the lines of a text with their one-based numbers, without LF or CRLF.
 * A last line may go without a line break. One pass, and no array of all lines.
 */
export function eachLine(text: string, visit: (line: string, number: number) => void): void {
  let start = 0;
  for (let number = 1; start < text.length; number += 1) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    const stop = end > start && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
    visit(text.slice(start, stop), number);
    start = end + 1;
  }
}
