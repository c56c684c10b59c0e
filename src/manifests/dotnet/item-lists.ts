import type { XmlElement } from "../../syntax/xml.ts";
import { evaluateCondition } from "./conditions.ts";
import type { Evaluated } from "./evaluation.ts";
import { attribute } from "./items.ts";
import { expand } from "./properties.ts";
import type { Scope } from "./scope.ts";

/** An item on its way through the elements that change it. */
export interface Item {
  readonly name: string;
  /** The values of its metadata, by lower-case names: several where conditions choose, "" for none. */
  readonly metadata: Map<string, Set<string>>;
  /** Whether a condition may leave it out. */
  readonly conditional: boolean;
  readonly scope: Scope;
  readonly line: number;
}

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
  const lists: Lists = new Map();
  const unknown: UnknownItems[] = [];
  for (const evaluated of elements) {
    const kind = evaluated.element.name.toLowerCase();
    if (!wanted.has(kind)) continue;
    const isWanted = types.includes(kind);
    const key = isWanted ? type : kind;
    const list = lists.get(key) ?? new Map<string, Item[]>();
    lists.set(key, list);
    const missing = apply(evaluated, list, lists);
    if (missing === null) continue;
    const { scope, element } = evaluated;
    // What an unknown list feeds is not known, whichever list it is.
    unknown.push({ written: missing, scope, line: element.line });
  }
  return { items: [...(lists.get(type)?.values() ?? [])].flat(), unknown };
}

type Lists = Map<string, Map<string, Item[]>>;

const reference = /[@%]\(\s*(\w+(?:-\w+)*)/g;

const naming = new Set(["include", "exclude", "update", "remove"]);

/** The types themselves, and those whose items their elements copy. */
function referredTypes(
  elements: readonly Evaluated[],
  types: readonly string[],
): ReadonlySet<string> {
  const wanted = new Set(types);
  for (let size = -1; size !== wanted.size;) {
    size = wanted.size;
    for (const { element, scope } of elements) {
      if (!wanted.has(element.name.toLowerCase())) continue;
      for (const [name, written] of element.attributes) {
        // Nearly all are plain names.
        if (!written.includes("(") || !naming.has(name.toLowerCase())) continue;
        const text = [written, ...expand(written, scope).values].join(" ");
        for (const [, referred = ""] of text.matchAll(reference))
          wanted.add(referred.toLowerCase());
      }
    }
  }
  return wanted;
}

/** Carries out one element. @returns what of its `Include` is not known; `null` where all is. */
function apply(evaluated: Evaluated, list: Map<string, Item[]>, lists: Lists): string | null {
  const { element, conditional, scope } = evaluated;
  const include = attribute(element, "Include");
  const update = attribute(element, "Update");
  const remove = attribute(element, "Remove");
  if (include !== null) {
    const { items, unknown } = itemsOf(include, evaluated, lists);
    const exclude = attribute(element, "Exclude");
    const out = exclude === null ? null : new Set(keysOf(exclude, evaluated, lists));
    for (const item of items) {
      const key = item.name.toLowerCase();
      if (out?.has(key) === true) continue;
      setMetadata(item, element, scope, false);
      const same = list.get(key);
      if (same === undefined) list.set(key, [item]);
      else same.push(item);
    }
    return unknown;
  }
  if (update !== null)
    for (const key of keysOf(update, evaluated, lists)) {
      const same = list.get(key);
      const merged = same === undefined ? null : mergeItems(same.splice(0));
      if (merged === null || same === undefined) continue;
      setMetadata(merged, element, scope, conditional);
      same.push(merged);
    }
  else if (remove !== null && !conditional)
    for (const key of keysOf(remove, evaluated, lists)) list.delete(key);
  return null;
}

function keysOf(written: string, evaluated: Evaluated, lists: Lists): readonly string[] {
  return itemsOf(written, evaluated, lists).items.map(({ name }) => name.toLowerCase());
}

interface Included {
  readonly items: readonly Item[];
  readonly unknown: string | null;
}

/** The items that `A;$(B);@(C)` names. */
function itemsOf(written: string, evaluated: Evaluated, lists: Lists): Included {
  const { scope } = evaluated;
  if (!/[;$@%]/.test(written)) return { items: [newItem(written, evaluated)], unknown: null };
  const expanded = expand(written, scope);
  if (expanded.unknown !== null) return { items: [], unknown: written };
  const parts = new Set(expanded.values.flatMap(splitList));
  const included = [...parts].map((part): Included => {
    if (!/[@%]\(/.test(part)) return { items: [newItem(part, evaluated)], unknown: null };
    const copies = copiesOf(part, lists);
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

function splitList(value: string): string[] {
  // A reference to a list may have semicolons of its own.
  const parts = value.includes("@(")
    ? (value.match(/(?:@\([^()]*(?:\([^()]*\)[^()]*)*\)|[^;])+/g) ?? [])
    : value.split(";");
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

const whole =
  /^(?:@\(\s*(?<list>[\w-]+)\s*(?:->\s*(?:'(?<template>[^']*)'|Distinct\(\s*\))\s*)?(?:,\s*'[^']*'\s*)?\)|%\(\s*(?<batch>[\w-]+)\.Identity\s*\))$/i;

/** Copies of another list's items with their metadata; `null` where it is not known which. */
function copiesOf(part: string, lists: Lists): readonly Item[] | null {
  const { list, template, batch } = whole.exec(part)?.groups ?? {};
  const items = lists.get((list ?? batch ?? "").toLowerCase());
  if (items === undefined) return null;
  const copies: Item[] = [];
  for (const item of [...items.values()].flat()) {
    const name = template === undefined ? item.name : fill(template, item);
    if (name === null) return null;
    copies.push({ ...item, name, metadata: new Map(item.metadata) });
  }
  return copies;
}

/** A text with `%(Identity)` and other metadata of an item put in; `null` where one is not known. */
function fill(template: string, { name, metadata }: Item): string | null {
  let known = true;
  const text = template.replace(/%\(\s*(?:[\w-]+\.)?([\w-]+)\s*\)/g, (_, written: string) => {
    const key = written.toLowerCase();
    if (key === "identity") return name;
    const values = metadata.get(key);
    const [value = ""] = values ?? [];
    known &&= values?.size === 1 && value !== "";
    return value;
  });
  return known && !/[@%]\(/.test(text) ? text : null;
}

const noMetadata = new Set([...naming, "condition", "label"]);

/** Sets what an element says of an item; under a condition the item may also be as it was. */
function setMetadata(item: Item, element: XmlElement, scope: Scope, conditional: boolean): void {
  for (const [name, value] of element.attributes)
    if (value.trim() !== "" && !noMetadata.has(name.toLowerCase()))
      setValue(item, name, value.trim(), scope, conditional);
  for (const child of element.children) {
    const verdict = evaluateCondition(attribute(child, "Condition"), scope);
    const value = child.text.trim();
    // An attribute goes before a child, whatever their order.
    if (verdict === false || value === "" || attribute(element, child.name) !== null) continue;
    setValue(item, child.name, value, scope, conditional || verdict === null);
  }
}

function setValue(item: Item, name: string, value: string, scope: Scope, optional: boolean): void {
  const key = name.toLowerCase();
  const text = value.includes("%(") ? (fill(value, item) ?? value) : value;
  const { values, unknown } = expand(text, scope);
  const before = item.metadata.get(key);
  // One set grows: a great many conditional updates are no reason to copy it each time.
  const next = optional && before !== undefined ? before : new Set(optional ? [""] : []);
  for (const each of unknown === null ? values : [text]) next.add(each);
  item.metadata.set(key, next);
}

/** Items of one name as one that may be any of them. */
function mergeItems([first, ...others]: readonly Item[]): Item | null {
  if (first === undefined) return null;
  for (const { metadata } of others) {
    for (const [key, values] of metadata) {
      const all = first.metadata.get(key) ?? new Set([""]);
      for (const value of values) all.add(value);
      first.metadata.set(key, all);
    }
    for (const [key, values] of first.metadata) if (!metadata.has(key)) values.add("");
  }
  return first;
}
