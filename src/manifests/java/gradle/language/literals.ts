import type { Cursor } from "./cursor.ts";
import { isMark, type Node, type TextPart } from "./nodes.ts";

/** How a kind of string ends, and what counts in it. */
interface Quote {
  readonly open: string;
  readonly close: string;
  /** Whether it may go over a line break. */
  readonly lines: boolean;
  /** How a character stands for itself. */
  readonly escape: "backslash" | "slash" | "dollar" | null;
  /** How many `$` begin an expression; 0 where none do. */
  readonly dollars: number;
}

type ReadExpression = () => Node[];

/**
 * Reads the string that begins there; `null` where none does.
 * Rules: Kotlin's and Groovy's lexical grammars (https://kotlinlang.org/spec/syntax-and-grammar.html,
 * https://groovy-lang.org/syntax.html#all-strings).
 * @throws Fault `manifest-invalid` for a string that never ends.
 */
export function readLiteral(
  cursor: Cursor,
  before: Node | undefined,
  readExpression: ReadExpression,
): Node | null {
  const quote = quoteAt(cursor, before);
  if (quote === null) return null;
  const { line } = cursor;
  cursor.skip(quote.open.length);
  return { kind: "text", parts: readParts(cursor, quote, readExpression), line };
}

const mayOpen = new Set(["'", '"', "$", "/"]);

function quoteAt(cursor: Cursor, before: Node | undefined): Quote | null {
  const { dialect } = cursor;
  if (!mayOpen.has(cursor.peek())) return null;
  if (cursor.sees("'''") && dialect === "groovy") return plain("'''", 0, true);
  if (cursor.sees("'")) return plain("'", 0, false);
  if (dialect === "kotlin") return kotlinQuote(cursor);
  const dollars = dialect === "java" ? 0 : 1;
  if (cursor.sees('"""')) return plain('"""', dollars, true);
  if (cursor.sees('"')) return plain('"', dollars, false);
  return dialect === "groovy" && mayStartValue(before) ? slashy(cursor) : null;
}

function plain(mark: string, dollars: number, lines: boolean): Quote {
  return { open: mark, close: mark, lines, escape: "backslash", dollars };
}

const multiDollar = /\$*(?:"""|")/y;

/** `"…"`, `"""…"""`, and both with as many `$` in front as begin an expression in them. */
function kotlinQuote({ text, at }: Cursor): Quote | null {
  multiDollar.lastIndex = at;
  const [open = null] = multiDollar.exec(text) ?? [];
  if (open === null) return null;
  const close = open.slice(open.lastIndexOf("$") + 1);
  const raw = close.length === 3;
  const dollars = Math.max(open.length - close.length, 1);
  return { open, close, lines: raw, escape: raw ? null : "backslash", dollars };
}

/** `/…/` and `$/…/$`. A slash that none closes is a division. */
function slashy(cursor: Cursor): Quote | null {
  if (cursor.sees("$/"))
    return { open: "$/", close: "/$", lines: true, escape: "dollar", dollars: 1 };
  if (!cursor.sees("/")) return null;
  let end = cursor.text.indexOf("/", cursor.at + 1);
  while (end !== -1 && cursor.text.charAt(end - 1) === "\\")
    end = cursor.text.indexOf("/", end + 1);
  if (end === -1) return null;
  return { open: "/", close: "/", lines: true, escape: "slash", dollars: 1 };
}

const valueKeywords = new Set(["return", "in", "case", "assert", "throw", "else"]);

function mayStartValue(before: Node | undefined): boolean {
  if (before?.kind === "word") return valueKeywords.has(before.text);
  return before === undefined || before.kind === "mark";
}

const plainCharacters = /[^\\$\n"'/]+/y;

function readParts(cursor: Cursor, quote: Quote, readExpression: ReadExpression): TextPart[] {
  const { line } = cursor;
  const parts: TextPart[] = [];
  let literal = "";
  while (true) {
    // Most of a string is this, whatever its kind.
    literal += cursor.match(plainCharacters) ?? "";
    if (cursor.sees(quote.close)) break;
    if (cursor.atEnd || (cursor.peek() === "\n" && !quote.lines))
      throw cursor.fault("never closes a text", line);
    const escaped = readEscape(cursor, quote);
    if (escaped !== null) {
      literal += escaped;
      continue;
    }
    const run = dollarsAt(cursor, quote);
    const expression =
      run >= quote.dollars && run > 0 ? readInterpolation(cursor, run, readExpression) : null;
    if (expression === null) {
      literal += cursor.skip(Math.max(run, 1));
      continue;
    }
    literal += "$".repeat(run - quote.dollars);
    if (literal !== "") parts.push(literal);
    literal = "";
    parts.push(expression);
  }
  if (quote.close === '"""' && quote.escape === null) literal += cursor.match(/"*(?=""")/y) ?? "";
  cursor.skip(quote.close.length);
  return literal === "" ? parts : [...parts, literal];
}

const control: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  "\n": "",
};

function readEscape(cursor: Cursor, { escape }: Quote): string | null {
  const [character, next] = [cursor.peek(), cursor.peek(1)];
  if (escape === "slash")
    return character === "\\" && next === "/" ? cursor.skip(2).slice(1) : null;
  if (escape === "dollar")
    return character === "$" && (next === "$" || next === "/") ? cursor.skip(2).slice(1) : null;
  if (escape === null || character !== "\\") return null;
  const code = cursor.match(/\\u+[\da-fA-F]{4}/y);
  if (code !== null) return String.fromCharCode(Number.parseInt(code.slice(-4), 16));
  cursor.skip(2);
  return control[next] ?? next;
}

function dollarsAt(cursor: Cursor, { dollars }: Quote): number {
  if (dollars === 0) return 0;
  let run = 0;
  while (cursor.peek(run) === "$") run += 1;
  return run;
}

const path = /\p{L}[\p{L}\p{N}_]*(?:\.\p{L}[\p{L}\p{N}_]*)*/uy;
const name = /[\p{L}_][\p{L}\p{N}_]*|`[^`\n]+`/uy;

/** The expression behind a run of `$`; `null` where they stand for themselves. */
function readInterpolation(
  cursor: Cursor,
  run: number,
  readExpression: ReadExpression,
): Node[] | null {
  const begin = cursor.at;
  cursor.at += run;
  if (cursor.peek() === "{") {
    cursor.at += 1;
    return readExpression().filter((node) => !isMark(node, "\n"));
  }
  // `$a.b` is a path in Groovy, and `$a` with `.b` after it in Kotlin.
  const found = cursor.match(cursor.dialect === "kotlin" ? name : path);
  if (found === null) {
    cursor.at = begin;
    return null;
  }
  const { line } = cursor;
  return found
    .split(".")
    .flatMap((segment, index): Node[] => [
      ...(index === 0 ? [] : [{ kind: "mark" as const, text: ".", line }]),
      { kind: "word", text: segment.replaceAll("`", ""), line },
    ]);
}
