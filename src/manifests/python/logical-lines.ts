import { eachSpan } from "../syntax/lines.ts";

/**
 * Hands over the lines of a requirements file, joined at `\`, without comments, hashes and empty lines,
 * each with the number of its first physical line. As in pip a comment line ends a continuation, and a
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
  eachSpan(text, (start, end, number) => {
    const hash = first !== 0 && isHash(text, start, end);
    const comment = !hash && isComment(text, start);
    const continues = end > start && text.charCodeAt(end - 1) === backslash && !comment;
    if (first === 0 && !continues) return finish(text.slice(start, end), number);
    if (first === 0) first = number;
    if (!hash) joined += `${comment ? " " : ""}${text.slice(start, continues ? end - 1 : end)}`;
    if (continues) return;
    finish(joined, first);
    joined = "";
    first = 0;
  });
  if (first !== 0) finish(joined, first);
}

const [tab, space, numberSign, tilde, backslash] = [9, 32, 35, 126, 92];
const commentStart = /[^\S\n]*#/y;

function isComment(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  // Most lines begin with a name.
  if (code > numberSign && code <= tilde) return false;
  commentStart.lastIndex = start;
  return commentStart.test(text);
}

/** Hashes are most of a file that has any, and nothing asks for them. */
function isHash(text: string, start: number, end: number): boolean {
  let at = start;
  while (text.charCodeAt(at) === space || text.charCodeAt(at) === tab) at += 1;
  if (at === start || !text.startsWith("--hash=", at)) return false;
  const blank = text.indexOf(" ", at);
  return (
    blank === -1 || blank >= end || (blank === end - 2 && text.charCodeAt(end - 1) === backslash)
  );
}

function withoutComment(line: string): string {
  if (!line.includes("#")) return line;
  const start = /(?:^|\s)#/.exec(line)?.index;
  return start === undefined ? line : line.slice(0, start);
}
