/** The lines of a text that count, by index. */
export type Counted = Set<number>;

/** More lines belong together in no text that people write. */
const longest = 400;
/** So many lines above belong to the description of a line. */
const highest = 40;

/** Counts the lines of a passage. */
export function count(counted: Counted, begin: number, end: number): void {
  for (let at = begin; at < end; at += 1) counted.add(at);
}

/** How far the content of a line is indented, behind the dashes of lists. */
function indentOf(line: string): number {
  return /^\s*(?:-\s+)*/.exec(line)?.[0].length ?? 0;
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === "";
}

/** Behind the lines below one that are indented more than it: what a key, a call or a bracket has in it. */
export function endOfBlock(lines: readonly string[], at: number): number {
  const own = indentOf(lines[at] ?? "");
  const last = Math.min(lines.length, at + longest);
  let end = at + 1;
  while (end < last && (isBlank(lines[end]) || indentOf(lines[end] ?? "") > own)) end += 1;
  return end > at + 1 || !opensBracket(lines[at] ?? "") ? end : endOfBracket(lines, at);
}

/** Whether a line ends within a bracket. */
export function opensBracket(line: string): boolean {
  return /[([{]\s*$/.test(line) || opensList(line);
}

/** A list of a shell whose end is on another line: `A=(`. */
function opensList(line: string): boolean {
  return /=\s*@?\([^()]*$/.test(line);
}

/** Behind the line that closes the bracket which a line leaves open, whatever is indented. */
export function endOfBracket(lines: readonly string[], at: number, most = longest): number {
  const last = Math.min(lines.length, at + most);
  let depth = 0;
  for (let end = at; end < last; end += 1) {
    const line = lines[end] ?? "";
    depth += (line.match(/[([{]/g)?.length ?? 0) - (line.match(/[)\]}]/g)?.length ?? 0);
    if (depth <= 0) return end + 1;
  }
  return at + 1;
}

const goesOn = /\\\s*$/;
const comment = /^\s*#/;
const hereDocument = /<<[-~]?\s*["']?([A-Za-z_]\w*)/;

/** Behind a command of a shell: its lines that go on, and the here-document that it is given. */
export function endOfCommand(lines: readonly string[], at: number): number {
  let end = at + 1;
  // Between the lines of a command Docker takes comments.
  while (end < lines.length && (goesOn.test(lines[end - 1] ?? "") || isWithin(lines, at, end)))
    end += 1;
  if (/=\s*@?\([^)]*$/.test(lines[at] ?? "")) end = Math.max(end, endOfBracket(lines, at));
  const tag = lines
    .slice(at, end)
    .map((line) => hereDocument.exec(line)?.[1])
    .find((each) => each !== undefined);
  if (tag === undefined) return end;
  const last = Math.min(lines.length, end + longest);
  for (let line = end; line < last; line += 1) if (lines[line]?.trim() === tag) return line;
  return end;
}

function isWithin(lines: readonly string[], at: number, end: number): boolean {
  return end > at + 1 && comment.test(lines[end - 1] ?? "");
}

/** The task, the resource or the item of a list that has a line in it, with the line that opens it. */
export function enclosing(
  lines: readonly string[],
  at: number,
): { readonly begin: number; readonly end: number } {
  const own = indentOf(lines[at] ?? "");
  const isItem = (line: string) => /^\s*-\s/.test(line) && indentOf(line) <= own;
  let begin = at;
  while (begin > 0 && at - begin < highest && !isItem(lines[begin] ?? "")) {
    begin -= 1;
    if (!isBlank(lines[begin]) && indentOf(lines[begin] ?? "") < own) break;
  }
  const last = Math.min(lines.length, at + longest);
  let end = at + 1;
  while (end < last && !isItem(lines[end] ?? "") && isInside(lines[end])) end += 1;
  return { begin, end };

  function isInside(line: string | undefined): boolean {
    return isBlank(line) || indentOf(line ?? "") >= own;
  }
}
