import { isRecord } from "../../syntax/json.ts";

export type Table = Readonly<Record<string, unknown>>;

/** The table of that name; an empty one where there is none. */
export function table(parent: Table, name: string): Table {
  const value = Object.hasOwn(parent, name) ? parent[name] : undefined;
  return isRecord(value) ? value : {};
}

/** The tables of a list, or the one that stands in place of it. */
export function tables(value: unknown): Table[] {
  return (Array.isArray(value) ? value : [value]).filter(isRecord);
}
