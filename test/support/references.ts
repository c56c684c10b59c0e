import type { References } from "../../src/convergence/undeclared.ts";

/** What files that were not read name: `path:line` by canonical name. */
export function referencesTo(places: Readonly<Record<string, string>>): References {
  const read = Object.entries(places).map(([key, by]) => [key, { by, isRead: true }] as const);
  return { places: new Map(read), isTypeLeft: read.length > 0 };
}
