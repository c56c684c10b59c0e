import type { Problem } from "../vocabulary/problem.ts";
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
  return `${object(inOrder(report), "")}\n`;
}

/** An object with a line for each of its fields. */
function object(value: object, indent: string): string {
  const inner = `${indent}  `;
  const fields = Object.entries(value).map(([name, field]: [string, unknown]) => {
    const text = Array.isArray(field) ? list(field, inner) : plain(field);
    return `${inner}${JSON.stringify(name)}: ${text}`;
  });
  return `{\n${fields.join(",\n")}\n${indent}}`;
}

/** A list with a line for each of its items, but for entities, which hold lists themselves. */
function list(items: readonly unknown[], indent: string): string {
  if (items.length === 0) return "[]";
  const inner = `${indent}  `;
  const text = items.some(isEntity)
    ? items.map((item) => (isEntity(item) ? object(item, inner) : plain(item))).join(`,\n${inner}`)
    : rows(items, inner);
  return `[\n${inner}${text}\n${indent}]`;
}

/**
 * Rows of one kind, written at once and then parted where the first field of the next one begins:
 * between quotes that sequence cannot stand, and a large report has very many rows.
 */
function rows(items: readonly unknown[], inner: string): string {
  const text = plain(items).slice(1, -1);
  const firstField = /^\{"\w+":/.exec(text)?.[0];
  return firstField === undefined
    ? text
    : text.replaceAll(`},${firstField}`, `},\n${inner}${firstField}`);
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
