import { contentOf, isMark, isWord, type Node } from "./nodes.ts";
import { blocksOf, statementsOf, type Statement } from "./statements.ts";

/** Words before a body that may go without braces. */
const control = new Set(["if", "else", "while"]);
const choices = new Set(["when", "switch"]);

/** The bodies of `if (…) … else …`, `when (…) { a -> … }` and `switch`; `null` for any other statement. */
export function branchesOf(statement: Statement): (readonly Node[])[] | null {
  const [first, condition] = statement;
  if (first?.kind !== "word") return null;
  const isChoice = choices.has(first.text);
  if (!isChoice && !control.has(first.text)) return null;
  const body = statement.slice(contentOf(condition, "(") === null ? 1 : 2);
  if (isChoice) return blocksOf(body).map(withoutLabels);
  const otherwise = body.findIndex((node) => isWord(node, "else"));
  const end = otherwise === -1 ? body.length : otherwise;
  const own = contentOf(body[0], "{") ?? body.slice(0, end);
  return [own, body.slice(end)];
}

/** The branches of `when` and `switch` without their conditions. */
function withoutLabels(nodes: readonly Node[]): readonly Node[] {
  return statementsOf(nodes).flatMap((statement): Node[] => {
    const arrow = statement.findIndex(
      (node, at) => isMark(node, "-") && isMark(statement[at + 1], ">"),
    );
    const isLabel = isWord(statement[0], "case") || isWord(statement[0], "default");
    const colon = isLabel ? statement.findIndex((node) => isMark(node, ":")) : -1;
    const body = arrow === -1 ? statement.slice(colon + 1) : statement.slice(arrow + 2);
    const inner = body.length === 1 ? (contentOf(body[0], "{") ?? body) : body;
    if (isWord(inner[0], "break")) return [];
    return [...inner, { kind: "mark", text: "\n", line: statement[0]?.line ?? 1 }];
  });
}
