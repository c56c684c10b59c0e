import { listedIn, mapEntries, type Definition } from "./definitions.ts";
import { pathOf } from "./expressions.ts";
import type { Context } from "./findings.ts";
import { contentOf, isMark, isWord, wordsOf, type Node } from "./nodes.ts";
import { splitAt, type Statement } from "./statements.ts";
import { lambdaOf } from "./symbols.ts";

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

/** `list.each { … }`, `list.forEach { x -> … }`, `for (x in list) …`; `null` for any other statement. */
export function loopOf(statement: Statement, context: Context): Loop | null {
  if (isWord(statement[0], "for")) return forLoop(statement, context);
  const at = statement.findLastIndex((node) => node.kind === "word" && iterators.has(node.text));
  const inner = contentOf(statement[at + 1], "(");
  const block = contentOf(inner === null ? statement[at + 1] : inner[0], "{");
  if (at < 2 || block === null || !isMark(statement[at - 1], ".")) return null;
  const { parameters, body } = lambdaOf(block);
  const names = parameters.length === 0 ? ["it"] : parameters;
  const list = statement.slice(0, isMark(statement[at - 2], "?") ? at - 2 : at - 1);
  return { body, rounds: roundsOf(list, names, context) };
}

function forLoop(statement: Statement, context: Context): Loop | null {
  const head = contentOf(statement[1], "(");
  if (head === null) return null;
  const at = head.findIndex((node) => isWord(node, "in") || isMark(node, ":"));
  const name = head[at - 1];
  // `for ((a, b) in …)`
  const names = wordsOf(contentOf(name, "(") ?? (name === undefined ? [] : [name]));
  const behind = statement.slice(2);
  const body = behind.length === 1 ? (contentOf(behind[0], "{") ?? behind) : behind;
  return { body, rounds: names.length === 0 ? once : roundsOf(head.slice(at + 1), names, context) };
}

/** Lists that people write have a dozen entries. */
const maxRounds = 1_000;

function roundsOf(
  list: readonly Node[],
  names: readonly string[],
  context: Context,
): Loop["rounds"] {
  const mapped = mappedRounds(list, names, context);
  if (mapped !== null) return mapped;
  const source = resolved(list, context, 0);
  const [first = "it", second] = names;
  const entries = mapEntries(source.nodes);
  if (entries.length > maxRounds) return once;
  if (entries.length > 0 && second !== undefined)
    return entries.map(([key, value]) => {
      const text: Node = { kind: "text", parts: [key], line: value[0]?.line ?? 1 };
      return new Map([
        [first, defined([text], "")],
        [second, defined(value, source.within)],
      ]);
    });
  const values = listedIn(source.nodes);
  // Whatever is done for each project, task or source set: the name stands for one of them.
  if (values === null && source.nodes.some(isCollection))
    return [new Map([[first, defined([{ kind: "word", text: "project", line: 1 }], "")]])];
  if (values === null) return once;
  const rounds = splitAt(values, ",");
  if (rounds.length > maxRounds) return once;
  return rounds.map((value) => {
    const parts = second === undefined ? [value] : partsOf(value);
    return new Map(
      parts.flatMap((part, at): [string, Definition][] => {
        const name = names[at];
        return name === undefined ? [] : [[name, defined(part, source.within)]];
      }),
    );
  });
}

/** `a to b`, `Pair(a, b)` and `[a, b]`, which several names take apart. */
function partsOf(value: readonly Node[]): readonly (readonly Node[])[] {
  const to = value.findIndex((node) => isWord(node, "to"));
  if (to !== -1) return [value.slice(0, to), value.slice(to + 1)];
  const group = value.at(-1);
  return group?.kind === "group" && group.open !== "{" ? splitAt(group.nodes, ",") : [value];
}

/** `listOf("a", "b").map { "g:$it:1" }`, where each entry is a text. */
function mappedRounds(
  list: readonly Node[],
  [first = "it"]: readonly string[],
  context: Context,
): Loop["rounds"] | null {
  const block = contentOf(list.at(-1), "{");
  const isMapped = isWord(list.at(-2), "map") || isWord(list.at(-2), "collect");
  if (block === null || !isMapped) return null;
  const { parameters, body } = lambdaOf(block);
  const names = parameters.length === 0 ? ["it"] : parameters;
  const value = body.filter((node) => !isMark(node, "\n"));
  return roundsOf(list.slice(0, -3), names, context).map((round) => {
    const { text, missing } = context.scope.with(round).evaluate(value);
    const nodes: readonly Node[] =
      missing === null ? [{ kind: "text", parts: [text], line: value[0]?.line ?? 1 }] : value;
    return new Map([[first, defined(nodes, "")]]);
  });
}

const collections = new Set([
  "subprojects",
  "allprojects",
  "childProjects",
  "children",
  "configurations",
  "sourceSets",
  "tasks",
]);

function isCollection(node: Node): boolean {
  return node.kind === "word" && collections.has(node.text);
}

/** What a variable stands for, followed from name to name. */
function resolved(nodes: readonly Node[], context: Context, depth: number): Definition {
  const path = pathOf(nodes);
  const definition = path === null || depth > 5 ? null : context.scope.definitionOf(path);
  return definition === null ? defined(nodes, "") : resolved(definition.nodes, context, depth + 1);
}

function defined(nodes: readonly Node[], within: string): Definition {
  return { nodes, within, depth: 0 };
}
