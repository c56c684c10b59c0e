import type { PackageType } from "../domain/package.ts";
import { Fault } from "../domain/problem.ts";
import { deletePaths, endpoints, type Endpoint } from "./endpoints.ts";

/** One call of the API on one entity. */
export interface Operation {
  readonly kind: "list" | "upload" | "remove";
  readonly method: "GET" | "POST" | "DELETE";
  /** With the query, percent-encoded, below the base URL. */
  readonly path: string;
  readonly entity: string;
  readonly packageType: PackageType | null;
  /** Of the body; `null` where there is none. */
  readonly contentType: string | null;
}

/** The most rows that Cortex gives at once; a server with a smaller cap gives fewer. */
const pageSize = 1000;

/** @param page from 0, as the vendor's own client counts. */
export function listOperation(entity: string, page: number): Operation {
  return {
    kind: "list",
    method: "GET",
    path: `${packagesPath(entity)}?page=${page}&pageSize=${pageSize}`,
    entity,
    packageType: null,
    contentType: null,
  };
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

function packagesPath(entity: string): string {
  // As a segment of a path these mean another path, percent-encoded as well (https://url.spec.whatwg.org/#double-dot-path-segment).
  if (["", ".", ".."].includes(entity))
    throw new Fault(
      "entity-not-found",
      `Cortex cannot have an entity \`${entity}\`. Check the spelling of the tag (\`x-cortex-tag\`).`,
      { entity },
    );
  return `/api/v1/catalog/${encoded(entity)}/packages`;
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
