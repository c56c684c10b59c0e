import { contentOf, isMark, isWord, type Node } from "./language/nodes.ts";
import { splitAt, type Statement } from "./language/statements.ts";
import { isNameless, withoutLeading } from "./language/values.ts";

/** What a definition or an assignment gives a name to; `null` for other statements. */
export function assignedValue(statement: Statement): Statement | null {
  if (isWord(statement[0], "def") || isWord(statement[0], "val") || isWord(statement[0], "var")) {
    const equals = statement.findIndex((node) => isMark(node, "="));
    return equals === -1 ? [] : statement.slice(equals + 1);
  }
  const equals = statement.findIndex((node) => isMark(node, "="));
  return equals > 0 && !isMark(statement[equals + 1], "=") ? statement.slice(equals + 1) : null;
}

/** `include(dependency("g:a"))`, as the Shadow plugin filters by. */
export function isFilter(statement: Statement): boolean {
  const [first, second] = statement;
  if (!isWord(first, "include") && !isWord(first, "exclude")) return false;
  const inner = contentOf(second, "(") ?? statement.slice(1);
  return inner.some((node) => isWord(node, "dependency") || isWord(node, "project"));
}

/** Behind the last word of `a.b.c` at the beginning of a statement. */
export function pathEnd(statement: Statement): number {
  let end = 1;
  while (isMark(statement[end], ".") && statement[end + 1]?.kind === "word") end += 2;
  return end;
}

/** Without `@OptIn(A::class)` and its like before it. */
export function withoutAnnotations(statement: Statement): Statement {
  if (!isMark(statement[0], "@")) return statement;
  const end = 1 + pathEnd(statement.slice(1));
  return withoutAnnotations(
    statement.slice(contentOf(statement[end], "(") === null ? end : end + 1),
  );
}

/** `project.dependencies.add(…)`, `getDependencies().add(…)` and `dependencies.add(…)` are `add(…)`. */
export function withoutHandler(statement: Statement): Statement {
  const rest = withoutLeading(statement);
  const [first, call, dot] = rest;
  const isGetter =
    isWord(first, "getDependencies") && contentOf(call, "(") !== null && isMark(dot, ".");
  return isGetter ? rest.slice(3) : rest;
}

/** Whether all of some values can name no package. */
export function namesNothing(values: readonly Node[]): boolean {
  const parameters = splitAt(values, ",");
  const isMap = parameters.some((each) => isWord(each[0], "name") || isWord(each[0], "module"));
  return isMap || (parameters.length > 0 && parameters.every((each) => isNameless(each)));
}

/** `.`, and what Kotlin writes before it. */
export function isChain(node: Node | undefined): boolean {
  return node?.kind === "mark" && /[.?!]/.test(node.text);
}

/** Statements of a `dependencies` block that declare nothing. */
export const silent = new Set([
  "because",
  "exclude",
  "modules",
  "components",
  "artifactTypes",
  "attributesSchema",
  "capabilities",
  "attributes",
  "registerTransform",
  "import",
  // The plugin of that name fetches the IDE, its plugins and its tools by itself.
  "intellijPlatform",
  "return",
  "throw",
  "assert",
  "println",
  "print",
  "logger",
  "System",
]);
/** Blocks in a `dependencies` block with more declarations in them. */
export const nesting = new Set([
  "dependencies",
  "run",
  "let",
  "with",
  "apply",
  "also",
  "configure",
]);
/** Calls that hand what they are called on to a block. */
export const scoping = new Set(["run", "let", "apply", "also", "ifPresent", "with", "tap"]);

const makers =
  /^(?:provider|collect(?:Many)?|map(?:NotNull)?|flatMap|find(?:All)?|filter(?:Not)?|grep)$/;

/** Whether a word is a call whose block makes a value. */
export function isMaker(node: Node | undefined): boolean {
  return node?.kind === "word" && makers.test(node.text);
}
