import type { Problem } from "../domain/problem.ts";
import type {
  DocumentReport,
  EntityReport,
  ManifestReport,
  PackageTypeReport,
  Report,
  ReportedPackage,
} from "./report.ts";
import { visibleJson } from "./safe-text.ts";

/**
 * The report as JSON, its fields in the order of the contract, however the value was made. Packages,
 * manifests and problems take one line each, which people can read and `grep` can search.
 */
export function renderJson(report: Report): string {
  return jsonPieces(report).join("");
}

/** The same in pieces: as one text, a large report would fill fresh memory several times over. */
export function jsonPieces(report: Report): readonly string[] {
  const pieces: string[] = [];
  pushObject(pieces, inOrder(report), "");
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

function inOrder({ tool, requests, ...report }: Report): Report {
  return {
    schemaVersion: report.schemaVersion,
    tool: { name: tool.name, version: tool.version },
    mode: report.mode,
    result: report.result,
    reason: report.reason,
    repository: report.repository,
    ref: report.ref,
    commit: report.commit,
    startedAt: report.startedAt,
    durationMs: report.durationMs,
    entities: report.entities.map(entityInOrder),
    manifests: report.manifests.map(manifestInOrder),
    problems: report.problems.map(problemInOrder),
    requests: { total: requests.total, retried: requests.retried, uploads: requests.uploads },
  };
}

function entityInOrder({ entity, result, packageTypes, packages }: EntityReport): EntityReport {
  return {
    entity,
    result,
    packageTypes: packageTypes.map(typeInOrder),
    packages: packages.map(packageInOrder),
  };
}

function typeInOrder(type: PackageTypeReport): PackageTypeReport {
  return {
    packageType: type.packageType,
    result: type.result,
    held: type.held,
    declared: type.declared,
    recorded: type.recorded,
    added: type.added.map(({ name, versions }) => ({ name, versions })),
    updated: type.updated.map(({ name, from, to }) => ({ name, from, to })),
    removed: type.removed.map(({ name, versions }) => ({ name, versions })),
    document: type.document === null ? null : documentInOrder(type.document),
  };
}

function documentInOrder(document: DocumentReport): DocumentReport {
  const { endpoint, verbatim, bytes, manifests } = document;
  return { endpoint, verbatim, bytes, manifests };
}

function packageInOrder(reported: ReportedPackage): ReportedPackage {
  const { packageType, name, versions, manifests, development } = reported;
  return { packageType, name, versions, manifests, development };
}

function manifestInOrder(manifest: ManifestReport): ManifestReport {
  const { path, format, packageType, entity, status, reason, packages } = manifest;
  return { path, format, packageType, entity, status, reason, packages };
}

function problemInOrder(told: Problem): Problem {
  const { severity, code, message, path, line, entity, packageType } = told;
  return { severity, code, message, path, line, entity, packageType };
}
