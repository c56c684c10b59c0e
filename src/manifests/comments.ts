const metadataBegin = /^# \/\/\/ script[^\S\n]*$/m;
const metadataEnd = /^# \/\/\/[^\S\n]*$/gm;

/**
 * Where the inline metadata of a script stands, without its first and last line; `null` where there is none.
 * https://packaging.python.org/en/latest/specifications/inline-script-metadata/
 */
export function inlineMetadata(
  text: string,
): { readonly begin: number; readonly end: number } | null {
  const first = metadataBegin.exec(text);
  if (first === null) return null;
  const begin = first.index + first[0].length;
  metadataEnd.lastIndex = begin;
  const last = metadataEnd.exec(text);
  return last === null ? null : { begin, end: last.index };
}

/**
 * What begins a text in quotes or a comment: no glob such as `src/*`, and not what only looks like a
 * comment, `#:package` and `#r` of .NET, `//> using` of Scala CLI, `//go:generate` and `{{#if}}` of Handlebars.
 */
const openings =
  /["']|<!--|(?<![\w*.\])])\/\*|\/\*(?=[ \t]+\w)|(?<=^|[\s,;{}()[\]])(?:\/\/(?!>|go:generate\s)|(?<!\{\{)#(?!:|r\s))/gm;
/** In XML only this is a comment. */
const xmlOpening = /<!--/g;

/**
 * A text of whatever language with blanks in place of its comments, so that lines keep their numbers.
 * What stands in quotes is no comment, nor is what is never closed. Takes time by the length of the text.
 */
export function withoutComments(text: string): string {
  const plain = withMetadata(text);
  const opening = new RegExp(/^\s*</.test(plain) ? xmlOpening : openings);
  const endOf = createEnds(plain);
  const parts: string[] = [];
  let from = 0;
  for (let found = opening.exec(plain); found !== null; found = opening.exec(plain)) {
    const [mark] = found;
    const end = endOf(mark, found.index);
    if (end === null) continue;
    if (mark !== '"' && mark !== "'") {
      const comment = plain.slice(found.index, end);
      parts.push(plain.slice(from, found.index), comment.replaceAll(/[^\n]/g, " "));
      from = end;
    }
    opening.lastIndex = end;
  }
  return [...parts, plain.slice(from)].join("");
}

/** Inline metadata looks like comments. */
function withMetadata(text: string): string {
  const block = inlineMetadata(text);
  if (block === null) return text;
  const { begin, end } = block;
  const lines = text.slice(begin, end).replaceAll(/^#/gm, " ");
  return `${text.slice(0, begin)}${lines}${text.slice(end)}`;
}

/** Where what begins with a mark ends; `null` where it does not. Nothing that was not found is looked for twice. */
function createEnds(text: string): (mark: string, begin: number) => number | null {
  const unclosedUntil = new Map<string, number>();

  function lineEnd(at: number): number {
    const end = text.indexOf("\n", at);
    return end === -1 ? text.length : end;
  }

  function quoteEnd(quote: string, begin: number): number | null {
    quoted.lastIndex = begin;
    if (quoted.test(text)) return quoted.lastIndex;
    unclosedUntil.set(quote, lineEnd(begin));
    return null;
  }

  return (mark, begin) => {
    if (begin < (unclosedUntil.get(mark) ?? 0)) return null;
    if (mark === '"' || mark === "'") return quoteEnd(mark, begin);
    const closing = closings.get(mark);
    if (closing === undefined) return lineEnd(begin);
    const end = text.indexOf(closing, begin + mark.length);
    if (end !== -1) return end + closing.length;
    unclosedUntil.set(mark, text.length);
    return null;
  };
}

/** It ends in its line. */
const quoted = /(["'])(?:\\.|(?!\1)[^\\\n])*\1/y;

const closings = new Map([
  ["<!--", "-->"],
  ["/*", "*/"],
]);
