import { listedIn, mapEntries, type Definition } from "./language/definitions.ts";
import { filtered, isFilter } from "./filtered-values.ts";
import { pathOf } from "./language/paths.ts";
import { contentOf, isMark, isWord, type Node } from "./language/nodes.ts";
import type { Scope } from "./scope.ts";
import { splitAt, statementsOf } from "./language/statements.ts";
import { lambdaOf } from "./language/symbols.ts";

/** Definitions that stand for each other would never end. */
const maxDepth = 8;
/** How many lists and names one list may be made of. */
const maxParts = 300;
/** Lists that people write have a dozen entries. */
const maxValues = 10_000;

/** Calls that give the list that they are called on. */
const same =
  /^(?:toList|toSet|toTypedArray|asList|toMutableList|toSortedSet|asSequence|asIterable|stream|sorted|sortedBy|sort|reversed|reverse|shuffled|distinct|distinctBy|unique|flatten|withIndex|orEmpty|each|onEach|also|tap)$/;

/**
 * The values of a list, each with where its names are looked up: of a literal, a name, a sum, the keys
 * or values of a map, or one that `map { … }` makes. `null` where the repository does not state them.
 */
export function valuesOf(
  written: readonly Node[],
  scope: Scope,
  within = "",
  budget = { left: maxParts },
): readonly Definition[] | null {
  const nodes = isMark(written[0], "*") ? written.slice(1) : written;
  budget.left -= 1;
  if (budget.left < 0 || mapEntries(nodes).length > 0) return null;
  const inner = nodes.length === 1 ? contentOf(nodes[0], "(") : null;
  if (inner !== null) return valuesOf(inner, scope, within, budget);
  const list = listedIn(nodes);
  if (list !== null) return splitAt(list, ",").map((value) => defined(value, within));
  const built = isWord(nodes[0], "buildList") ? contentOf(nodes.at(-1), "{") : null;
  if (built !== null) return addedIn(built, scope, within, budget);
  const terms = splitAt(nodes, "+");
  if (terms.length > 1) return sumOf(terms, scope, within, budget);
  const [object, name, block] = lastCall(nodes);
  if (isFilter(name)) {
    const all = valuesOf(object, scope, within, budget);
    return all && filtered(all, name, block, scope, ofValue);
  }
  const other = name === "plus" ? contentOf(nodes.at(-1), "(") : null;
  if (other !== null) return sumOf([object, other], scope, within, budget);
  const picked = pickedFrom(nodes);
  if (picked !== null)
    return valuesOf(picked.list, scope, within, budget)?.slice(...picked.range) ?? null;
  if (name !== null && same.test(name)) return valuesOf(object, scope, within, budget);
  if (name === "values" || name === "keys" || name === "keySet")
    return (
      entriesOf(object, scope, within)?.map(([key, value]) =>
        name === "values" ? value : textNode(key),
      ) ?? null
    );
  if (name !== null && /^(?:map|mapNotNull|collect)$/.test(name) && block !== null)
    return mapped(object, block, scope, within, budget);
  const definition = definedBy(nodes, scope, within);
  return definition === null ? null : valuesOf(definition.nodes, scope, definition.within, budget);
}

/** The values of `buildList { add("a"); addAll(b) }`; `null` where it does anything else. */
function addedIn(
  block: readonly Node[],
  scope: Scope,
  within: string,
  budget: { left: number },
): readonly Definition[] | null {
  const added: Definition[] = [];
  for (const [call, given, ...more] of statementsOf(block)) {
    const value = more.length === 0 ? contentOf(given, "(") : null;
    const values =
      value !== null && isWord(call, "add")
        ? [defined(value, within)]
        : value !== null && isWord(call, "addAll")
          ? valuesOf(value, scope, within, budget)
          : null;
    if (values === null) return null;
    added.push(...values);
  }
  return added;
}

/** An entry of a map. */
export type Entry = readonly [key: string, value: Definition];

/** The names that a closure has for an entry of a map: one for both its parts, or one for each. */
export function ofEntry(
  [key, value]: Entry,
  [first = "it", second]: readonly string[],
  call = "",
): ReadonlyMap<string, Definition> {
  if (call === "filterKeys") return new Map([[first, textNode(key)]]);
  if (call === "filterValues") return new Map([[first, value]]);
  return second === undefined
    ? new Map([
        [`${first}.key`, textNode(key)],
        [`${first}.value`, value],
      ])
    : new Map([
        [first, textNode(key)],
        [second, value],
      ]);
}

/** The names that a closure has for a value of a list, of which it may take the parts. */
export function ofValue(
  value: Definition,
  names: readonly string[],
): ReadonlyMap<string, Definition> {
  const [first = "it", second] = names;
  const parts = second === undefined ? [value] : partsOf(value);
  return new Map(
    parts.flatMap((part, at): [string, Definition][] => {
      const name = at === 0 ? first : names[at];
      return name === undefined ? [] : [[name, part]];
    }),
  );
}

/** The entries of a map that is written there or that a name stands for; `null` for anything else. */
export function entriesOf(
  nodes: readonly Node[],
  scope: Scope,
  within = "",
  depth = 0,
): readonly Entry[] | null {
  const [object, name, block] = lastCall(nodes);
  if (name === "entries" || name === "entrySet") return entriesOf(object, scope, within, depth + 1);
  if (isFilter(name)) {
    const all = entriesOf(object, scope, within, depth + 1);
    return all && filtered(all, name, block, scope, (entry, names) => ofEntry(entry, names, name));
  }
  const entries = mapEntries(nodes);
  if (entries.length > 0) return entries.map(([key, value]) => [key, defined(value, within)]);
  const definition = depth > maxDepth ? null : definedBy(nodes, scope, within);
  return definition && entriesOf(definition.nodes, scope, definition.within, depth + 1);
}

function definedBy(nodes: readonly Node[], scope: Scope, within: string): Definition | null {
  const path = pathOf(nodes);
  return path === null ? null : scope.definitionOf(path, within);
}

function sumOf(
  terms: readonly (readonly Node[])[],
  scope: Scope,
  within: string,
  budget: { left: number },
): readonly Definition[] | null {
  const lists = terms.map((term) => valuesOf(term, scope, within, budget));
  // What is a list in no part of it is the sum of texts.
  if (lists.every((list) => list === null)) return null;
  const isKnown = (term: readonly Node[]): boolean => scope.evaluate(term, within).missing === null;
  if (terms.some((term, at) => lists[at] === null && !isKnown(term))) return null;
  const values = terms.flatMap((term, at) => lists[at] ?? [defined(term, within)]);
  return values.length > maxValues ? null : values;
}

/** `listOf("a", "b").map { "g:$it:1" }`, where each entry is a text. */
function mapped(
  list: readonly Node[],
  block: readonly Node[],
  scope: Scope,
  within: string,
  budget: { left: number },
): readonly Definition[] | null {
  const { parameters, body } = lambdaOf(block);
  const value = body.filter((node) => !isMark(node, "\n"));
  const rounds =
    valuesOf(list, scope, within, budget)?.map((each) => ofValue(each, parameters)) ??
    entriesOf(list, scope, within)?.map((each) => ofEntry(each, parameters));
  return (
    rounds?.map((names) => {
      const { text, missing } = scope.with(names).evaluate(value, within);
      return missing === null ? textNode(text) : defined(value, within);
    }) ?? null
  );
}

/** `a.b { … }`, `a.b()` and `a.b` taken apart into `a`, `b` and the block. */
function lastCall(
  nodes: readonly Node[],
): readonly [object: readonly Node[], name: string | null, block: readonly Node[] | null] {
  const last = nodes.at(-1);
  const end = last?.kind === "group" ? nodes.length - 1 : nodes.length;
  const name = nodes[end - 1];
  if (name?.kind !== "word" || !isMark(nodes[end - 2], ".")) return [nodes, null, null];
  const object = nodes.slice(0, isMark(nodes[end - 3], "?") ? end - 3 : end - 2);
  return [object, name.text, contentOf(last, "{")];
}

const places: ReadonlyMap<string, readonly [number, number?]> = new Map([
  ["first", [0, 1]],
  ["firstOrNull", [0, 1]],
  ["single", [0, 1]],
  ["head", [0, 1]],
  ["last", [-1]],
  ["lastOrNull", [-1]],
]);

/** `a.first()`, `a.get(1)` and `a[1]`: the list, and where in it the value stands; `null` for anything else. */
function pickedFrom(
  nodes: readonly Node[],
): { readonly list: readonly Node[]; readonly range: readonly [number, number?] } | null {
  const last = nodes.at(-1);
  const [object, name] = lastCall(nodes);
  const place = name === null ? undefined : places.get(name);
  if (place !== undefined && contentOf(last, "{") === null) return { list: object, range: place };
  const isGet = name === "get" || name === "getAt";
  const [index, more] = (isGet ? contentOf(last, "(") : contentOf(last, "[")) ?? [];
  const list = isGet ? object : nodes.slice(0, -1);
  if (index?.kind !== "word" || more !== undefined || list.length === 0) return null;
  const at = /^\d+$/.test(index.text) ? Number(index.text) : -1;
  return at === -1 ? null : { list, range: [at, at + 1] };
}

/** The parts of `a to b`, `Pair(a, b)` and `[a, b]`, which several names take apart. */
function partsOf({ nodes, within }: Definition): readonly Definition[] {
  const to = nodes.findIndex((node) => isWord(node, "to"));
  const group = nodes.at(-1);
  const isGroup = group?.kind === "group" && group.open !== "{";
  const pair = to === -1 ? [nodes] : [nodes.slice(0, to), nodes.slice(to + 1)];
  const parts = to === -1 && isGroup ? splitAt(group.nodes, ",") : pair;
  return parts.map((part) => defined(part, within));
}

/** A definition that is a text. */
function textNode(text: string): Definition {
  return defined([{ kind: "text", parts: [text], line: 1 }], "");
}

function defined(nodes: readonly Node[], within: string): Definition {
  return { nodes, within, depth: 0 };
}
