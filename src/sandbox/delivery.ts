import type { ServerResponse } from "node:http";
import { failure, json, rateLimited, type Answer } from "./answer.ts";
import type { FaultAction } from "./faults.ts";

/** How a request ends on the wire. */
export type Delivery =
  | { readonly kind: "answer" | "truncated"; readonly answer: Answer }
  | { readonly kind: "reset" }
  | { readonly kind: "hang" };

type Headers = Readonly<Record<string, string>>;

/** What a fault puts in place of the service; `null` where the service is to be asked. */
export function inPlaceOf(action: FaultAction | null, requestId: string): Delivery | null {
  if (action === "reset" || action === "hang") return { kind: action };
  if (action === "html") return { kind: "answer", answer: page };
  if (action === null || typeof action === "string" || "dropNames" in action) return null;
  if ("redirect" in action) {
    const headers = { location: action.redirect };
    return { kind: "answer", answer: { status: action.status ?? 307, headers, body: "" } };
  }
  const given = action.headers === undefined ? null : lowerCase(action.headers);
  const answer = scripted(action.status, given, requestId);
  const headers = { ...answer.headers, ...given };
  return { kind: "answer", answer: { ...answer, headers, body: action.body ?? answer.body } };
}

/** What a fault makes of the answer to a request that was applied. */
export function spoilt(action: FaultAction | null, answer: Answer): Delivery {
  const kind = "answer";
  if (action === "reset-after") return { kind: "reset" };
  if (action === "truncate") return { kind: "truncated", answer };
  if (action === "empty") return { kind, answer: { ...answer, body: "" } };
  if (action === "invalid-json") return { kind, answer: { ...answer, body: '[{"id": 1, "na' } };
  if (action === "wrong-shape") return { kind, answer: json(200, { packages: "none of these" }) };
  return { kind, answer };
}

/** Ends a request. A hanging one stays until the server closes. */
export function deliver(response: ServerResponse, delivery: Delivery): void {
  if (delivery.kind === "hang") return;
  if (delivery.kind === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  const { status, headers, body } = delivery.answer;
  const bytes = Buffer.from(body);
  if (delivery.kind === "truncated") {
    response.writeHead(status, { ...headers, "content-length": bytes.byteLength + 100 });
    response.write(bytes, () => response.socket?.destroy());
    return;
  }
  response.writeHead(status, { ...headers, "content-length": bytes.byteLength });
  response.end(bytes);
}

const page: Answer = {
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: "<!doctype html><title>Sign in</title><p>Please sign in to go on.</p>",
};

/** With `headers` given, a 429 says when to come back only as far as they do. */
function scripted(status: number, headers: Headers | null, requestId: string): Answer {
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
