import { eachLine } from "../syntax/lines.ts";

/**
 * Hands over the lines of a requirements file, joined at `\`, without comments and empty lines, each
 * with the number of its first physical line. As in pip a comment line ends a continuation, and a
 * `\` at its own end means nothing.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/
 */
export function eachLogicalLine(text: string, visit: (line: string, number: number) => void): void {
  let joined = "";
  let first = 0;
  function finish(line: string, number: number): void {
    const content = withoutComment(line).trim();
    if (content !== "") visit(content, number);
  }
  eachLine(text, (physical, number) => {
    const continues = physical.endsWith("\\") && !isComment(physical);
    if (first === 0 && !continues) return finish(physical, number);
    if (first === 0) first = number;
    if (continues) joined += physical.slice(0, -1);
    else {
      finish(joined + (isComment(physical) ? ` ${physical}` : physical), first);
      joined = "";
      first = 0;
    }
  });
  if (first !== 0) finish(joined, first);
}

function isComment(physical: string): boolean {
  return physical.trimStart().startsWith("#");
}

function withoutComment(line: string): string {
  if (!line.includes("#")) return line;
  const start = /(?:^|\s)#/.exec(line)?.index;
  return start === undefined ? line : line.slice(0, start);
}
