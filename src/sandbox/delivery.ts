import { failure, json, rateLimited, type Answer } from "./answer.ts";
import type { FaultAction, ResponseFault, StatusFault } from "./faults.ts";

/** How an answer goes over the wire, where not as it is. */
export type Wire =
  | "whole"
  | "cut-in-half"
  | "half-length"
  | "invalid-utf8"
  | { readonly dripMs: number };

/** How a request ends. */
export type Delivery =
  | { readonly kind: "answer"; readonly answer: Answer; readonly wire: Wire }
  | { readonly kind: "reset" }
  | { readonly kind: "hang" };

type Headers = Readonly<Record<string, string>>;

export function whole(answer: Answer): Delivery {
  return { kind: "answer", answer, wire: "whole" };
}

/** The answer of a fault in place of the service; `null` where the service is to answer. */
export function syntheticResponse(action: FaultAction | null, requestId: string): Delivery | null {
  if (action === "reset" || action === "hang") return { kind: action };
  if (action === "html") return whole(page);
  if (action === null || typeof action === "string") return null;
  if ("redirect" in action) {
    const { redirect: location, status = 307 } = action;
    return whole({ status, headers: { location }, body: "" });
  }
  if (!("status" in action) || action.applied === true) return null;
  return whole(scripted(action, requestId));
}

/** What a fault makes of the answer to a request that was applied. */
export function applyFault(
  action: FaultAction | null,
  answer: Answer,
  requestId: string,
): Delivery {
  if (action !== null && typeof action === "object") {
    if ("dripMs" in action) return { kind: "answer", answer, wire: action };
    return whole("status" in action && "applied" in action ? scripted(action, requestId) : answer);
  }
  return isResponseFault(action) ? faultEffects[action](answer) : whole(answer);
}

function isResponseFault(action: FaultAction | null): action is ResponseFault {
  return typeof action === "string" && Object.hasOwn(faultEffects, action);
}

const faultEffects: Record<ResponseFault, (answer: Answer) => Delivery> = {
  "reset-after": () => ({ kind: "reset" }),
  truncate: (answer) => ({ kind: "answer", answer, wire: "cut-in-half" }),
  "wrong-length": (answer) => ({ kind: "answer", answer, wire: "half-length" }),
  "invalid-utf8": (answer) => ({ kind: "answer", answer, wire: "invalid-utf8" }),
  "wrong-content-type": ({ headers, ...answer }) =>
    whole({ ...answer, headers: { ...headers, "content-type": "text/plain" } }),
  empty: (answer) => whole({ ...answer, body: "" }),
  "invalid-json": (answer) => whole({ ...answer, body: '[{"id": 1, "na' }),
  "wrong-shape": () => whole(json(200, { packages: "none of these" })),
};

const page: Answer = {
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: "<!doctype html><title>Sign in</title><p>Please sign in to go on.</p>",
};

function scripted({ status, headers, body }: StatusFault, requestId: string): Answer {
  const given = headers === undefined ? null : lowerCase(headers);
  const answer = written(status, given, requestId);
  return { ...answer, headers: { ...answer.headers, ...given }, body: body ?? answer.body };
}

/** With `headers` given, a 429 names a time to retry only where they do. */
function written(status: number, headers: Headers | null, requestId: string): Answer {
  const message = `A scripted fault of the sandbox, with status ${status}.`;
  if (status !== 429) return failure(status, message, requestId);
  const seconds = Number(headers === null ? 1 : headers["retry-after"]);
  return rateLimited(message, Number.isInteger(seconds) ? seconds : null);
}

function lowerCase(headers: Headers): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
