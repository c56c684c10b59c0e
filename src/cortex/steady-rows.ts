import { keyOf } from "./pages.ts";
import type { Row } from "./rows.ts";

/** The rows of one reading, and whether they came in more than one page. */
export interface Listing {
  readonly rows: readonly Row[];
  readonly isPaged: boolean;
}

/** More readings than a write takes to show; a list that never rests counts as last read. */
const maxReadings = 5;

/**
 * Rows that can be believed right after a write. One that shows between two pages moves the rows
 * after it, so that a row may be on neither; then the next reading is another one.
 */
export async function steadyRows(read: () => Promise<Listing>): Promise<readonly Row[]> {
  let { rows, isPaged } = await read();
  for (let readings = 1; isPaged && readings < maxReadings; readings += 1) {
    const again = await read();
    const isSteady = isSame(rows, again.rows);
    ({ rows, isPaged } = again);
    if (isSteady) break;
  }
  return rows;
}

function isSame(some: readonly Row[], others: readonly Row[]): boolean {
  const keys = new Set(some.map(keyOf));
  return some.length === others.length && others.every((row) => keys.has(keyOf(row)));
}
