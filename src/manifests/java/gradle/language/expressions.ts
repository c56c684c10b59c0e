import { contentOf, isMark, type Node } from "./nodes.ts";
import { callOf, fallbackOf, formattedOf, namedOf, providedBy } from "./expression-calls.ts";
import { splitAt } from "./statements.ts";
import type { SymbolBody } from "./symbols.ts";
import { literalOf, pathOf } from "./paths.ts";
import { textMethod } from "./text-methods.ts";
import { alternativesOf } from "./values.ts";

/** What stands in a text for a part that is not known. No file that is read holds this character. */
export const unknownPart = "\0";

/** The text of an expression, with the first name in it that is not known. */
export interface Expression {
  readonly text: string;
  readonly missing: string | null;
}

/** The text behind a path such as `versions.kotlin`; `null` where it is not known. */
export type Lookup = (path: string) => string | null;

/** The function of a name; `null` where the repository defines none. */
export type Functions = (name: string) => SymbolBody | null;

const noFunctions: Functions = () => null;
/** Functions that call each other would never end. */
const maxCalls = 20;

/** The text of an expression: strings, names, calls of known functions, and what `+` and `?:` make of them. */
export function evaluate(
  nodes: readonly Node[],
  lookup: Lookup,
  functions: Functions = noFunctions,
  depth = 0,
): Expression {
  const literal = literalOf(nodes);
  if (literal !== null) return { text: literal, missing: null };
  const sides = alternativesOf(nodes);
  if (sides.length > 1 && !isElvis(nodes)) {
    const all = sides.map((side) => evaluate(side, lookup, functions, depth));
    const known = new Set(all.flatMap(({ text, missing }) => (missing === null ? text : [])));
    const [only, another] = known;
    // A side that is not known is for those who set it.
    if (only !== undefined && another === undefined) return { text: only, missing: null };
    return {
      text: unknownPart,
      missing: all.find(({ missing }) => missing)?.missing ?? "an expression",
    };
  }
  let found: Expression = { text: "", missing: null };
  for (const choice of choicesOf(nodes)) {
    found = join(splitAt(choice, "+").map((term) => evaluateTerm(term, lookup, functions, depth)));
    if (found.missing === null) break;
  }
  return found;
}

/** Whether `?:` stands among nodes. */
export function isElvis(nodes: readonly Node[]): boolean {
  return nodes.some((node, at) => isMark(node, "?") && isMark(nodes[at + 1], ":"));
}

/** The parts around `?:`, of which the first that is known counts. */
function choicesOf(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const choices: Node[][] = [[]];
  for (const [at, node] of nodes.entries())
    if (isMark(node, "?") && isMark(nodes[at + 1], ":")) choices.push([]);
    else if (!(isMark(node, ":") && isMark(nodes[at - 1], "?"))) choices.at(-1)?.push(node);
  return choices;
}

function evaluateTerm(
  term: readonly Node[],
  lookup: Lookup,
  functions: Functions,
  depth: number,
): Expression {
  const evaluated: Evaluate = (nodes) => evaluate(nodes, lookup, functions, depth);
  const [node] = term;
  if (term.length === 1 && node?.kind === "text") return textOfParts(node.parts, evaluated);
  const inner = term.length === 1 ? contentOf(node, "(") : null;
  if (inner !== null) return evaluated(inner);
  if (term.length === 1 && node?.kind === "word" && /^\d/.test(node.text)) return known(node.text);
  const provided = providedBy(term);
  if (provided !== null) return evaluated(provided);
  const fallback = fallbackOf(term);
  if (fallback !== null) {
    const own = evaluated(fallback.asked);
    return own.text !== "" && own.missing === null ? own : evaluated(fallback.otherwise);
  }
  const formatted = formattedOf(term);
  if (formatted !== null) {
    const [template = "", ...values] = formatted.map(evaluated);
    return filledIn(template, values);
  }
  const method = textMethod(term);
  if (method !== null) return appliedMethod(method, evaluated);
  const path = pathOf(term) ?? pathOf(term.map((each) => withKnownKey(each, evaluated)));
  const text = path === null ? evaluateCall(term, lookup, functions, depth) : lookup(path);
  return text === null ? { text: unknownPart, missing: path ?? "an expression" } : known(text);
}

type Evaluate = (nodes: readonly Node[]) => Expression;

function known(text: string): Expression {
  return { text, missing: null };
}

function textOfParts(
  parts: Extract<Node, { kind: "text" }>["parts"],
  evaluated: Evaluate,
): Expression {
  return join(parts.map((part) => (typeof part === "string" ? known(part) : evaluated(part))));
}

function appliedMethod(
  { object, parameters, apply }: NonNullable<ReturnType<typeof textMethod>>,
  evaluated: Evaluate,
): Expression {
  const own = evaluated(object);
  const given = parameters.map(evaluated);
  const unknown = [own, ...given].find(({ missing }) => missing !== null);
  const texts = given.map(({ text }) => text);
  return unknown ?? known(apply(own.text, texts));
}

/** `"v.$a"` and `b` in `property("v.$a")` and `versions[b]`, filled in. */
function withKnownKey(node: Node, evaluated: Evaluate): Node {
  if (node.kind !== "group" || node.nodes.length !== 1) return node;
  const { text, missing } = evaluated(node.nodes);
  const { line } = node;
  return missing === null ? { ...node, nodes: [{ kind: "text", parts: [text], line }] } : node;
}

/** The text of a template with its values substituted. */
function filledIn(template: Expression | "", values: readonly Expression[]): Expression {
  if (template === "") return { text: unknownPart, missing: "an expression" };
  const parts = template.text.split(/%(?:s|d)/);
  return join(
    parts.flatMap((text, at): Expression[] => [
      { text, missing: at === 0 ? template.missing : null },
      ...(at === parts.length - 1
        ? []
        : [values[at] ?? { text: unknownPart, missing: "an expression" }]),
    ]),
  );
}

/** The text that a call of a function such as `fun ktor(module: String) = "io.ktor:ktor-$module:1"` gives. */
function evaluateCall(
  term: readonly Node[],
  lookup: Lookup,
  functions: Functions,
  depth: number,
): string | null {
  const call = callOf(term);
  const body = call === null || depth > maxCalls ? null : functions(call.name);
  if (call === null || body?.expression == null) return null;
  const values = new Map<string, string | null>();
  const given = new Map(call.parameters.flatMap((nodes) => namedOf(nodes) ?? []));
  const unnamed = call.parameters.filter((nodes) => namedOf(nodes) === null);
  for (const [at, { name, fallback }] of body.parameters.entries()) {
    const nodes = given.get(name) ?? unnamed[at] ?? fallback;
    const value =
      nodes === null || nodes === undefined ? null : evaluate(nodes, lookup, functions, depth + 1);
    values.set(name, value?.missing === null ? value.text : null);
  }
  const inside: Lookup = (path) => (values.has(path) ? (values.get(path) ?? null) : lookup(path));
  const { text, missing } = evaluate(body.expression, inside, functions, depth + 1);
  return missing === null ? text : null;
}

function join(terms: readonly Expression[]): Expression {
  return {
    text: terms.map(({ text }) => text).join(""),
    missing: terms.find(({ missing }) => missing !== null)?.missing ?? null,
  };
}
