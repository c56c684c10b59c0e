import { packageTypes, type RecordedPackage } from "../domain/package.ts";
import type { components } from "./schema.d.ts";
import { isRecord } from "../domain/untyped.ts";

/** What is used of a row. Types that this tool does not know yet may come as well. */
export type Row = Pick<components["schemas"]["Package"], "name" | "version"> & {
  readonly packageType: string;
  readonly id?: unknown;
};

/** The rows that a parsed answer is, or what keeps it from being rows, as the end of a sentence. */
export function rowsOf(value: unknown): readonly Row[] | string {
  if (value === undefined) return "a body that is not JSON";
  if (!Array.isArray(value)) return "JSON that is not a list of packages";
  const rows: Row[] = [];
  for (const item of value) {
    const row = rowOf(item);
    if (row === null) return `a list whose item ${rows.length + 1} is not a package`;
    rows.push(row);
  }
  return rows;
}

/** Cortex may omit the version where it knows none. */
function rowOf(item: unknown): Row | null {
  if (isRow(item)) return item;
  if (!isRecord(item) || (item["version"] ?? null) !== null) return null;
  const row = { ...item, version: "" };
  return isRow(row) ? row : null;
}

function isRow(item: unknown): item is Row {
  return (
    isRecord(item) &&
    typeof item["name"] === "string" &&
    item["name"] !== "" &&
    typeof item["packageType"] === "string" &&
    typeof item["version"] === "string"
  );
}

const known: ReadonlySet<string> = new Set(packageTypes);

/** The rows of the five types. */
export function recordedPackages(rows: readonly Row[]): readonly RecordedPackage[] {
  return rows.filter(isRecordedPackage);
}

function isRecordedPackage(row: Row): row is Row & RecordedPackage {
  return known.has(row.packageType);
}
