import { packageTypes, type RecordedPackage } from "../vocabulary/package.ts";
import type { components } from "./schema.d.ts";
import { isObject } from "./json-body.ts";

/** What is used of a row. Types that this tool does not know yet may come as well. */
export type Row = Pick<components["schemas"]["Package"], "name" | "version"> & {
  readonly packageType: string;
  readonly id: unknown;
};

/** The rows that a parsed answer is, or what keeps it from being rows, as the end of a sentence. */
export function rowsOf(value: unknown): readonly Row[] | string {
  if (value === undefined) return "a body that is no JSON";
  if (!Array.isArray(value)) return "JSON that is not a list of packages";
  const rows = value.map(rowOf);
  const wrong = rows.indexOf(null);
  if (wrong !== -1) return `a list whose item ${wrong + 1} is not a package`;
  return rows.filter((row) => row !== null);
}

/** Cortex may leave away the version where it knows none. */
function rowOf(item: unknown): Row | null {
  if (!isObject(item)) return null;
  const { id, name, packageType, version = null } = item;
  if (typeof name !== "string" || name === "" || typeof packageType !== "string") return null;
  if (version !== null && typeof version !== "string") return null;
  return { id, name, packageType, version: version ?? "" };
}

/** The rows of the five types, without what this tool does not use. */
export function recordedPackages(rows: readonly Row[]): readonly RecordedPackage[] {
  return rows.flatMap(({ name, packageType, version }) => {
    const known = packageTypes.find((type) => type === packageType);
    return known === undefined ? [] : { packageType: known, name, version };
  });
}
