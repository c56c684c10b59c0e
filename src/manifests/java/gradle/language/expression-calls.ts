import { contentOf, isMark, isWord, type Node } from "./nodes.ts";
import { splitAt, statementsOf } from "./statements.ts";

const fallbacks = new Set(["getOrElse", "orElse", "getOrDefault", "getProperty", "getenv"]);

/** `a.getOrElse("b")`, `System.getProperty("a", "b")`: what is asked for, and what counts where that is not known. */
export function fallbackOf(
  term: readonly Node[],
): { readonly asked: readonly Node[]; readonly otherwise: readonly Node[] } | null {
  const at = term.findIndex((node) => node.kind === "word" && fallbacks.has(node.text));
  const group = term[at + 1];
  if (at < 1 || group?.kind !== "group" || group.open === "[") return null;
  const [first = [], second] = splitAt(group.nodes, ",");
  const isProvider = isWord(term[at], "getOrElse") || isWord(term[at], "orElse");
  if (isProvider) return { asked: term.slice(0, at - 1), otherwise: first };
  if (second === undefined) return null;
  const name = isWord(term[at], "getenv") ? null : textOf(first);
  const { line } = group;
  const object = isWord(term[at], "getProperty") ? term.slice(0, at) : [];
  const asked: readonly Node[] =
    name === null ? [] : [...object, { kind: "word", text: name, line }];
  return { asked, otherwise: second };
}

/** The value of `provider { a }`; `null` for anything else. */
export function providedBy(term: readonly Node[]): readonly Node[] | null {
  const block = contentOf(term.at(-1), "{");
  return block !== null && isWord(term.at(-2), "provider")
    ? (statementsOf(block).at(-1) ?? [])
    : null;
}

/** The template and the values of `String.format("a:%s", b)` and `"a:%s".format(b)`. */
export function formattedOf(term: readonly Node[]): (readonly Node[])[] | null {
  const parameters = contentOf(term.at(-1), "(");
  if (parameters === null || !isWord(term.at(-2), "format") || term.length < 4) return null;
  const values = splitAt(parameters, ",");
  const [object] = term;
  return isWord(object, "String") ? values : [term.slice(0, -3), ...values];
}

function textOf([only, more]: readonly Node[]): string | null {
  const [text, other] = only?.kind === "text" ? only.parts : [];
  return more === undefined && other === undefined && typeof text === "string" ? text : null;
}

/** `a = value` and `a: value` */
export function namedOf(nodes: readonly Node[]): [[string, readonly Node[]]] | null {
  const [key, relation, ...value] = nodes;
  if (key?.kind !== "word" || value.length === 0) return null;
  return isMark(relation, "=") || isMark(relation, ":") ? [[key.text, value]] : null;
}

/** A call, by the last name before its parameters: `Deps.ktor("core")` calls `ktor`. */
export function callOf(
  nodes: readonly Node[],
): { readonly name: string; readonly parameters: readonly (readonly Node[])[] } | null {
  const parameters = contentOf(nodes.at(-1), "(");
  const name = nodes.at(-2);
  if (parameters === null || name?.kind !== "word") return null;
  const before = nodes.slice(0, -2);
  const isPath = before.every((node, at) =>
    at % 2 === 0 ? node.kind === "word" : isMark(node, "."),
  );
  return isPath && before.length % 2 === 0
    ? { name: name.text, parameters: splitAt(parameters, ",") }
    : null;
}
