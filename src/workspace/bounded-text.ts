import { Fault } from "../domain/problem.ts";

/** Twice as many as 50 MB of any real manifest have. */
const mostMarks = 8_000_000;
/** What begins a line, a list, a mapping, an element, a value or a part of a key: each may become an object. */
const marks = new Set(["\n", "[", "{", "<", "=", "."].map((mark) => mark.charCodeAt(0)));

/**
 * The text, unless parsing it would take many times its length in memory: two characters of a hostile
 * file are enough for some hundred bytes.
 * @throws Fault `manifest-too-large`
 */
export function boundedText(text: string, path: string): string {
  if (text.length > mostMarks && hasMoreMarks(text)) throw tooMany(path);
  return text;
}

function hasMoreMarks(text: string): boolean {
  let left = mostMarks;
  for (let at = 0; at < text.length && left >= 0; at += 1)
    if (marks.has(text.charCodeAt(at))) left -= 1;
  return left < 0;
}

function tooMany(path: string): Fault {
  return new Fault(
    "manifest-too-large",
    `${path} has more than ${mostMarks / 1_000_000} million lines, lists, mappings and values. Add it to \`exclude\` when it is not a real manifest.`,
    { path },
  );
}
