import type { components } from "../cortex/schema.d.ts";

/** What goes back over the wire. Header names are in small letters. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type ErrorResponse = components["schemas"]["ErrorResponse"];
type RateLimited = components["schemas"]["TooManyRequestsProblemDetail"];

export function json(status: number, value: unknown): Answer {
  return {
    status,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(value),
  };
}

/** A failure as the API document writes it: an `ErrorResponse`. For 429 see `rateLimited`. */
export function failure(status: number, message: string, requestId: string): Answer {
  const error: ErrorResponse = {
    type: errorTypes.get(status) ?? (status < 500 ? "BAD_REQUEST" : "UNHANDLED_EXCEPTION"),
    message,
    requestId,
    httpStatus: status,
  };
  return json(status, error);
}

/** @param retryAfter in seconds; `null` leaves it out. */
export function rateLimited(detail: string, retryAfter: number | null): Answer {
  const problem: RateLimited = {
    type: "about:blank",
    title: "Too Many Requests",
    status: 429,
    detail,
    ...(retryAfter === null ? {} : { retryAfter }),
  };
  return {
    status: 429,
    headers: {
      "content-type": "application/problem+json",
      ...(retryAfter === null ? {} : { "retry-after": String(retryAfter) }),
    },
    body: JSON.stringify(problem),
  };
}

const errorTypes = new Map<number, ErrorResponse["type"]>([
  [401, "FORBIDDEN"],
  [403, "FORBIDDEN"],
  [404, "NOT_FOUND"],
  [408, "REQUEST_TIMEOUT"],
  [409, "CONFLICT"],
]);
