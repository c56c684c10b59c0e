import { Fault } from "../domain/problem.ts";
import type { Row } from "./rows.ts";

/** More pages than any entity has: a server that makes up new rows for ever is not followed. */
export const maxPages = 10_000;
/** More rows than any entity has, and as many as memory should be spent on. */
export const maxRows = 500_000;

/**
 * The rows of all pages, those of several pages each once. The end is an empty page, or pages that
 * bring nothing new, which is what a server gives that does not paginate. Later on a few of those are
 * no end yet: what another writer adds in front, while the pages are read, moves known rows behind.
 *
 * @param read gives one page; pages count from 0. The page before again, the very same value, where the answer is the same.
 * @param isLast whether a first page of so many rows is known to be the only one. Where that may be
 * known the second page is asked for only when it is needed, else both travel together.
 * @throws Fault `cortex-unexpected-response` where there is no end.
 */
export async function allPages(
  read: (page: number) => Promise<readonly Row[]>,
  isLast: ((rows: number) => boolean) | null = null,
): Promise<readonly Row[]> {
  const alone = isLast === null ? null : await read(0);
  if (alone !== null && isLast?.(alone.length) === true) return alone;
  // The second page is needed wherever there are rows, if only to see that it is empty.
  const reads = [alone === null ? read(0) : Promise.resolve(alone), read(1)] as const;
  // No request is left on its way when this rejects.
  await Promise.allSettled(reads);
  const [first, second] = await Promise.all(reads);
  if (first.length === 0) return first;
  let last = first;
  let rows: Map<string, Row> | null = null;
  let idle = 0;
  for (let page = 1; page < maxPages; page += 1) {
    const next = page === 1 ? second : await read(page);
    if (next.length === 0 || (next === last && page === 1)) break;
    rows ??= new Map(first.map((row) => [keyOf(row), row]));
    const before = rows.size;
    for (const row of next) rows.set(keyOf(row), row);
    idle = rows.size === before ? idle + 1 : 0;
    if (idle > page / 2) break;
    if (page === maxPages - 1 || rows.size > maxRows) throw endless(page + 1);
    last = next;
  }
  return rows === null ? first : [...rows.values()];
}

/** What distinguishes one row from another. The id alone would not do: above 2^53 two of them look the same here. */
export function keyOf({ id, packageType, name, version }: Row): string {
  return JSON.stringify([id, packageType, name, version]);
}

function endless(pages: number): Fault {
  return new Fault(
    "cortex-unexpected-response",
    `Cortex's list of packages has no end: page ${pages} still brings new rows. Check \`cortex-api-url\`.`,
  );
}
