import { contentOf, isMark, type Node } from "./nodes.ts";
import { splitAt } from "./statements.ts";

/** A call of a method of texts, taken apart. */
export interface TextMethod {
  readonly object: readonly Node[];
  readonly parameters: readonly (readonly Node[])[];
  readonly apply: (text: string, given: readonly string[]) => string;
}

type Apply = TextMethod["apply"];

/** The methods of Groovy, Kotlin and Java by which scripts make versions and names. */
const methods: ReadonlyMap<string, Apply> = new Map<string, Apply>([
  ["trim", (text) => text.trim()],
  ["toString", (text) => text],
  ["toLowerCase", (text) => text.toLowerCase()],
  ["lowercase", (text) => text.toLowerCase()],
  ["toUpperCase", (text) => text.toUpperCase()],
  ["uppercase", (text) => text.toUpperCase()],
  ["concat", (text, [other = ""]) => text + other],
  ["plus", (text, [other = ""]) => text + other],
  ["minus", (text, [other = ""]) => text.replace(other, "")],
  ["replace", (text, [from = "", to = ""]) => text.replaceAll(from, to)],
  ["removePrefix", (text, [start = ""]) => text.slice(text.startsWith(start) ? start.length : 0)],
  [
    "removeSuffix",
    (text, [end = ""]) => (text.endsWith(end) ? text.slice(0, text.length - end.length) : text),
  ],
  ["substringBefore", (text, [mark = ""]) => before(text, text.indexOf(mark))],
  ["substringBeforeLast", (text, [mark = ""]) => before(text, text.lastIndexOf(mark))],
  ["substringAfter", (text, [mark = ""]) => behind(text, text.indexOf(mark), mark)],
  ["substringAfterLast", (text, [mark = ""]) => behind(text, text.lastIndexOf(mark), mark)],
  [
    "substring",
    (text, [from, to]) => text.slice(Number(from), to === undefined ? undefined : Number(to)),
  ],
  ["take", (text, [count]) => text.slice(0, Number(count))],
  ["drop", (text, [count]) => text.slice(Number(count))],
]);

function before(text: string, at: number): string {
  return at === -1 ? text : text.slice(0, at);
}

function behind(text: string, at: number, mark: string): string {
  return at === -1 ? text : text.slice(at + mark.length);
}

/** `a.replace("_", ".")`; `null` for whatever is no call of such a method. */
export function textMethod(term: readonly Node[]): TextMethod | null {
  const given = contentOf(term.at(-1), "(");
  const name = term.at(-2);
  const apply = name?.kind === "word" ? methods.get(name.text) : undefined;
  if (given === null || apply === undefined || !isMark(term.at(-3), ".")) return null;
  const object = term.slice(0, isMark(term.at(-4), "?") ? -4 : -3);
  return object.length === 0 ? null : { object, parameters: splitAt(given, ","), apply };
}
