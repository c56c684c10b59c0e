import { isRecord } from "../../domain/untyped.ts";

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

/** The values at a dotted key, in which `*` stands for any part, each with the key that it has. */
export function valuesAt(
  root: Table,
  key: string,
): readonly { readonly key: string; readonly value: unknown }[] {
  let found: { readonly key: string; readonly value: unknown }[] = [{ key: "", value: root }];
  for (const part of key.split("."))
    found = found.flatMap(({ key: parent, value }) => {
      if (!isRecord(value)) return [];
      const names = part === "*" ? Object.keys(value) : Object.hasOwn(value, part) ? [part] : [];
      return names.map((name) => ({
        key: parent === "" ? name : `${parent}.${name}`,
        value: value[name],
      }));
    });
  return found;
}
