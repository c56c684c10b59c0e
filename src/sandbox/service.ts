import { Fault } from "../domain/problem.ts";
import type { Endpoint } from "../cortex/endpoints.ts";
import { failure, json, type Answer } from "./answer.ts";
import type { Catalog } from "./catalog.ts";
import { parseJson } from "./document.ts";
import type { ServiceRequest } from "./operations.ts";
import type { NameAndVersion, SandboxOptions } from "./options.ts";
import { isOfCustomData, serveCustomData } from "./serve-custom-data.ts";
import { serveEntities, pageOf } from "./serve-entities.ts";
import { readUpload } from "./readers.ts";
import { isRecord } from "../domain/untyped.ts";

/** Answers a valid request as Cortex would, and applies it. */
export async function serve(
  request: ServiceRequest,
  catalog: Catalog,
  options: SandboxOptions,
): Promise<Answer> {
  const { operation, query } = request;
  const entity = request.entity ?? "";
  const { effect } = operation;
  if (effect.kind === "list") return json(200, pageOf(catalog.list(entity), query, options));
  if (effect.kind === "upload") return upload(effect.endpoint, request, catalog, options);
  if (effect.kind !== "remove")
    return isOfCustomData(effect.kind)
      ? serveCustomData(effect.kind, request, catalog, options)
      : serveEntities(effect.kind, request, catalog, options);
  catalog.remove(entity, effect.packageType, query.get("name") ?? "");
  return { status: 200, headers: {}, body: "" };
}

async function upload(
  endpoint: Endpoint,
  { operation, entity, body, requestId, dropped }: ServiceRequest,
  catalog: Catalog,
  options: SandboxOptions,
): Promise<Answer> {
  const isJson = options.bodies === "json-string" && operation.body.has("application/json");
  try {
    const packages = await read(endpoint, body, isJson, options);
    if (packages === "not-a-json-string")
      return failure(
        options.rawRefusal,
        "The body is not a JSON string. Send it as one.",
        requestId,
      );
    const saved = catalog.upload(entity ?? "", endpoint, packages, dropped);
    return json(200, endpoint === "java" ? saved[0] : saved);
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    return failure(400, `The body cannot be read: ${thrown.message}`, requestId);
  }
}

async function read(
  endpoint: Endpoint,
  body: string,
  isJson: boolean,
  options: SandboxOptions,
): Promise<readonly NameAndVersion[] | "not-a-json-string"> {
  if (endpoint === "java" || endpoint === "java/bulk") return readCoordinates(body);
  if (!isJson) return readUpload(endpoint, body, options);
  const value = parseJson(body)?.value;
  return typeof value === "string" ? readUpload(endpoint, value, options) : "not-a-json-string";
}

/** The packages of `java` (one) and `java/bulk` (an array), from a body that fits its schema. */
export function readCoordinates(body: string): readonly NameAndVersion[] {
  const parsed: unknown = JSON.parse(body);
  const items: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  return items.filter(isCoordinates).map(({ name, version }) => ({ name, version }));
}

function isCoordinates(value: unknown): value is NameAndVersion {
  return (
    isRecord(value) && typeof value["name"] === "string" && typeof value["version"] === "string"
  );
}
