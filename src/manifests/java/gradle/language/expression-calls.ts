import { contentOf, isWord, type Node } from "./nodes.ts";
import { splitAt } from "./statements.ts";

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
  const name = isWord(term[at], "getOrDefault") ? textOf(first) : null;
  const asked: readonly Node[] =
    name === null ? [] : [{ kind: "word", text: name, line: group.line }];
  return { asked, otherwise: second };
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
