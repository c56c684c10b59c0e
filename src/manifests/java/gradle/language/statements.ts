import { contentOf, isMark, isWord, type Node } from "./nodes.ts";

/** The nodes of one statement, without line breaks. */
export type Statement = readonly Node[];

/** Splits the nodes of a script or a block where a line break or `;` ends a statement. */
export function statementsOf(nodes: readonly Node[]): Statement[] {
  const statements: Node[][] = [];
  let current: Node[] = [];
  let broken = false;
  for (const node of nodes) {
    if (isMark(node, "\n")) {
      broken = true;
      continue;
    }
    const ends = isMark(node, ";") || (broken && !continues(current, node));
    if (ends && current.length > 0) {
      statements.push(current);
      current = [];
    }
    broken = false;
    if (!isMark(node, ";")) current.push(node);
  }
  if (current.length > 0) statements.push(current);
  return statements;
}

/** The parts between the marks of a text, empty ones left out. */
export function splitAt(nodes: readonly Node[], mark: string): Node[][] {
  const parts: Node[][] = [[]];
  for (const node of nodes)
    if (isMark(node, mark)) parts.push([]);
    else parts.at(-1)?.push(node);
  return parts.filter((part) => part.length > 0);
}

/** What stands in the braces of a statement. */
export function blocksOf(nodes: readonly Node[]): (readonly Node[])[] {
  return nodes.flatMap((node) => {
    const content = contentOf(node, "{");
    return content === null ? [] : [content];
  });
}

/** Whether a statement goes on over a line break. */
function continues(statement: Statement, after: Node): boolean {
  const before = statement.at(-1);
  if (before === undefined) return false;
  if (before.kind === "mark" && /[,=+.:([&|]/.test(before.text)) return true;
  // `for (a in b)`, with what it does in the next line
  if (statement.length === 2 && isWord(statement[0], "for")) return true;
  // `val a: String`, with its `get() = …` in the next line
  if (isWord(after, "get")) return statement.some((node) => isWord(node, "val"));
  return isMark(after, ".") || isMark(after, "?") || (after.kind === "group" && after.open === "{");
}
