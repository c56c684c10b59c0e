import { isMark, type Node } from "./nodes.ts";
import { splitAt } from "./statements.ts";

/** What stands in a text for a part that is not known. No file that is read holds this character. */
export const unknownPart = "\0";

/** The text of an expression, with the first name in it that is not told. */
export interface Told {
  readonly text: string;
  readonly missing: string | null;
}

/** The text behind a path such as `versions.kotlin`; `null` where it is not told. */
export type Lookup = (path: string) => string | null;

/** The text of an expression: strings, names and what `+` and `?:` make of them. */
export function evaluate(nodes: readonly Node[], lookup: Lookup): Told {
  let told: Told = { text: "", missing: null };
  for (const choice of choicesOf(nodes)) {
    told = join(splitAt(choice, "+").map((term) => evaluateTerm(term, lookup)));
    if (told.missing === null) break;
  }
  return told;
}

/** The parts around `?:`, of which the first that is told counts. */
function choicesOf(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const choices: Node[][] = [[]];
  for (const [at, node] of nodes.entries())
    if (isMark(node, "?") && isMark(nodes[at + 1], ":")) choices.push([]);
    else if (!(isMark(node, ":") && isMark(nodes[at - 1], "?"))) choices.at(-1)?.push(node);
  return choices;
}

/** The path that nodes spell: `a["b.c"]`, `a.property("b.c")` and `a.b.c.get()` all are `a.b.c`. `null` for anything else. */
export function pathOf(nodes: readonly Node[]): string | null {
  const segments: string[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node?.kind === "word") {
      if (node.text === "as" && segments.length > 0) break;
      const parameters = nodes[at + 1];
      if (parameters?.kind === "group" && parameters.open === "(") {
        const table = readers.get(node.text);
        if (table === undefined) return null;
        const name = literalOf(parameters.nodes);
        if (name !== null) segments.push(...table, name);
        else if (parameters.nodes.length > 0) return null;
        at += 1;
      } else if (isMark(nodes[at - 1], ".") || at === 0) segments.push(node.text);
      else return null;
    } else if (node?.kind === "group" && node.open === "[" && segments.length > 0) {
      const name = literalOf(node.nodes);
      if (name === null) return null;
      segments.push(name);
    } else if (node?.kind !== "mark" || !/[.?!]/.test(node.text)) return null;
  }
  return segments.length === 0 ? null : segments.join(".");
}

/** The string that stands there alone and whole; `null` for anything else. */
export function literalOf(nodes: readonly Node[]): string | null {
  const [node] = nodes;
  if (nodes.length !== 1 || node?.kind !== "text") return null;
  return node.parts.every((part) => typeof part === "string") ? node.parts.join("") : null;
}

/** A path without the objects that only lead to a property: `rootProject.extra.a` is `a`. */
export function propertyPath(path: string): string {
  const segments = path.split(".");
  while (segments.length > 1 && leading.has(segments[0] ?? "")) segments.shift();
  return segments.join(".");
}

const leading = new Set([
  "rootProject",
  "project",
  "parent",
  "providers",
  "ext",
  "extra",
  "properties",
  "this",
]);

/** Calls that give what they are asked for, or what stands before them; with the table they look in. */
const readers = new Map<string, readonly string[]>([
  ["get", []],
  ["getProperty", []],
  ["property", []],
  ["findProperty", []],
  ["gradleProperty", []],
  ["toString", []],
  ["asProvider", []],
  ["findLibrary", []],
  ["findBundle", ["bundles"]],
  ["findVersion", ["versions"]],
]);

function evaluateTerm(term: readonly Node[], lookup: Lookup): Told {
  const [node] = term;
  if (term.length === 1 && node?.kind === "text")
    return join(
      node.parts.map((part) =>
        typeof part === "string" ? { text: part, missing: null } : evaluate(part, lookup),
      ),
    );
  if (term.length === 1 && node?.kind === "word" && /^\d/.test(node.text))
    return { text: node.text, missing: null };
  const path = pathOf(term);
  const text = path === null ? null : lookup(path);
  return text === null
    ? { text: unknownPart, missing: path ?? "an expression" }
    : { text, missing: null };
}

function join(terms: readonly Told[]): Told {
  return {
    text: terms.map(({ text }) => text).join(""),
    missing: terms.find(({ missing }) => missing !== null)?.missing ?? null,
  };
}
