import { Lines } from "../../syntax/lines.ts";

/**
 * Walks over the lines of a requirements file, joined at `\`, without comments, hashes and empty lines,
 * each with the number of its first physical line. As in pip a comment line ends a continuation, and a
 * `\` at its own end means nothing; a line ends where Python's `splitlines` ends it.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/
 */
export class LogicalLines {
  /** The current line as it is written, which may have blanks and a comment behind it. */
  written = "";
  /** Of its first physical line, counted from one. */
  number = 0;
  readonly #lines: Lines;

  constructor(text: string) {
    this.#lines = new Lines(unusualBreak.test(text) ? text.replace(unusualBreaks, "\n") : text);
  }

  /** The current line. */
  get line(): string {
    return withoutComment(this.written).trim();
  }

  /** Goes to the next line with content; `false` where there is none. */
  next(): boolean {
    const lines = this.#lines;
    while (lines.next()) {
      this.number = lines.number;
      const isContinued = continues(lines) && !isComment(lines);
      this.written = isContinued ? joined(lines) : lines.line();
      if (beginsWithName(this.written, 0)) return true;
      this.written = this.line;
      if (this.written !== "") return true;
    }
    return false;
  }
}

/** What Python takes for the end of a line besides LF and CRLF. */
// oxlint-disable-next-line no-control-regex -- the control characters are meant
const unusualBreak = /\r(?!\n)|[\v\f\u001c-\u001e\u0085\u2028\u2029]/;
const unusualBreaks = new RegExp(unusualBreak, "g");

/** The line and all that it is continued by. */
function joined(lines: Lines): string {
  let text = withoutBackslashes(lines);
  while (lines.next()) {
    const isNoise = isHash(lines);
    const isLast = !isNoise && isComment(lines);
    const isContinued = continues(lines) && !isLast;
    if (!isNoise)
      text += isContinued ? withoutBackslashes(lines) : `${isLast ? " " : ""}${lines.line()}`;
    if (!isContinued) break;
  }
  return text;
}

/** A line that is continued loses all backslashes at both of its ends. */
function withoutBackslashes({ text, start, end }: Lines): string {
  let first = start;
  let last = end;
  while (last > first && text.charCodeAt(last - 1) === backslash) last -= 1;
  while (first < last && text.charCodeAt(first) === backslash) first += 1;
  return text.slice(first, last);
}

function continues({ text, start, end }: Lines): boolean {
  return end > start && text.charCodeAt(end - 1) === backslash;
}

const [tab, space, numberSign, tilde, backslash] = [9, 32, 35, 126, 92];
const commentStart = /[^\S\n]*#/y;

/** What most lines do, so that they are neither empty nor a comment; true of marks and digits as well. */
function beginsWithName(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  return code > numberSign && code <= tilde;
}

function isComment({ text, start }: Lines): boolean {
  if (beginsWithName(text, start)) return false;
  commentStart.lastIndex = start;
  return commentStart.test(text);
}

/** Hashes are most of a file that has any, and nothing asks for them. */
function isHash({ text, start, end }: Lines): boolean {
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
