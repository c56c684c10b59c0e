import type { EntityReport, Report } from "./report.ts";
import { visibleJson } from "./safe-text.ts";

/**
 * The report as JSON. Packages, manifests and problems take one line each, which people can read and
 * `grep` can search.
 */
export function renderJson(report: Report): string {
  return jsonPieces(report).join("");
}

/** The same in pieces: as one text, a large report would fill fresh memory several times over. */
export function jsonPieces(report: Report): readonly string[] {
  const pieces: string[] = [];
  pushObject(pieces, report, "");
  pieces.push("\n");
  return pieces;
}

/** An object with a line for each of its fields. */
function pushObject(pieces: string[], value: object, indent: string): void {
  const inner = `${indent}  `;
  let before = "{\n";
  for (const [name, field] of Object.entries(value) as [string, unknown][]) {
    pieces.push(before, inner, JSON.stringify(name), ": ");
    if (Array.isArray(field)) pushList(pieces, field, inner);
    else pieces.push(plain(field));
    before = ",\n";
  }
  pieces.push("\n", indent, "}");
}

/** A list with a line for each of its items, but for entities, which hold lists themselves. */
function pushList(pieces: string[], items: readonly unknown[], indent: string): void {
  const inner = `\n${indent}  `;
  let before = "[";
  for (const item of items) {
    pieces.push(before, inner);
    if (isEntity(item)) pushObject(pieces, item, `${indent}  `);
    else pieces.push(plain(item));
    before = ",";
  }
  pieces.push(items.length === 0 ? "[]" : `\n${indent}]`);
}

function isEntity(item: unknown): item is EntityReport {
  return typeof item === "object" && item !== null && "packageTypes" in item;
}

function plain(value: unknown): string {
  return visibleJson(JSON.stringify(value));
}
