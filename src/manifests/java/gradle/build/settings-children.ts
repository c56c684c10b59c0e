import { posix } from "node:path";
import { evaluate, type Lookup } from "../language/expressions.ts";
import { contentOf, isMark, wordsOf, type Node } from "../language/nodes.ts";
import { blocksOf, statementsOf, type Statement } from "../language/statements.ts";
import { lambdaOf } from "../language/symbols.ts";

/** What the settings do with each project below the root. */
export interface ForEachChild {
  readonly name: string;
  readonly body: readonly Node[];
}

/** A project with what the settings may give it; the script's names in their order. */
export interface Child {
  readonly name: string;
  readonly directory: string;
  readonly scripts: readonly string[];
}

const loops = new Set(["each", "forEach", "all", "configureEach"]);

/** `rootProject.children.each { … }` and `for (child in rootProject.children) { … }`; `null` for other statements. */
export function forEachChild(statement: Statement): ForEachChild | null {
  const block = contentOf(statement.at(-1), "{");
  const words = wordsOf(statement);
  if (block === null) return null;
  const head = contentOf(statement[1], "(") ?? [];
  if (words[0] === "for" && wordsOf(head).at(-1) === "children") {
    const at = head.findIndex((node) => isMark(node, ":") || wordsOf([node])[0] === "in");
    return { name: wordsOf(head.slice(0, at)).at(-1) ?? "it", body: block };
  }
  if (words.at(-2) !== "children" || !loops.has(words.at(-1) ?? "")) return null;
  const { parameters, body } = lambdaOf(block);
  return { name: parameters[0] ?? "it", body };
}

/** The project as the statements leave it. */
export function changedChild({ name, body }: ForEachChild, child: Child, root: string): Child {
  let changed = child;
  for (const statement of statementsOf(body)) {
    const equals = statement.findIndex((node) => isMark(node, "="));
    if (equals > 0) changed = assigned(statement, equals, name, changed, root);
    for (const block of blocksOf(statement))
      changed = changedChild({ name, body: block }, changed, root);
  }
  return changed;
}

function assigned(
  statement: Statement,
  equals: number,
  self: string,
  child: Child,
  root: string,
): Child {
  const lookup: Lookup = (path) => {
    if (path === `${self}.name`) return child.name;
    return /(?:root|settings)Dir$|(?:^|\.)rootProject\.projectDir$/.test(path) ? "." : null;
  };
  const property = wordsOf(statement.slice(0, equals)).at(-1);
  const value = statement.slice(equals + 1);
  const text = property === "projectDir" ? pathIn(value, lookup) : known(value, lookup);
  if (text === null) return child;
  if (property === "name") return { ...child, name: text };
  if (property === "projectDir") return { ...child, directory: posix.join(root, text) };
  return property === "buildFileName" ? { ...child, scripts: [...child.scripts, text] } : child;
}

/** `file("a/b")`, `new File(settingsDir, "a/b")` */
function pathIn(nodes: readonly Node[], lookup: Lookup): string | null {
  const parameters = contentOf(nodes.at(-1), "(");
  const text = parameters?.findLast((node) => node.kind === "text");
  return text === undefined ? null : known([text], lookup);
}

function known(nodes: readonly Node[], lookup: Lookup): string | null {
  const { text, missing } = evaluate(nodes, lookup);
  return missing === null ? text : null;
}
