import type { XmlElement } from "../../syntax/xml-element.ts";
import { evaluateCondition } from "./conditions.ts";
import { attribute } from "./items.ts";
import { expandValue } from "./properties.ts";
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

/** The attributes of an item that name items. */
export const naming = new Set(["include", "exclude", "update", "remove"]);

/** A text with `%(Identity)` and other metadata of an item substituted; `null` where one is not known. */
export function fill(template: string, { name, metadata }: Item): string | null {
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

/** Sets the metadata that an element has for an item; under a condition the item may also be as it was. */
export function setMetadata(
  item: Item,
  element: XmlElement,
  scope: Scope,
  conditional: boolean,
): void {
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
  if (!optional && !value.includes("(")) {
    item.metadata.set(key, new Set([value]));
    return;
  }
  const text = value.includes("%(") ? (fill(value, item) ?? value) : value;
  const { values, unknown } = expandValue(text, scope);
  const before = item.metadata.get(key);
  // One set grows: a great many conditional updates are no reason to copy it each time.
  const next = optional && before !== undefined ? before : new Set(optional ? [""] : []);
  for (const each of unknown === null ? values : [text]) next.add(each);
  item.metadata.set(key, next);
}

/** Gives an item the metadata of another where it has none of its own. */
export function addDefaults({ metadata }: Item, defaults: Item): void {
  for (const [key, values] of defaults.metadata)
    if (!metadata.has(key)) metadata.set(key, new Set(values));
}

/** Items of one name as one that may be any of them. */
export function mergeItems([first, ...others]: readonly Item[]): Item | null {
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
