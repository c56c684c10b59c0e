import { deletePaths, endpoints, type Endpoint } from "../cortex/endpoints.ts";
import { packageTypes, type PackageType } from "../domain/package.ts";
import type { Dropped } from "./catalog.ts";
import { components, paths, type BodyObject, type OperationObject } from "./api-document.ts";

/** An operation of the API documents, as far as the stand-in uses it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** As the document writes it, with `{tagOrId}`. */
  readonly template: string;
  readonly effect: Effect;
  readonly query: ReadonlyMap<string, QueryParameter>;
  /** Media types of the body and their schemas; empty where there is no body. */
  readonly body: ReadonlyMap<string, object>;
  /** By status: media types of the body and their schemas; empty where there is no body. */
  readonly responses: ReadonlyMap<number, ReadonlyMap<string, object>>;
}

export interface QueryParameter {
  readonly required: boolean;
  readonly type: string;
}

/** What an operation does. */
export type Effect =
  | { readonly kind: "list" }
  | { readonly kind: "upload"; readonly endpoint: Endpoint }
  | { readonly kind: "remove"; readonly packageType: PackageType }
  | { readonly kind: OtherKind };

/** The operations beside the packages, by the ids of the document. */
const others = {
  listAllEntities: "list-entities",
  getEntityDetails: "read-entity",
  getCustomDataForEntity: "list-custom-data",
  getCustomDataForEntityByKey: "read-custom-data",
  addCustomDataForEntity: "write-custom-data",
  deleteCustomDataForEntity: "remove-custom-data",
  createOrUpdateCustomDataInBulk: "write-custom-data-in-bulk",
  getCurrentOncallForEntity: "read-on-call",
} as const;

export type OtherKind = (typeof others)[keyof typeof others];

/** The operation that a request asks for, with what its path names. */
export interface Match {
  readonly operation: Operation;
  /** `null` where it is of no single one. */
  readonly entity: string | null;
  /** Of custom data. */
  readonly key: string | null;
}

/** A request that was let in and breaks nothing of the API document. */
export interface ServiceRequest extends Match {
  readonly requestId: string;
  readonly query: URLSearchParams;
  readonly body: string;
  /** What the faults of this request keep from being stored. */
  readonly dropped: Dropped;
}

/** Finds the operation of a request; `path-unknown` and `method-unknown` where there is none. */
export function matchOperation(
  method: string,
  path: string,
): Match | "path-unknown" | "method-unknown" {
  const segments = path.split("/");
  const ofPath = routes.flatMap(({ operation, parts }) => {
    const named = namedBy(parts, segments);
    return named === null ? [] : [{ operation, ...named }];
  });
  if (ofPath.length === 0) return "path-unknown";
  return ofPath.find(({ operation }) => operation.method === method) ?? "method-unknown";
}

type Named = Pick<Match, "entity" | "key">;

/** What a path names, where it is one of a template; `null` where not. */
function namedBy(parts: readonly string[], segments: readonly string[]): Named | null {
  if (parts.length !== segments.length) return null;
  const named: Record<string, string> = {};
  for (const [at, part] of parts.entries()) {
    const segment = segments[at] ?? "";
    if (!part.startsWith("{")) {
      if (part !== segment) return null;
      continue;
    }
    const text = decoded(segment);
    if (text === null) return null;
    named[part] = text;
  }
  return { entity: named["{tagOrId}"] ?? null, key: named["{key}"] ?? null };
}

const list = "/api/v1/catalog/{tagOrId}/packages";

/** All operations of the documents, in their order. */
export const operations: readonly Operation[] = Object.entries(paths).flatMap(([template, item]) =>
  Object.entries(item).map(([method, operation]) => toOperation(template, method, operation)),
);

const routes = operations.map((operation) => ({
  operation,
  parts: operation.template.split("/"),
}));

function toOperation(template: string, method: string, operation: OperationObject): Operation {
  const inQuery = (operation.parameters ?? []).filter((each) => each.in === "query");
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    template,
    effect: isOther(operation.operationId)
      ? { kind: others[operation.operationId] }
      : effectOf(method, template.slice(list.length + 1)),
    query: new Map(
      inQuery.map(({ name, required, schema }) => [
        name,
        { required, type: schema.type ?? "string" },
      ]),
    ),
    body: bodyOf(operation.requestBody),
    responses: new Map(
      Object.entries(operation.responses).map(([status, response]) => [
        Number(status),
        bodyOf("$ref" in response ? shared(response.$ref) : response),
      ]),
    ),
  };
}

function isOther(id: string): id is keyof typeof others {
  return Object.hasOwn(others, id);
}

function effectOf(method: string, below: string): Effect {
  const packageType = packageTypes.find((type) => deletePaths[type] === below);
  if (method === "delete" && packageType !== undefined) return { kind: "remove", packageType };
  return isEndpoint(below) ? { kind: "upload", endpoint: below } : { kind: "list" };
}

function isEndpoint(path: string): path is Endpoint {
  return Object.hasOwn(endpoints, path);
}

function shared(reference: string): BodyObject | undefined {
  const responses: Readonly<Record<string, BodyObject>> = components.responses;
  return responses[reference.replace("#/components/responses/", "")];
}

/** The document leaves the schema of one body open. */
function bodyOf(object: BodyObject | undefined): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(object?.content ?? {}).map(([mediaType, { schema }]) => [
      mediaType,
      schema ?? {},
    ]),
  );
}

function decoded(segment: string): string | null {
  try {
    return segment === "" ? null : decodeURIComponent(segment);
  } catch {
    return null;
  }
}
