import document from "../../openapi/cortex-packages.openapi.json" with { type: "json" };
import { deletePaths, endpoints, type Endpoint } from "../cortex/endpoints.ts";
import { packageTypes, type PackageType } from "../domain/package.ts";

/** An operation of the API document, as far as the stand-in uses it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** As the document writes it, with `{tagOrId}`. */
  readonly template: string;
  readonly effect: Effect;
  readonly requiredQuery: readonly string[];
  /** Media types of the body and their schemas; empty where there is no body. */
  readonly body: ReadonlyMap<string, object>;
  /** By status: media types of the body and their schemas; empty where there is no body. */
  readonly responses: ReadonlyMap<number, ReadonlyMap<string, object>>;
}

/** What an operation does to the packages of an entity. */
export type Effect =
  | { readonly kind: "list" }
  | { readonly kind: "upload"; readonly endpoint: Endpoint }
  | { readonly kind: "remove"; readonly packageType: PackageType };

/** The operation that a request asks for, with the entity it names. */
export interface Match {
  readonly operation: Operation;
  readonly entity: string;
}

/** Finds the operation of a request; `path-unknown` and `method-unknown` where there is none. */
export function matchOperation(
  method: string,
  path: string,
): Match | "path-unknown" | "method-unknown" {
  const segments = path.split("/");
  const entity = decoded(segments[entityAt]);
  const template = segments.with(Math.min(entityAt, segments.length - 1), parameter).join("/");
  const ofPath = operations.filter((operation) => operation.template === template);
  if (entity === null || ofPath.length === 0) return "path-unknown";
  const operation = ofPath.find((each) => each.method === method);
  return operation === undefined ? "method-unknown" : { operation, entity };
}

const list = "/api/v1/catalog/{tagOrId}/packages";
const parameter = "{tagOrId}";
const entityAt = list.split("/").indexOf(parameter);

interface BodyObject {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

interface OperationObject {
  readonly operationId: string;
  readonly parameters: readonly {
    readonly in: string;
    readonly name: string;
    readonly required: boolean;
  }[];
  readonly requestBody?: BodyObject;
  readonly responses: Readonly<Record<string, BodyObject | { readonly $ref: string }>>;
}

const paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>> = document.paths;
const responses: Readonly<Record<string, BodyObject>> = document.components.responses;

/** All operations of the document, in its order. */
export const operations: readonly Operation[] = Object.entries(paths).flatMap(([template, item]) =>
  Object.entries(item).map(([method, operation]) => toOperation(template, method, operation)),
);

function toOperation(template: string, method: string, operation: OperationObject): Operation {
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    template,
    effect: effectOf(method, template.slice(list.length + 1)),
    requiredQuery: operation.parameters
      .filter((each) => each.in === "query" && each.required)
      .map(({ name }) => name),
    body: bodyOf(operation.requestBody),
    responses: new Map(
      Object.entries(operation.responses).map(([status, response]) => [
        Number(status),
        bodyOf("$ref" in response ? shared(response.$ref) : response),
      ]),
    ),
  };
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
  return responses[reference.replace("#/components/responses/", "")];
}

function bodyOf(object: BodyObject | undefined): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(object?.content ?? {}).map(([mediaType, { schema }]) => [mediaType, schema]),
  );
}

function decoded(segment: string | undefined): string | null {
  try {
    return segment === undefined || segment === "" ? null : decodeURIComponent(segment);
  } catch {
    return null;
  }
}
