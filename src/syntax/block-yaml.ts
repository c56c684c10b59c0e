import { inlineValue, irregular, quotedText, type InlineValue } from "./inline-yaml.ts";
import type { YamlMapping } from "./yaml-mapping.ts";

/**
 * Reads the regular block style in which pnpm and Yarn write their locks, several times as fast as a
 * whole YAML parser and with the same result. `null` for whatever else YAML has, errors included:
 * that is the whole parser's to judge.
 */
export function readBlockYaml(text: string): readonly YamlMapping[] | null {
  if (notPlain.test(text) && unusual.test(text)) return null;
  const unix = text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
  const lines: Lines = { text: unix, next: 0, start: 0, end: 0, indent: 0 };
  try {
    advance(lines);
    if (atSeparator(lines)) advance(lines);
    const documents = [readMapping(lines, 0, 0)];
    while (atSeparator(lines)) {
      advance(lines);
      documents.push(readMapping(lines, 0, 0));
    }
    return lines.indent === ended ? documents : null;
  } catch (thrown) {
    if (thrown === irregular) return null;
    throw thrown;
  }
}

/** Most locks have none of these, and this pattern finds that sooner. */
const notPlain = /[^\n -~]/;
const unusual =
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/;

const [space, hash, dash, colon, question] = [32, 35, 45, 58, 63];
const [doubleQuote, singleQuote] = [34, 39];
const ended = -1;
const deepest = 50;
const longestKey = 1_000;

/** A place in the text: the current line from its first visible character, and its indent. */
interface Lines {
  readonly text: string;
  next: number;
  start: number;
  end: number;
  indent: number;
}

/** Goes to the next line that has content; the indent is `ended` when there is none. */
function advance(lines: Lines): void {
  const { text } = lines;
  let begin = lines.next;
  while (begin < text.length) {
    const found = text.indexOf("\n", begin);
    const end = found === -1 ? text.length : found;
    let start = begin;
    while (text.charCodeAt(start) === space) start += 1;
    if (start < end && text.charCodeAt(start) !== hash) {
      lines.indent = start - begin;
      lines.start = start;
      lines.end = end;
      lines.next = end + 1;
      return;
    }
    begin = end + 1;
  }
  lines.next = begin;
  lines.indent = ended;
}

function atSeparator({ text, start, end, indent }: Lines): boolean {
  return indent === 0 && end - start === 3 && text.startsWith("---", start);
}

function readMapping(lines: Lines, indent: number, depth: number): YamlMapping {
  if (depth > deepest) throw irregular;
  const mapping = new Map<string, unknown>();
  while (lines.indent === indent && lines.text.charCodeAt(lines.start) !== dash) {
    const entries = mapping.size;
    mapping.set(readKey(lines), readValue(lines, depth));
    if (mapping.size === entries) throw irregular;
  }
  if (lines.indent > indent || mapping.size === 0) throw irregular;
  return mapping;
}

const keyStarts = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9/._$(^~]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** The key of the current line, which afterwards starts behind its colon. */
function readKey(lines: Lines): string {
  const { text, start, end } = lines;
  const first = text.charCodeAt(start);
  if (first === question) return readExplicitKey(lines);
  const isQuoted = first === singleQuote || first === doubleQuote;
  const stop = isQuoted ? text.indexOf(text.charAt(start), start + 1) + 1 : plainKeyEnd(lines);
  if (stop === 0 || stop >= end || text.charCodeAt(stop) !== colon || stop - start > longestKey)
    throw irregular;
  lines.start = stop + 1;
  const key = text.slice(start, stop);
  if (isQuoted) return quotedText(key);
  if (key.includes(" ") || keyStarts[first] !== 1) throw irregular;
  return key;
}

/** Where the first colon stands that ends a key: before a space or the end of the line. */
function plainKeyEnd({ text, start, end }: Lines): number {
  let at = text.indexOf(":", start);
  while (at !== -1 && at + 1 < end && text.charCodeAt(at + 1) !== space)
    at = text.indexOf(":", at + 1);
  return at === -1 ? 0 : at;
}

/** `? "key"` and a line with `:`, which Yarn writes for keys of more than 1024 characters. */
function readExplicitKey(lines: Lines): string {
  const { text, start, end, indent } = lines;
  if (text.charCodeAt(start + 1) !== space) throw irregular;
  const key = quotedText(text.slice(start + 2, end));
  advance(lines);
  if (lines.indent !== indent || text.slice(lines.start, lines.end) !== ":") throw irregular;
  lines.start = lines.end;
  return key;
}

function readValue(lines: Lines, depth: number): InlineValue | readonly InlineValue[] {
  const { text, start, end, indent } = lines;
  if (start < end) {
    if (text.charCodeAt(start) !== space) throw irregular;
    const written = text.slice(start + 1, end);
    const value = written === "|-" ? readLiteral(lines) : inlineValue(written);
    advance(lines);
    return value;
  }
  advance(lines);
  if (lines.indent <= indent) return "";
  return isItem(lines) ? readItems(lines) : readMapping(lines, lines.indent, depth + 1);
}

function isItem({ text, start }: Lines): boolean {
  return text.charCodeAt(start) === dash && text.charCodeAt(start + 1) === space;
}

function readItems(lines: Lines): InlineValue[] {
  const { text, indent } = lines;
  const items: InlineValue[] = [];
  while (lines.indent === indent && isItem(lines)) {
    items.push(inlineValue(text.slice(lines.start + 2, lines.end)));
    advance(lines);
  }
  if (lines.indent >= indent) throw irregular;
  return items;
}

/** The lines of a `|-` scalar, without the indent of the first of them. */
function readLiteral(lines: Lines): string {
  const { text, indent } = lines;
  const deeper = new RegExp(`(?:\\n(?: {${indent + 1}}[^\\n]*)?)*`, "y");
  deeper.lastIndex = lines.end;
  const [block = ""] = deeper.exec(text) ?? [];
  const written = withoutLastBreaks(block).split("\n").slice(1);
  const margin = /^ */.exec(written[0] ?? "")?.[0] ?? "";
  if (margin === "" || written.some((line) => line !== "" && !isWithin(line, margin)))
    throw irregular;
  lines.next = lines.end + block.length;
  return written.map((line) => line.slice(margin.length)).join("\n");
}

function withoutLastBreaks(block: string): string {
  let end = block.length;
  while (block.charAt(end - 1) === "\n") end -= 1;
  return block.slice(0, end);
}

function isWithin(line: string, margin: string): boolean {
  return line.startsWith(margin) && line.trim() !== "";
}
