import { Fault } from "../../../domain/problem.ts";

/** A piece of a build script, in Groovy or Kotlin: as much of their grammar as declarations need. */
export type Node =
  | { readonly kind: "word"; readonly text: string; readonly line: number }
  | { readonly kind: "text"; readonly parts: readonly TextPart[]; readonly line: number }
  /** One character of punctuation; a line break counts where it may end a statement. */
  | { readonly kind: "mark"; readonly text: string; readonly line: number }
  | {
      readonly kind: "group";
      readonly open: Open;
      readonly nodes: readonly Node[];
      readonly line: number;
    };

/** Literal characters, or the expression that a string has in their place. */
export type TextPart = string | readonly Node[];

type Open = "(" | "[" | "{";

const closing: Readonly<Record<Open, string>> = { "(": ")", "[": "]", "{": "}" };
/** Scripts that people write nest a dozen. */
const maxDepth = 100;
const word = /[\p{L}\p{N}_]+/uy;
const interpolated = /\$\p{L}[\p{L}\p{N}_]*(?:\.\p{L}[\p{L}\p{N}_]*)*/uy;
const interpolatedName = /\$\p{L}[\p{L}\p{N}_]*/uy;
const slashy = /\/(?![/*])(?:[^/\\\n]|\\.)+\//y;

/**
 * Reads a script in one pass, without its comments.
 * @throws Fault `manifest-invalid` for brackets and comments that are never closed.
 */
export function readScript(text: string, path: string): Node[] {
  const kotlin = path.endsWith(".kts") || path.endsWith(".kt");
  let at = 0;
  let line = 1;

  function readNodes(open: Open | null, depth: number): Node[] {
    const begin = line;
    if (depth > maxDepth) throw unreadable(path, begin, `nests deeper than ${maxDepth} brackets`);
    const nodes: Node[] = [];
    while (at < text.length) {
      const character = text.charAt(at);
      if (character === "\n") {
        if (open === null || open === "{") nodes.push({ kind: "mark", text: "\n", line });
        line += 1;
        at += 1;
      } else if (isBlank(character)) at += 1;
      else if (text.startsWith("//", at)) skipTo(text.indexOf("\n", at), text.length);
      else if (text.startsWith("/*", at)) skipComment();
      else if (character === '"' || character === "'") nodes.push(readText(character, depth));
      else if (isOpen(character)) {
        const from = line;
        at += 1;
        nodes.push({
          kind: "group",
          open: character,
          nodes: readNodes(character, depth + 1),
          line: from,
        });
      } else if (character === ")" || character === "]" || character === "}") {
        if (open === null || closing[open] !== character)
          throw unreadable(path, line, `closes a \`${character}\` that was not opened`);
        at += 1;
        return nodes;
      } else nodes.push(readOther(character, nodes.at(-1)));
    }
    if (open !== null) throw unreadable(path, begin, `never closes its \`${open}\``);
    return nodes;
  }

  function readOther(character: string, before: Node | undefined): Node {
    const name = match(word);
    if (name !== null) return { kind: "word", text: name, line };
    const pattern = !kotlin && character === "/" && mayStartValue(before) ? match(slashy) : null;
    // A regular expression of Groovy; what is in it closes no bracket.
    if (pattern !== null) return { kind: "text", parts: [pattern], line };
    at += 1;
    return { kind: "mark", text: character, line };
  }

  function readText(quote: string, depth: number): Node {
    const from = line;
    const triple = quote.repeat(3);
    const end = text.startsWith(triple, at) ? triple : quote;
    const expressions = quote === '"';
    const parts: TextPart[] = [];
    let literal = "";
    at += end.length;
    while (at < text.length && !text.startsWith(end, at)) {
      const character = text.charAt(at);
      if (character === "\n") {
        // A string ends with its line at the latest, so that a stray quote costs one line.
        if (end === quote) break;
        line += 1;
      }
      if (character === "\\") {
        literal += text.charAt(at + 1);
        if (text.charAt(at + 1) === "\n") line += 1;
        at += 2;
        continue;
      }
      const expression = expressions && character === "$" ? readExpression(depth) : null;
      if (expression === null) {
        literal += character;
        at += 1;
        continue;
      }
      if (literal !== "") parts.push(literal);
      literal = "";
      parts.push(expression);
    }
    if (text.startsWith(end, at)) at += end.length;
    if (literal !== "") parts.push(literal);
    return { kind: "text", parts, line: from };
  }

  function readExpression(depth: number): Node[] | null {
    if (text.charAt(at + 1) === "{") {
      at += 2;
      return readNodes("{", depth + 1).filter((node) => !isMark(node, "\n"));
    }
    // `$a.b` is a path in Groovy, and `$a` with `.b` after it in Kotlin.
    const name = match(kotlin ? interpolatedName : interpolated);
    if (name === null) return null;
    return name
      .slice(1)
      .split(".")
      .flatMap((segment, index): Node[] => [
        ...(index === 0 ? [] : [{ kind: "mark" as const, text: ".", line }]),
        { kind: "word", text: segment, line },
      ]);
  }

  function match(expression: RegExp): string | null {
    expression.lastIndex = at;
    const [found = null] = expression.exec(text) ?? [];
    at += found?.length ?? 0;
    return found;
  }

  function skipTo(found: number, otherwise: number): void {
    at = found === -1 ? otherwise : found;
  }

  function skipComment(): void {
    const end = text.indexOf("*/", at + 2);
    if (end === -1) throw unreadable(path, line, "never closes its comment");
    for (let next = text.indexOf("\n", at); next !== -1 && next < end; line += 1)
      next = text.indexOf("\n", next + 1);
    at = end + 2;
  }

  return readNodes(null, 0);
}

export function isMark(node: Node | undefined, text: string): boolean {
  return node?.kind === "mark" && node.text === text;
}

/** What stands between such brackets; `null` for any other node. */
export function contentOf(node: Node | undefined, open: Open): readonly Node[] | null {
  return node?.kind === "group" && node.open === open ? node.nodes : null;
}

function isBlank(character: string): boolean {
  return character === " " || character === "\t" || character === "\r";
}

function isOpen(character: string): character is Open {
  return character === "(" || character === "[" || character === "{";
}

function mayStartValue(before: Node | undefined): boolean {
  return before === undefined || (before.kind === "mark" && /[=~,:\n]/.test(before.text));
}

function unreadable(path: string, line: number, fact: string): Fault {
  return new Fault(
    "manifest-invalid",
    `${path} ${fact}. Fix the file, or add it to \`exclude\` when it is no build script.`,
    { path, line },
  );
}
