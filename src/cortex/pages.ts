import { Fault } from "../vocabulary/problem.ts";
import type { Row } from "./rows.ts";

/** More pages than any entity has: a server that makes up new rows for ever is not followed. */
export const maxPages = 10_000;

/**
 * The rows of all pages, each once. The end is an empty page, or one that brings nothing new, which
 * is what a server gives that does not paginate.
 *
 * @param read gives one page; pages count from 0.
 * @throws Fault `cortex-unexpected-response` where there is no end.
 */
export async function allPages(
  read: (page: number) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows = new Map<string, Row>();
  for (let page = 0; page < maxPages; page += 1) {
    const before = rows.size;
    for (const row of await read(page)) rows.set(keyOf(row), row);
    if (rows.size === before) return [...rows.values()];
  }
  throw new Fault(
    "cortex-unexpected-response",
    `Cortex's list of packages has no end: page ${maxPages} still brings new rows. Check \`cortex-api-url\`.`,
  );
}

/** The id alone would not do: above 2^53 two of them look the same here. */
function keyOf({ id, packageType, name, version }: Row): string {
  return JSON.stringify([id, packageType, name, version]);
}
