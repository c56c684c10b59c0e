import type { PackageType } from "../domain/package.ts";
import { Fault } from "../domain/problem.ts";
import { deletePaths, endpoints, type Endpoint } from "./endpoints.ts";

/** What a call is about: the packages of an entity, the catalog, custom data, or who is on call. */
export type OperationKind =
  | "list"
  | "upload"
  | "remove"
  | "catalog"
  | "read-custom-data"
  | "write-custom-data"
  | "read-on-call";

/** One call of the API. */
export interface Operation {
  readonly kind: OperationKind;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With the query, percent-encoded, below the base URL. */
  readonly path: string;
  /** `null` where it is of no single one. */
  readonly entity: string | null;
  readonly packageType: PackageType | null;
  /** Of the body; `null` where there is none. */
  readonly contentType: string | null;
}

/** The most rows that Cortex gives at once; a server with a smaller cap gives fewer. */
const pageSize = 1000;

/** @param page from 0, as the vendor's own client counts. */
export function listOperation(entity: string, page: number): Operation {
  return reading("list", entity, `${packagesPath(entity)}?${paging(page)}`);
}

export function uploadOperation(entity: string, endpoint: Endpoint): Operation {
  return {
    kind: "upload",
    method: "POST",
    path: `${packagesPath(entity)}/${endpoint}`,
    entity,
    ...endpoints[endpoint],
  };
}

export function removeOperation(entity: string, packageType: PackageType, name: string): Operation {
  return {
    kind: "remove",
    method: "DELETE",
    path: `${packagesPath(entity)}/${deletePaths[packageType]}?name=${encoded(name)}`,
    entity,
    packageType,
    contentType: null,
  };
}

/** @param query filters, percent-encoded; empty for none. */
export function catalogOperation(query: string, page: number): Operation {
  const filters = ["hierarchyDepth=0", ...(query === "" ? [] : [query]), paging(page)];
  return reading("catalog", null, `${catalogPath}?${filters.join("&")}`);
}

export function entityOperation(entity: string): Operation {
  const query = "hierarchyDepth=0&includeOwners=false";
  return reading("catalog", entity, `${entityPath(entity)}?${query}`);
}

export function customDataOperation(entity: string, key: string): Operation {
  return reading("read-custom-data", entity, `${customDataPath(entity)}/${encoded(key)}`);
}

export function allCustomDataOperation(entity: string, page: number): Operation {
  return reading("read-custom-data", entity, `${customDataPath(entity)}?${paging(page)}`);
}

export function setCustomDataOperation(entity: string): Operation {
  return {
    kind: "write-custom-data",
    method: "POST",
    path: customDataPath(entity),
    entity,
    packageType: null,
    contentType: "application/json",
  };
}

export function onCallOperation(entity: string): Operation {
  return reading("read-on-call", entity, `${entityPath(entity)}/integrations/oncall/current`);
}

/** Writes custom data of many entities. */
export function setManyCustomDataOperation(): Operation {
  return {
    kind: "write-custom-data",
    method: "PUT",
    path: `${catalogPath}/custom-data`,
    entity: null,
    packageType: null,
    contentType: "application/json",
  };
}

function reading(kind: OperationKind, entity: string | null, path: string): Operation {
  return { kind, method: "GET", path, entity, packageType: null, contentType: null };
}

const catalogPath = "/api/v1/catalog";

function packagesPath(entity: string): string {
  return `${entityPath(entity)}/packages`;
}

function customDataPath(entity: string): string {
  return `${entityPath(entity)}/custom-data`;
}

function entityPath(entity: string): string {
  // As a segment of a path these mean another path, percent-encoded as well (https://url.spec.whatwg.org/#double-dot-path-segment).
  if (["", ".", ".."].includes(entity))
    throw new Fault(
      "entity-not-found",
      `Cortex cannot have an entity \`${entity}\`. Check the spelling of the tag (\`x-cortex-tag\`).`,
      { entity },
    );
  return `${catalogPath}/${encoded(entity)}`;
}

function paging(page: number): string {
  return `page=${page}&pageSize=${pageSize}`;
}

/** A filter of the catalog by a git repository. */
export function repositoryQuery(repository: string): string {
  return `gitRepositories=${encoded(repository)}`;
}

/** The whole catalog with custom data, owners and Slack channels, only of these types, groups and owners. */
export function estateQuery(filter: Readonly<Record<string, readonly string[]>>): string {
  const filters = Object.entries(filter).flatMap(([name, values]) =>
    values.length === 0 ? [] : [`${name}=${values.map(encoded).join(",")}`],
  );
  const included = ["Archived", "Metadata", "Owners", "SlackChannels"];
  return [...included.map((what) => `include${what}=true`), ...filters].join("&");
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
