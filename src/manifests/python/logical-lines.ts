import { eachLine } from "../syntax/lines.ts";

/** A line as pip sees it, with the number of its first physical line. */
export interface LogicalLine {
  readonly text: string;
  readonly line: number;
}

/**
 * The lines of a requirements file, joined at `\`, without comments and empty lines.
 * As in pip a comment line ends a continuation, and a `\` at its own end means nothing.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/
 */
export function logicalLines(text: string): LogicalLine[] {
  const lines: LogicalLine[] = [];
  let pieces: string[] = [];
  let first = 1;
  function finish(): void {
    const joined = withoutComment(pieces.join("")).trim();
    if (joined !== "") lines.push({ text: joined, line: first });
    pieces = [];
  }
  eachLine(text, (physical, number) => {
    if (pieces.length === 0) first = number;
    const comment = physical.trimStart().startsWith("#");
    const continued = physical.endsWith("\\") && !comment;
    pieces.push(comment ? ` ${physical}` : continued ? physical.slice(0, -1) : physical);
    if (!continued) finish();
  });
  finish();
  return lines;
}

function withoutComment(text: string): string {
  const start = /(?:^|\s)#/.exec(text)?.index;
  return start === undefined ? text : text.slice(0, start);
}
