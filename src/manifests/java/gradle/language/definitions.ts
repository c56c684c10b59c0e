import { literalOf, pathOf, propertyPath } from "./paths.ts";
import { contentOf, isMark, isWord, wordsOf, type Node } from "./nodes.ts";
import { blocksOf, splitAt, statementsOf, type Statement } from "./statements.ts";

/** What a script gives a name to, unevaluated. */
export interface Definition {
  readonly nodes: readonly Node[];
  /** The object that it is defined in, as `Versions`; empty outside of objects. */
  readonly within: string;
  /** How many blocks stand around it. */
  readonly depth: number;
}

/** The definitions of a script by their paths: variables, extra properties, constants, entries of maps. */
export function definitionsOf(nodes: readonly Node[]): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  collect(nodes, "", 0, found);
  return found;
}

type Found = Map<string, Definition>;

/** Blocks that hold properties of the project itself, like the script around them. */
const transparent = new Set(["ext", "extra", "buildscript", "allprojects", "subprojects"]);

function collect(nodes: readonly Node[], within: string, depth: number, found: Found): void {
  for (const statement of statementsOf(nodes)) {
    const definition = defined(statement);
    if (definition !== null)
      define(joined(within, definition.path), { ...definition, within, depth }, found);
    const blocks = blocksOf(statement);
    if (blocks.length === 0) continue;
    const words = wordsOf(statement);
    const object = objectName(words);
    const inside = transparent.has(words.at(-1) ?? "") ? depth : depth + 1;
    for (const block of blocks)
      collect(block, object === null ? within : joined(within, object), inside, found);
  }
}

interface Defined {
  readonly path: string;
  readonly nodes: readonly Node[];
  /** Whether the value is added to the one before, or to that alone if it is a list. */
  readonly isAdded?: boolean | "to a list";
}

function defined(statement: Statement): Defined | null {
  const equals = statement.findIndex((node) => isMark(node, "="));
  if (equals !== -1) {
    const nodes = statement.slice(equals + 1);
    const path = target(statement.slice(0, equals));
    if (path === null || isMark(nodes[0], "=")) return null;
    return { path, nodes, isAdded: isMark(statement[equals - 1], "+") };
  }
  return bySet(statement) ?? byDelegate(statement) ?? byAdding(statement);
}

/** `a << value`, `a.add(value)`, `a.addAll(values)` */
function byAdding(statement: Statement): Defined | null {
  const shift = statement.findIndex((node) => isMark(node, "<"));
  const isShift = isMark(statement[shift + 1], "<");
  const [adder, value] = isShift
    ? [shift, statement.slice(shift + 2)]
    : [statement.length - 3, contentOf(statement.at(-1), "(")];
  const name = statement[adder + 1];
  const isCall = name?.kind === "word" && /^add(?:All)?$/.test(name.text);
  if (value === null || adder < 1 || (!isShift && !isCall)) return null;
  const path = pathOf(statement.slice(0, adder));
  return path === null ? null : { path: propertyPath(path), nodes: value, isAdded: "to a list" };
}

/** `get()`, as the property before it has its value in Kotlin. */
function isGetter([first, second]: readonly Node[]): boolean {
  return (
    first?.kind === "word" &&
    first.text === "get" &&
    second?.kind === "group" &&
    second.open === "("
  );
}

/** `ext.a.b`, `def a`, `String a`, `const val a: String`, `extra["a"]`, and `a +` of `a += …`. */
function target(left: readonly Node[]): string | null {
  if (isGetter(left.slice(-2))) return target(left.slice(0, -2));
  const colon = left.findIndex((node) => isMark(node, ":"));
  const nodes = (colon === -1 ? left : left.slice(0, colon)).filter((node) => !isMark(node, "+"));
  // `List<String> a`
  const typed = nodes.at(-1);
  if (isMark(nodes.at(-2), ">") && typed?.kind === "word") return typed.text;
  let start = nodes.length - 1;
  while (start > 0 && !(nodes[start]?.kind === "word" && nodes[start - 1]?.kind === "word"))
    start -= 1;
  const path = pathOf(nodes.slice(Math.max(start, 0)));
  // `val Project.a`
  const isExtension = isWord(nodes[start - 1], "val") || isWord(nodes[start - 1], "var");
  if (path === null) return null;
  return isExtension ? path.slice(path.lastIndexOf(".") + 1) : propertyPath(path);
}

/** `extra.set("a", value)` */
function bySet(statement: Statement): Defined | null {
  const parameters = statement.at(-1);
  const name = statement.at(-2);
  if (parameters?.kind !== "group" || name?.kind !== "word" || name.text !== "set") return null;
  const [key = [], nodes] = splitAt(parameters.nodes, ",");
  const path = literalOf(key);
  return path === null || nodes === undefined ? null : { path, nodes };
}

/** `val a by extra("value")`, `val a by lazy { value }` */
function byDelegate(statement: Statement): Defined | null {
  const by = statement.findIndex((node) => node.kind === "word" && node.text === "by");
  const value = statement.at(-1);
  const extra = statement.at(-2);
  if (by < 1) return null;
  const path = target(statement.slice(0, by));
  if (path === null) return null;
  // `val main by sourceSets.getting` stands for what makes it.
  if (value?.kind !== "group" || extra?.kind !== "word" || extra.text !== "extra")
    return isProperty(statement.slice(by + 1)) ? null : { path, nodes: statement.slice(by + 1) };
  return { path, nodes: value.nodes.filter((node) => !isMark(node, "\n")) };
}

/** `val a: String by project` and `by settings` read a property of that name. */
function isProperty(nodes: readonly Node[]): boolean {
  const [only, more] = nodes;
  return more === undefined && only?.kind === "word" && !/^creating|getting$/.test(only.text);
}

/** Where a name is defined twice, what stands outside counts, and the last of equals. */
function define(path: string, given: Definition & Pick<Defined, "isAdded">, found: Found): void {
  const { isAdded = false, nodes, within, depth } = given;
  const before = found.get(path);
  const entries = mapEntries(nodes);
  if (isAdded === "to a list" && (before === undefined || !isList(before.nodes))) return;
  if (isAdded !== false && before !== undefined) {
    // Wherever it is added, it may be there.
    if (entries.length === 0)
      found.set(path, { ...before, nodes: [...before.nodes, plus, ...nodes] });
  } else if ((before?.depth ?? depth) < depth) return;
  else found.set(path, { nodes, within, depth });
  for (const [key, value] of entries)
    define(joined(path, key), { nodes: value, within, depth }, found);
}

function isList(nodes: readonly Node[]): boolean {
  return listedIn(splitAt(nodes, "+")[0] ?? []) !== null;
}

const plus: Node = { kind: "mark", text: "+", line: 1 };

/** The values of `listOf(…)` and its like in Kotlin, `[…]` in Groovy, `Arrays.asList(…)`; `null` for anything else. */
export function listedIn(nodes: readonly Node[]): readonly Node[] | null {
  const [first] = nodes;
  if (nodes.length === 1 && first?.kind === "group" && first.open === "[") return first.nodes;
  const [maker, values] = makerOf(nodes);
  return /^(?:(?:mutable|array)?(?:list|set|array|sequence)(?:Of)?|asList|of)$/i.test(maker)
    ? values
    : null;
}

/** The name and the parameters of `a.b.c<D>(…)`; an empty name for anything else. */
function makerOf(nodes: readonly Node[]): [string, readonly Node[] | null] {
  const values = contentOf(nodes.at(-1), "(");
  const types = nodes.findIndex((node) => isMark(node, "<"));
  const path = nodes.slice(0, types === -1 ? -1 : types);
  const name = path.at(-1);
  const isPath = path.every((node, at) =>
    at % 2 === 0 ? node.kind === "word" : isMark(node, "."),
  );
  return values === null || name?.kind !== "word" || !isPath ? ["", null] : [name.text, values];
}

/** The entries of `[a: 1]` in Groovy and `mapOf("a" to 1)` in Kotlin. */
export function mapEntries(nodes: readonly Node[]): [string, readonly Node[]][] {
  const [maker, values] = makerOf(nodes);
  const [only] = nodes;
  const literal = nodes.length === 1 ? contentOf(only, "[") : null;
  const written = maker.toLowerCase().endsWith("mapof") ? values : literal;
  if (written === null) return [];
  return splitAt(written, ",").flatMap((entry): [string, readonly Node[]][] => {
    const [key, relation] = entry;
    const value = entry.slice(2);
    const related = isMark(relation, ":") || (relation?.kind === "word" && relation.text === "to");
    if (key === undefined || !related || value.length === 0) return [];
    const name = key.kind === "word" ? key.text : literalOf([key]);
    return name === null ? [] : [[name, value]];
  });
}

function objectName(words: readonly string[]): string | null {
  const at = words.findIndex(
    (text) => text === "object" || text === "class" || text === "interface",
  );
  // `val a = object { … }`, but not `companion object { … }`
  const before = words[at - 1] === "companion" ? undefined : words[at - 1];
  return at === -1 ? null : (words[at + 1] ?? before ?? null);
}

function joined(within: string, path: string): string {
  return within === "" ? path : `${within}.${path}`;
}
