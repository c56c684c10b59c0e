import type { Definition } from "./language/definitions.ts";
import { pathOf } from "./language/paths.ts";
import type { Context } from "./findings.ts";
import { entriesOf, ofEntry, ofValue, valuesOf } from "./listed-values.ts";
import { contentOf, hasWord, isMark, isWord, wordsOf, type Node } from "./language/nodes.ts";
import type { Scope } from "./scope.ts";
import type { Statement } from "./language/statements.ts";
import { lambdaOf } from "./language/symbols.ts";

/** A body that runs several times, with what its names stand for each time; once and bare where that is not known. */
export interface Loop {
  readonly body: readonly Node[];
  readonly rounds: readonly ReadonlyMap<string, Definition>[];
}

const iterators = new Set([
  "each",
  "forEach",
  "all",
  "configureEach",
  "eachWithIndex",
  "forEachIndexed",
  "onEach",
]);
const once: Loop["rounds"] = [new Map()];

/** Those that pass on the place of a value as well, before it or behind it. */
const counting: ReadonlyMap<string, number> = new Map([
  ["forEachIndexed", 0],
  ["eachWithIndex", 1],
]);

/** `list.each { … }`, `list.forEach { x -> … }`, `list.forEach(::f)`, `for (x in list) …`; `null` for any other statement. */
export function loopOf(statement: Statement, context: Pick<Context, "scope">): Loop | null {
  if (isWord(statement[0], "for")) return forLoop(statement, context);
  const at = statement.findLastIndex((node) => node.kind === "word" && iterators.has(node.text));
  const iterator = statement[at];
  if (at < 2 || iterator?.kind !== "word" || !isMark(statement[at - 1], ".")) return null;
  const inner = contentOf(statement[at + 1], "(");
  const block = contentOf(inner === null ? statement[at + 1] : inner[0], "{");
  const list = statement.slice(0, isMark(statement[at - 2], "?") ? at - 2 : at - 1);
  const called = block === null ? calledBy(inner ?? []) : null;
  if (called !== null) return { body: called, rounds: roundsOf(list, ["it"], context) };
  if (block === null) return null;
  const { parameters, body } = lambdaOf(block);
  const index = counting.get(iterator.text) ?? -1;
  const names = parameters.filter((_, place) => place !== index);
  return { body, rounds: roundsOf(list, names.length === 0 ? ["it"] : names, context) };
}

/** `f(it)` for `::f` and `this::f` */
function calledBy(parameters: readonly Node[]): readonly Node[] | null {
  const name = parameters.at(-1);
  if (name?.kind !== "word" || !isMark(parameters.at(-2), ":")) return null;
  const { line } = name;
  return [name, { kind: "group", open: "(", nodes: [{ kind: "word", text: "it", line }], line }];
}

function forLoop(statement: Statement, context: Pick<Context, "scope">): Loop | null {
  const head = contentOf(statement[1], "(");
  if (head === null) return null;
  const at = head.findIndex((node) => isWord(node, "in") || isMark(node, ":"));
  const name = head[at - 1];
  const list = head.slice(at + 1);
  // `for ((a, b) in …)`
  const all = wordsOf(contentOf(name, "(") ?? (name === undefined ? [] : [name]));
  const names = hasWord(list, withIndex) ? all.slice(1) : all;
  const behind = statement.slice(2);
  const body = behind.length === 1 ? (contentOf(behind[0], "{") ?? behind) : behind;
  return { body, rounds: names.length === 0 ? once : roundsOf(list, names, context) };
}

const withIndex = new Set(["withIndex"]);

/** Lists that people write have a dozen entries. */
const maxRounds = 1_000;

function roundsOf(
  list: readonly Node[],
  names: readonly string[],
  { scope }: Pick<Context, "scope">,
): Loop["rounds"] {
  const [first = "it"] = names;
  const entries = entriesOf(list, scope) ?? [];
  const values = entries.length > 0 ? [] : valuesOf(list, scope);
  if (Math.max(entries.length, values?.length ?? 0) > maxRounds) return once;
  if (entries.length > 0) return entries.map((entry) => ofEntry(entry, names));
  // Whatever is done for each project, task or source set: the name stands for one of them.
  if (values === null && isCollection(list, scope)) return [new Map([[first, oneOfThem]])];
  return values === null ? once : values.map((value) => ofValue(value, names));
}

const oneOfThem: Definition = {
  nodes: [{ kind: "word", text: "project", line: 1 }],
  within: "",
  depth: 0,
};

const collections = new Set([
  "subprojects",
  "allprojects",
  "childProjects",
  "children",
  "configurations",
  "sourceSets",
  "tasks",
]);

function isCollection(list: readonly Node[], scope: Scope): boolean {
  const path = pathOf(list);
  const { nodes } = (path === null ? null : scope.definitionOf(path)) ?? { nodes: list };
  return nodes.some((node) => node.kind === "word" && collections.has(node.text));
}
