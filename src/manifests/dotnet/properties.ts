import type { XmlElement } from "../../syntax/xml.ts";
import { attribute } from "./items.ts";

/** The values that a text has under one condition or another; none where a property is unknown. */
export interface Expanded {
  readonly values: readonly string[];
  /** The first property that no file tells; `null` when all are told. */
  readonly unknown: string | null;
}

export type Expand = (text: string) => Expanded;

/**
 * Properties of MSBuild, by their lower-case names. One that conditions give several values has all
 * of them, because every target of a project is built.
 * https://learn.microsoft.com/visualstudio/msbuild/msbuild-properties
 */
export type Properties = Map<string, readonly string[]>;

/** Sets a property as MSBuild does on its way through the files: with the values known by then. */
export function assign(properties: Properties, property: XmlElement, conditional: boolean): void {
  const name = key(property.name);
  const condition = attribute(property, "Condition") ?? "";
  const before = properties.get(name) ?? [];
  if (before.length > 0 && asksUnset(condition, name)) return;
  const { values } = expand(property.text.trim(), properties);
  const all = conditional || condition !== "" ? [...before, ...values] : values;
  properties.set(name, values.length === 0 ? [] : [...new Set(all)]);
}

const reference = /\$\(([^()]*)\)/;
/** Properties that double each other would otherwise be longer than memory. */
const maxLength = 1_000;
const maxValues = 16;

/** Puts properties into a text. */
export function expand(text: string, properties: ReadonlyMap<string, readonly string[]>): Expanded {
  if (!text.includes("$(")) return { values: [text], unknown: null };
  const values = new Set<string>();
  const pending = [text];
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    if (!current.includes("$(")) {
      values.add(current);
      continue;
    }
    const [whole = "", name = current] = reference.exec(current) ?? [];
    const told = whole === "" ? [] : (properties.get(key(name)) ?? []);
    const tooMany = values.size + pending.length + told.length > maxValues;
    if (told.length === 0 || tooMany || current.length > maxLength)
      return { values: [], unknown: name.slice(0, maxLength) };
    pending.push(...told.map((value) => current.replace(whole, () => value)).toReversed());
  }
  return { values: [...values], unknown: null };
}

/** The usual way to give a default: `Condition="'$(Name)' == ''"`. */
function asksUnset(condition: string, name: string): boolean {
  return condition.replace(/[\s'"]/g, "").toLowerCase() === `$(${name})==`;
}

function key(name: string): string {
  return name.trim().toLowerCase();
}
