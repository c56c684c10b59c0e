import { contentOf, isMark, isWord, wordsOf, type Node } from "./nodes.ts";
import { splitAt, statementsOf, type Statement } from "./statements.ts";

/** A function, class or object that a script or a source of the build logic defines. */
export interface SymbolBody {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** What runs: statements, or an expression alone. */
  readonly body: readonly Node[];
  /** What a call stands for, where that is one expression. */
  readonly expression: readonly Node[] | null;
  readonly kind: "function" | "type";
}

export interface Parameter {
  readonly name: string;
  readonly fallback: readonly Node[] | null;
  /** Set where it stands for all values from its place on. */
  readonly isVariable?: true;
}

export type Symbols = ReadonlyMap<string, readonly SymbolBody[]>;

/** The functions of a script, those in its objects and classes as well, and its classes. */
export function symbolsOf(nodes: readonly Node[]): Symbols {
  const found = new Map<string, SymbolBody[]>();
  collect(nodes, false, found);
  return found;
}

const typeWords = new Set(["class", "object", "interface"]);

function collect(nodes: readonly Node[], inType: boolean, found: Map<string, SymbolBody[]>): void {
  for (const statement of statementsOf(nodes)) {
    const body = contentOf(statement.at(-1), "{");
    const at = statement.findIndex((node) => node.kind === "word" && typeWords.has(node.text));
    const symbol = at === -1 ? functionOf(statement) : typeOf(statement, at);
    // What every plugin is entered by would lead from one plugin into all others.
    if (symbol !== null && !(inType && symbol.name === "apply"))
      found.set(symbol.name, [...(found.get(symbol.name) ?? []), symbol]);
    if (at !== -1 && body !== null) collect(body, true, found);
  }
}

function typeOf(statement: Statement, at: number): SymbolBody | null {
  const name = statement[at + 1];
  const body = contentOf(statement.at(-1), "{");
  if (name?.kind !== "word" || body === null) return null;
  return { name: name.text, parameters: [], body, expression: null, kind: "type" };
}

/** The function that a statement defines: `fun Project.a(b: String = "c") = …`, `def a(b) { … }`, `static String a(String b) { … }`. */
export function functionOf(statement: Statement): SymbolBody | null {
  const at = statement.findIndex((node) => contentOf(node, "(") !== null);
  const name = statement[at - 1];
  const before = wordsOf(statement.slice(0, Math.max(at, 0)));
  if (name?.kind !== "word" || before.length < 2) return null;
  const isKotlin = before.includes("fun");
  const isGroovy = statement.slice(0, at).every(isDeclarative) && statement.length > at + 1;
  if (!isKotlin && !isGroovy) return null;
  const parameters = parametersOf(contentOf(statement[at], "(") ?? []);
  const behind = statement.slice(at + 1);
  const equals = behind.findIndex((node) => isMark(node, "="));
  const block = contentOf(behind.at(-1), "{");
  if (isKotlin && equals !== -1) {
    const expression = behind.slice(equals + 1);
    return { name: name.text, parameters, body: expression, expression, kind: "function" };
  }
  if (block === null || behind.slice(0, -1).some((node) => contentOf(node, "(") !== null))
    return null;
  return {
    name: name.text,
    parameters,
    body: block,
    expression: onlyExpression(block),
    kind: "function",
  };
}

const calls = new Set(["if", "for", "while", "switch", "when", "catch", "new", "return", "else"]);

/** Modifiers, types and the name of a function in Groovy and Java; `task a(type: B) { … }` is none. */
function isDeclarative(node: Node, index: number): boolean {
  if (node.kind === "mark") return /[.<>,?]/.test(node.text);
  if (node.kind !== "word" || calls.has(node.text)) return false;
  return (
    index > 0 ||
    /^(?:def|void|static|public|private|protected|final|boolean|int|Object|\p{Lu}.*)$/u.test(
      node.text,
    )
  );
}

function onlyExpression(block: readonly Node[]): readonly Node[] | null {
  const [only, more] = statementsOf(block);
  if (only === undefined || more !== undefined) return null;
  return isWord(only[0], "return") ? only.slice(1) : only;
}

function parametersOf(nodes: readonly Node[]): Parameter[] {
  return splitAt(nodes, ",").flatMap((parameter): Parameter[] => {
    const equals = parameter.findIndex((node) => isMark(node, "="));
    const left = equals === -1 ? parameter : parameter.slice(0, equals);
    const colon = left.findIndex((node) => isMark(node, ":"));
    // The name stands before its type in Kotlin, behind it in Groovy and Java.
    const name = wordsOf(colon === -1 ? left : left.slice(0, colon)).at(-1);
    if (name === undefined) return [];
    const fallback = equals === -1 ? null : parameter.slice(equals + 1);
    const isVariable = isWord(left[0], "vararg") || isMark(left.at(-2), ".");
    return [isVariable ? { name, fallback, isVariable } : { name, fallback }];
  });
}

/** A closure or lambda taken apart: `{ a, b -> … }`. */
export function lambdaOf(nodes: readonly Node[]): {
  readonly parameters: readonly string[];
  readonly body: readonly Node[];
} {
  const arrow = nodes.findIndex((node, at) => isMark(node, "-") && isMark(nodes[at + 1], ">"));
  const head = nodes.slice(0, Math.max(arrow, 0)).filter((node) => !isMark(node, "\n"));
  const isHead = arrow !== -1 && head.every(isOfHead);
  if (!isHead) return { parameters: [], body: nodes };
  const named = head.flatMap((node) => contentOf(node, "(") ?? [node]);
  return { parameters: parametersOf(named).map(({ name }) => name), body: nodes.slice(arrow + 2) };
}

function isOfHead(node: Node): boolean {
  return (
    node.kind === "word" ||
    (node.kind === "mark" && /[,:.<>?]/.test(node.text)) ||
    contentOf(node, "(") !== null
  );
}

/** The closure that a variable holds, as a function of that name; `null` where it holds none. */
export function closureOf(name: string, [only, more]: readonly Node[]): SymbolBody | null {
  const block = more === undefined ? contentOf(only, "{") : null;
  if (block === null) return null;
  const { parameters, body } = lambdaOf(block);
  const names = parameters.length === 0 ? ["it"] : parameters;
  return {
    name,
    parameters: names.map((each) => ({ name: each, fallback: null })),
    body,
    expression: onlyExpression(body),
    kind: "function",
  };
}
