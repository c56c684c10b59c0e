import type { Answer } from "./answer.ts";
import { matchOperation, type Match, type Operation, type QueryParameter } from "./operations.ts";
import { errorResponse, schemaFault } from "./schemas.ts";

/** What a request breaks of the API document, and the status that refuses it. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

export interface UncheckedRequest {
  readonly method: string;
  /** As sent, without the query. */
  readonly path: string;
  /** Without `?`. */
  readonly query: string;
  readonly contentType: string | null;
  /** `null` where it could not be read. */
  readonly body: string | null;
}

export interface CheckedRequest {
  /** `null` where the document has no such operation. */
  readonly match: Match | null;
  /** The first thing in which the request breaks the document; `null` where it is valid. */
  readonly refusal: Refusal | null;
}

export function checkRequest(request: UncheckedRequest): CheckedRequest {
  const { method, path } = request;
  const match = matchOperation(method, path);
  if (match === "path-unknown")
    return { match: null, refusal: refuse(404, `the API has no path ${path}`) };
  if (match === "method-unknown")
    return { match: null, refusal: refuse(405, `the API has no ${method} ${path}`) };
  const { operation } = match;
  return { match, refusal: queryFault(operation, request) ?? bodyFault(operation, request) };
}

/** The first thing in which an answer breaks the API document; `null` where it is valid. */
export function responseFault(operation: Operation | null, answer: Answer): string | null {
  const { status } = answer;
  const response = operation?.responses.get(status);
  if (response === undefined && status < 400) return `the document has no answer ${status}`;
  if (status === 429 && !/^\d+$/.test(answer.headers["retry-after"] ?? ""))
    return "a 429 has no Retry-After in seconds";
  // The document leaves out 400, 401, 403, 413 and the like; the service writes them as its 404.
  const body = response ?? new Map([["application/json", errorResponse]]);
  if (body.size === 0) return null;
  const schema = body.get(mediaType(answer.headers["content-type"] ?? null));
  if (schema === undefined) return `${status} is not ${[...body.keys()].join(" or ")}`;
  const parsed = parseJson(answer.body);
  return parsed === null ? `${status} is not JSON` : schemaFault(schema, parsed.value);
}

/** Whether the document has the body as a string, which travels as raw text. */
export function takesText(operation: Operation): boolean {
  return [...operation.body.values()].some(
    (schema) => "type" in schema && schema.type === "string",
  );
}

/** The value of a JSON text; `null` where it is none. */
export function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

// The published API paginates the list of packages with these, and its document leaves them out.
const paging: ReadonlyMap<string, QueryParameter> = new Map(
  ["page", "pageSize"].map((name) => [name, { required: false, type: "integer" }]),
);

function queryFault({ effect, query: known }: Operation, { query }: UncheckedRequest) {
  const parameters = new URLSearchParams(query);
  const missing = [...known].find(
    ([name, { required }]) => required && (parameters.get(name) ?? "") === "",
  );
  if (missing !== undefined) return refuse(400, `the query parameter \`${missing[0]}\` is missing`);
  for (const [name, value] of parameters) {
    const type = (known.get(name) ?? (effect.kind === "list" ? paging.get(name) : undefined))?.type;
    if (type === undefined)
      return refuse(400, `the query parameter \`${name}\` is not of this operation`);
    const [pattern, allowed] = queryTypes.get(type) ?? [/^/, ""];
    if (!pattern.test(value)) return refuse(400, `\`${name}\` is not ${allowed}`);
  }
  return null;
}

const queryTypes: ReadonlyMap<string, readonly [RegExp, string]> = new Map([
  ["integer", [/^\d+$/, "a whole number"]],
  ["boolean", [/^(?:true|false)$/, "`true` or `false`"]],
]);

function bodyFault(operation: Operation, { contentType, body }: UncheckedRequest): Refusal | null {
  if (operation.body.size === 0) return null;
  const schema = operation.body.get(mediaType(contentType));
  if (schema === undefined) {
    const allowed = [...operation.body.keys()].join(" or ");
    return refuse(415, `the content type is ${contentType ?? "missing"} and not ${allowed}`);
  }
  if (body === "") return refuse(400, "the body is missing");
  // Raw text although the document specifies `type: string` under application/json: so do the vendor's
  // own client and its tests against the live service. What is in it is for the service to judge.
  if (body === null || takesText(operation)) return null;
  const parsed = parseJson(body);
  if (parsed === null) return refuse(400, "the body is not JSON");
  const fault = schemaFault(schema, parsed.value);
  return fault === null ? null : refuse(400, `the body does not fit its schema at ${fault}`);
}

function refuse(status: number, message: string): Refusal {
  return { status, message };
}

function mediaType(contentType: string | null): string {
  return contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
}
