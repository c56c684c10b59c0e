import { neverCancelled, type Cancellation } from "../domain/cancellation.ts";
import { Fault } from "../domain/problem.ts";
import type { Clock } from "../http/clock.ts";
import { isLoopback } from "../domain/url.ts";
import type { Operation } from "./operation.ts";
import { createPlainText } from "../http/plain-text.ts";
import { requestFault, unexpectedResponse } from "./request-fault.ts";
import { createSender, type Sent } from "../http/send.ts";
import type { Transport, TransportRequest, TransportResponse } from "../http/transport.ts";

export interface ApiOptions {
  /** `https://`, or `http://` for loopback. */
  readonly baseUrl: string;
  readonly key: string;
  readonly requestsPerMinute: number;
  /** Whether others share the limit, whom nobody can see: then a 429 halves the rate. */
  readonly isShared?: boolean;
  readonly transport: Transport;
  readonly clock: Clock;
  /** From 0 to 1, as `Math.random`. */
  readonly random: () => number;
  readonly userAgent: string;
  /** Ends requests before their time. */
  readonly cancellation?: Cancellation;
  /** Gets a line for each wait before another try; none of them holds the key. */
  readonly log?: (line: string) => void;
}

/**
 * Exchanges with the API: what goes out carries the key, what comes back is shown without it. Once the
 * key was refused nothing more is sent, and every request ends in the fault of that refusal.
 */
export interface Api {
  /** Never rejects. `until` sets how long it may go on when the run is cancelled. */
  readonly send: (
    operation: Operation,
    body?: Uint8Array,
    until?: keyof Cancellation,
  ) => Promise<Sent>;
  /** One try alone, of a request without a body that may turn out not to be needed. Never rejects. */
  readonly attempt: (operation: Operation) => Promise<Sent>;
  /** What a request ended in, if it was not a success. */
  readonly faultOf: (operation: Operation, sent: Sent) => Fault | null;
  /** @throws Fault where the request was not a success. */
  readonly answerOf: (operation: Operation, sent: Sent) => TransportResponse;
  /** The fault of a success whose content, which `found` names, is not what was asked for. */
  readonly unexpected: (operation: Operation, sent: Sent, found: string) => Fault;
  readonly counts: () => { readonly total: number; readonly retried: number };
}

const timeoutMs = 60_000;
const longestLogLine = 1500;

/** @throws Fault `input-invalid` for a base URL to which the key cannot go safely. */
export function createApi({
  baseUrl,
  key,
  userAgent,
  cancellation = neverCancelled,
  log,
  ...options
}: ApiOptions): Api {
  const requestFor = createRequests({ baseUrl, key, userAgent });
  const plainText = createPlainText(key);
  const refusal = new AbortController();
  const { send, counts } = createSender({
    ...options,
    stop: refusal.signal,
    log: (line) => log?.(plainText(line, longestLogLine)),
  });

  function faultOf(operation: Operation, sent: Sent): Fault | null {
    const fault = requestFault(operation, sent, plainText);
    if (fault?.code !== "api-key-rejected") return fault;
    // It is of the key and of no entity: one fault stands for the whole run.
    if (!refusal.signal.aborted) refusal.abort(new Fault(fault.code, fault.message));
    return refusal.signal.reason instanceof Fault ? refusal.signal.reason : fault;
  }

  return {
    async send(operation, body, until = "requested") {
      const sent = await send(requestFor(operation, cancellation[until], body));
      // A refusal of the key counts from here on, whatever the answer is used for.
      faultOf(operation, sent);
      return sent;
    },
    attempt: (operation) => send(requestFor(operation, cancellation.requested), "once"),
    faultOf,
    answerOf(operation, sent) {
      const fault = faultOf(operation, sent);
      if (fault !== null) throw fault;
      if (sent.result instanceof Error) throw sent.result;
      return sent.result;
    },
    unexpected: (operation, sent, found) => unexpectedResponse(operation, sent, found, plainText),
    counts,
  };
}

/** Operations as requests of HTTP, with the key. */
function createRequests({
  baseUrl,
  key,
  userAgent,
}: Pick<ApiOptions, "baseUrl" | "key" | "userAgent">) {
  const base = safeBase(baseUrl);
  const headers = { accept: "application/json", authorization: `Bearer ${key}` };
  return (
    { method, path, contentType }: Operation,
    signal: AbortSignal,
    body?: Uint8Array,
  ): TransportRequest => ({
    method,
    url: new URL(base + path),
    headers: {
      ...headers,
      "user-agent": userAgent,
      ...(contentType === null ? {} : { "content-type": contentType }),
    },
    ...(body === undefined ? {} : { body }),
    timeoutMs,
    signal,
  });
}

function safeBase(written: string): string {
  const url = URL.parse(written);
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname)))
    return (url.origin + url.pathname).replace(/\/+$/, "");
  throw new Fault(
    "input-invalid",
    "`cortex-api-url` is not an `https://` address, and only this machine itself may do without TLS: the key travels along.",
  );
}
