import { deletePaths, endpoints, type Endpoint } from "../cortex/endpoints.ts";
import { packageTypes } from "../vocabulary/package.ts";
import { Fault } from "../vocabulary/problem.ts";
import { failure, json, type Answer } from "./answer.ts";
import type { Catalog, Dropped } from "./catalog.ts";
import { coordinatesOf } from "./coordinates.ts";
import { parse } from "./document.ts";
import type { Match, Operation } from "./operations.ts";
import type { SandboxOptions } from "./options.ts";
import { pageOf } from "./page.ts";
import { readers, type NameAndVersion } from "./readers.ts";

/** A request that was let in and breaks nothing of the API document. */
export interface ServiceRequest extends Match {
  readonly requestId: string;
  readonly query: URLSearchParams;
  readonly body: string;
  /** What the faults of this request keep from being stored. */
  readonly dropped: Dropped;
}

/** Answers a valid request as the Packages API would, and applies it. */
export async function serve(
  request: ServiceRequest,
  catalog: Catalog,
  options: SandboxOptions,
): Promise<Answer> {
  const { operation, entity, query } = request;
  if (operation.method === "GET")
    return json(200, pageOf(catalog.list(entity), query, options.pageSize));
  if (operation.method === "DELETE") {
    catalog.remove(entity, packageTypeOf(operation), query.get("name") ?? "");
    return { status: 200, headers: {}, body: "" };
  }
  return upload(request, catalog, options);
}

async function upload(
  { operation, entity, body, requestId, dropped }: ServiceRequest,
  catalog: Catalog,
  options: SandboxOptions,
): Promise<Answer> {
  const endpoint = endpointOf(operation);
  const text = textOf(operation, body, options);
  if (text === null)
    return failure(options.rawRefusal, "The body is not a JSON string. Send it as one.", requestId);
  try {
    const saved = catalog.upload(entity, endpoint, await read(endpoint, text, options), dropped);
    return json(200, endpoint === "java" ? saved[0] : saved);
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    return failure(400, `The body cannot be read: ${thrown.message}`, requestId);
  }
}
