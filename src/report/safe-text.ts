// What cannot be seen, what turns the direction of writing, and every blank but the plain one.
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;

const plain = /^[\x20-\x7e]*$/;

const named = new Map([
  ["\n", String.raw`\n`],
  ["\r", String.raw`\r`],
  ["\t", String.raw`\t`],
]);

// Runners obey this form anywhere in a line: `##[…]` and, of other CI systems, `##vso[…]`.
const bracketCommand = /##(?=\w*\[)/g;

const word = /[\p{L}\p{M}\p{N}]+/gu;
const ascii = /[a-z]/i;
/** Letters that pass for others beside ASCII ones: of scripts that are not written together with Latin, and wide ones. */
const lookalike =
  /(?!\p{Script=Latin}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul})\p{L}|[\uff21-\uff3a\uff41-\uff5a]/gu;

/** A word of mixed scripts, such as `axios` with a Cyrillic а, with the codes of what passes for Latin. */
function unmixed(text: string): string {
  return text.replace(word, (found) =>
    ascii.test(found) ? found.replace(lookalike, escaped) : found,
  );
}

/**
 * Text from outside as one line in which everything can be seen and no log command can hide: control,
 * invisible and direction characters, and letters that pass for Latin ones, stand as `\n` or `\u202e`.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function safeText(text: string): string {
  const visible = plain.test(text) ? text : unmixed(text).replace(unseen, escaped);
  return visible.includes("##") ? visible.replace(bracketCommand, String.raw`#\#`) : visible;
}

/** A whole line of a log: safe text that does not begin with `::` either. */
export function safeLine(text: string): string {
  return safeText(text).replace(/^( *)::/, String.raw`$1\::`);
}

/** The same for JSON text, which means what it meant before: the escapes are those of JSON. */
export function visibleJson(json: string): string {
  const visible = plain.test(json) ? json : json.replace(unseen, escapedForJson);
  return visible.includes("##") ? visible.replace(bracketCommand, String.raw`#\u0023`) : visible;
}

function escapedForJson(character: string): string {
  return character.replace(
    /[^]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function escaped(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  const unicode = hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
  return named.get(character) ?? unicode;
}

/** The text with at most `max` UTF-16 units of it, and `…` where some are missing. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** The text as one line: what a server or a parser broke over lines is joined by blanks. */
export function joinLines(text: string): string {
  return text.replace(/[\t\r\n ]+/g, " ").trim();
}
