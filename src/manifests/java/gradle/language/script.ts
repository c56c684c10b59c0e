import { Fault } from "../../../../domain/problem.ts";
import { Cursor } from "./cursor.ts";
import { readLiteral } from "./literals.ts";
import type { Node, Open } from "./nodes.ts";

const closing: Readonly<Record<Open, string>> = { "(": ")", "[": "]", "{": "}" };
/** People write scripts: the longest that is known has less than a hundredth. 50 MB would take 3.5 GB of memory. */
const mostCharacters = 10_000_000;
/** Scripts that people write nest a dozen. */
const maxDepth = 100;
const word = /[\p{L}\p{N}_]+/uy;
/** In Groovy a backslash takes the line on. */
const continuation = /\\\r?\n/y;
const quotedWord = /`[^`\n]+`/y;

/**
 * Reads a script in one pass, without its comments.
 * @throws Fault `manifest-invalid` for brackets, comments and texts that are never closed;
 *   `manifest-too-large` above 10 million characters.
 */
export function readScript(text: string, path: string): Node[] {
  if (text.length > mostCharacters) throw tooLarge(path);
  const cursor = new Cursor(text, path);
  // The interpreter's line of a script that can be run.
  if (cursor.sees("#!")) cursor.match(/[^\n]*/y);
  return readNodes(cursor, null, 0);
}

function readNodes(cursor: Cursor, open: Open | null, depth: number): Node[] {
  const begin = cursor.line;
  if (depth > maxDepth) throw cursor.fault(`nests deeper than ${maxDepth} brackets`);
  const nodes: Node[] = [];
  while (!cursor.atEnd) {
    const character = cursor.peek();
    const { line } = cursor;
    if (character === " " || character === "\t" || character === "\r" || character === "\f") {
      cursor.at += 1;
    } else if (character === "\n") {
      if (open === null || open === "{") nodes.push({ kind: "mark", text: "\n", line });
      cursor.at += 1;
      cursor.line += 1;
    } else if (character === "\\" && cursor.match(continuation) !== null) {
      cursor.line += 1;
    } else if (isOpen(character)) {
      cursor.at += 1;
      nodes.push({
        kind: "group",
        open: character,
        nodes: readNodes(cursor, character, depth + 1),
        line,
      });
    } else if (character === ")" || character === "]" || character === "}") {
      if (open === null || closing[open] !== character)
        throw cursor.fault(`closes a \`${character}\` that was not opened`);
      cursor.at += 1;
      return nodes;
    } else if (character !== "/" || !skipComment(cursor)) {
      const before = nodes.at(-1);
      nodes.push(
        readWord(cursor) ??
          readLiteral(cursor, before, () => readNodes(cursor, "{", depth + 1)) ??
          readMark(cursor),
      );
    }
  }
  if (open !== null) throw cursor.fault(`never closes its \`${open}\``, begin);
  return nodes;
}

function readWord(cursor: Cursor): Node | null {
  const { line } = cursor;
  const found = cursor.match(word);
  if (found !== null) return { kind: "word", text: found, line };
  const mayBeQuoted = cursor.dialect === "kotlin" && cursor.sees("`");
  const quoted = mayBeQuoted ? cursor.match(quotedWord) : null;
  return quoted === null ? null : { kind: "word", text: quoted.slice(1, -1), line };
}

function readMark(cursor: Cursor): Node {
  const { line } = cursor;
  const text = cursor.peek();
  cursor.at += 1;
  return { kind: "mark", text, line };
}

/** Passes over a comment. In Kotlin one may hold others. */
function skipComment(cursor: Cursor): boolean {
  if (cursor.sees("//")) {
    cursor.match(/[^\n]*/y);
    return true;
  }
  if (!cursor.sees("/*")) return false;
  const { line } = cursor;
  let depth = 0;
  do {
    if (cursor.atEnd) throw cursor.fault("never closes its comment", line);
    const opens = cursor.sees("/*") && (depth === 0 || cursor.dialect === "kotlin");
    const closes = depth > 0 && cursor.sees("*/");
    if (opens || closes) depth += opens ? 1 : -1;
    cursor.skip(opens || closes ? 2 : 1);
  } while (depth > 0);
  return true;
}

function isOpen(character: string): character is Open {
  return character === "(" || character === "[" || character === "{";
}

function tooLarge(path: string): Fault {
  return new Fault(
    "manifest-too-large",
    `${path} has more than ${mostCharacters / 1_000_000} million characters, which no script that people write has. Add it to \`exclude\` when it is not a real manifest.`,
    { path },
  );
}
