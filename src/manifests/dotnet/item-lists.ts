import type { Evaluated } from "./evaluated-items.ts";
import { addDefaults, mergeItems, naming, setMetadata, type Item } from "./item-metadata.ts";
import { attribute } from "./items.ts";
import { referredItems } from "./item-references.ts";
import { expand, expandValue } from "./properties.ts";
import type { Scope } from "./scope.ts";
import type { XmlElement } from "../../syntax/xml-element.ts";

/** An `Include` whose items the repository does not name. */
export interface UnknownItems {
  readonly written: string;
  readonly scope: Scope;
  readonly line: number;
}

export interface ItemList {
  /** In their order. Those of one name come together. */
  readonly items: readonly Item[];
  readonly unknown: readonly UnknownItems[];
}

/**
 * The items of a type in the end, after what later elements update and remove. Items of other types are
 * evaluated as far as these refer to them.
 * https://learn.microsoft.com/visualstudio/msbuild/msbuild-items
 * @param types the names of the type, in lower case: elements of each add to the same list.
 */
export function itemList(elements: readonly Evaluated[], types: readonly string[]): ItemList {
  const [type = ""] = types;
  const wanted = referredTypes(elements, types);
  const keyOf = (written: string): string => (types.includes(written) ? type : written);
  const defaults = defaultMetadata(elements, keyOf);
  const lists: Lists = new Map();
  const unknown: UnknownItems[] = [];
  for (const evaluated of elements) {
    if (evaluated.definition || !wanted.has(evaluated.type)) continue;
    const key = keyOf(evaluated.type);
    const list = lists.get(key) ?? new Map<string, Item[]>();
    lists.set(key, list);
    const missing = apply(evaluated, list, lists, defaults.get(key));
    if (missing === null) continue;
    const { scope, element } = evaluated;
    // What an unknown list feeds is not known, whichever list it is.
    unknown.push({ written: missing, scope, line: element.line });
  }
  return { items: [...(lists.get(type)?.values() ?? [])].flat(), unknown };
}

type Lists = Map<string, Map<string, Item[]>>;

/** What `ItemDefinitionGroup` sets for all items of a type, whatever stands before it. */
function defaultMetadata(
  elements: readonly Evaluated[],
  keyOf: (type: string) => string,
): ReadonlyMap<string, Item> {
  const defaults = new Map<string, Item>();
  for (const evaluated of elements) {
    if (!evaluated.definition) continue;
    const key = keyOf(evaluated.type);
    const item = defaults.get(key) ?? newItem("", evaluated);
    setMetadata(item, evaluated.element, evaluated.scope, evaluated.conditional);
    defaults.set(key, item);
  }
  return defaults;
}

const reference = /[@%]\(\s*(\w+(?:-\w+)*)/g;

/** The types themselves, and those whose items their elements copy. */
function referredTypes(
  elements: readonly Evaluated[],
  types: readonly string[],
): ReadonlySet<string> {
  const wanted = new Set(types);
  for (let size = -1; size !== wanted.size;) {
    size = wanted.size;
    for (const { element, scope, type } of elements) {
      if (!wanted.has(type) || !hasReference(element)) continue;
      for (const [name, written] of element.attributes) {
        if (!naming.has(name.toLowerCase())) continue;
        const text = [written, ...expand(written, scope).values].join(" ");
        for (const [, referred = ""] of text.matchAll(reference))
          wanted.add(referred.toLowerCase());
      }
    }
  }
  return wanted;
}

/** Whether an attribute may refer to other items; nearly all are plain names. */
function hasReference({ attributes }: XmlElement): boolean {
  for (const written of attributes.values()) if (written.includes("(")) return true;
  return false;
}

/** Carries out one element. @returns what of its `Include` is not known; `null` where all is. */
function apply(
  evaluated: Evaluated,
  list: Map<string, Item[]>,
  lists: Lists,
  defaults: Item | undefined,
): string | null {
  const { element, conditional, scope } = evaluated;
  const include = attribute(element, "Include");
  if (include !== null) {
    const { items, unknown } = itemsOf(include, evaluated, lists);
    const exclude = attribute(element, "Exclude");
    const out = exclude === null ? null : new Set(surelyIn(exclude, evaluated, lists));
    for (const item of items) {
      const key = item.name.toLowerCase();
      if (out?.has(key) === true) continue;
      if (defaults !== undefined) addDefaults(item, defaults);
      setMetadata(item, element, scope, false);
      const same = list.get(key);
      if (same === undefined) list.set(key, [item]);
      else same.push(item);
    }
    return unknown;
  }
  const update = attribute(element, "Update");
  const remove = update === null ? attribute(element, "Remove") : null;
  if (update !== null)
    for (const key of keysOf(update, evaluated, lists)) {
      const same = list.get(key);
      const merged = same === undefined ? null : mergeItems(same.splice(0));
      if (merged === null || same === undefined) continue;
      setMetadata(merged, element, scope, conditional);
      same.push(merged);
    }
  else if (remove !== null && !conditional)
    for (const key of surelyIn(remove, evaluated, lists)) list.delete(key);
  return null;
}

function keysOf(written: string, evaluated: Evaluated, lists: Lists): readonly string[] {
  return itemsOf(written, evaluated, lists).items.map(({ name }) => name.toLowerCase());
}

/** The keys of what no condition leaves out: nothing else is surely taken away. */
function surelyIn(written: string, evaluated: Evaluated, lists: Lists): readonly string[] {
  const { items } = itemsOf(written, { ...evaluated, conditional: false }, lists);
  return items.flatMap(({ name, conditional }) => (conditional ? [] : [name.toLowerCase()]));
}

interface Included {
  readonly items: readonly Item[];
  readonly unknown: string | null;
}

/** The items that `A;$(B);@(C)` names. */
function itemsOf(written: string, evaluated: Evaluated, lists: Lists): Included {
  const { scope } = evaluated;
  if (!/[;$@%]/.test(written)) return { items: [newItem(written, evaluated)], unknown: null };
  const expanded = expandValue(written, scope);
  if (expanded.unknown !== null) return { items: [], unknown: written };
  const parts = new Set(expanded.values.flatMap(splitList));
  const included = [...parts].map((part): Included => {
    if (!/[@%]\(/.test(part))
      return { items: [newItem(unescaped(part), evaluated)], unknown: null };
    const copies = referredItems(part, lists);
    if (copies === null) return { items: [], unknown: written };
    const items = copies.map(({ name, metadata, conditional }) => ({
      ...newItem(name, evaluated),
      metadata,
      conditional: conditional || evaluated.conditional,
    }));
    return { items, unknown: null };
  });
  return {
    items: included.flatMap(({ items }) => items),
    unknown: included.find(({ unknown }) => unknown !== null)?.unknown ?? null,
  };
}

function newItem(name: string, { element, conditional, scope }: Evaluated): Item {
  return { name, metadata: new Map(), conditional, scope, line: element.line };
}

/** https://learn.microsoft.com/visualstudio/msbuild/how-to-escape-special-characters-in-msbuild */
function unescaped(text: string): string {
  return text.replace(/%([\da-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function splitList(value: string): string[] {
  // A reference to a list may have semicolons of its own.
  const parts = value.includes("@(")
    ? (value.match(/(?:@\([^()]*(?:\([^()]*\)[^()]*)*\)|[^;])+/g) ?? [])
    : value.split(";");
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
