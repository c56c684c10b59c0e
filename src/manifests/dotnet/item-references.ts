import { fill, type Item } from "./item-metadata.ts";

const head = /^@\(\s*(\w+(?:-\w+)*)\s*/;
const link = /^->\s*(?:'([^']*)'|(\w+)\(([^()]*)\))\s*/;
const tail = /^(?:,\s*'[^']*'\s*)?\)$/;
const batch = /^%\(\s*([\w-]+)\.Identity\s*\)$/i;

type Lists = ReadonlyMap<string, ReadonlyMap<string, readonly Item[]>>;

/**
 * Copies of the items that `@(List)` or `%(List.Identity)` stands for, with their metadata, after the
 * transforms and functions of the reference; `null` where it is not known which.
 * https://learn.microsoft.com/visualstudio/msbuild/item-functions
 */
export function referredItems(written: string, lists: Lists): readonly Item[] | null {
  const batched = batch.exec(written);
  const start = head.exec(written);
  const list = lists.get((batched ?? start)?.[1]?.toLowerCase() ?? "");
  if (list === undefined) return null;
  let items: readonly Item[] | null = [...list.values()]
    .flat()
    .map((item) => ({ ...item, metadata: new Map(item.metadata) }));
  let rest = written.slice(start?.[0].length ?? written.length);
  for (let next = link.exec(rest); next !== null && items !== null; next = link.exec(rest)) {
    const [whole, template, name = "", given = ""] = next;
    items = template === undefined ? call(name, valuesIn(given), items) : filled(template, items);
    rest = rest.slice(whole.length);
  }
  return start === null || tail.test(rest) ? items : null;
}

function valuesIn(given: string): readonly string[] {
  return given.split(",").map((each) => each.trim().replaceAll(/^['"`]|['"`]$/g, ""));
}

function filled(template: string, items: readonly Item[]): readonly Item[] | null {
  const all: Item[] = [];
  for (const item of items) {
    const name = fill(template, item);
    if (name === null) return null;
    all.push({ ...item, name });
  }
  return all;
}

function call(
  name: string,
  [key = "", value = ""]: readonly string[],
  items: readonly Item[],
): readonly Item[] | null {
  const wanted = value.toLowerCase();
  const keep = filters.get(name.toLowerCase());
  if (keep === undefined) return null;
  return items.flatMap((item) => {
    const verdicts = new Set(valuesOf(item, key.toLowerCase()).map((each) => keep(each, wanted)));
    if (!verdicts.has(true)) return [];
    return [verdicts.has(false) ? { ...item, conditional: true } : item];
  });
}

/** Whether an item stays that has a value of the metadata, all in lower case. */
const filters: ReadonlyMap<string, (has: string, wanted: string) => boolean> = new Map([
  ["distinct", () => true],
  ["distinctwithcase", () => true],
  ["reverse", () => true],
  ["hasmetadata", (has: string) => has !== ""],
  ["withmetadatavalue", (has: string, wanted: string) => has === wanted],
  ["withoutmetadatavalue", (has: string, wanted: string) => has !== wanted],
]);

/** The values that it has under one condition or another; "" for none. */
function valuesOf({ name, metadata }: Item, key: string): readonly string[] {
  if (key === "identity") return [name.toLowerCase()];
  const values = [...(metadata.get(key) ?? [])].map((value) => value.toLowerCase());
  return values.length === 0 ? [""] : values;
}
