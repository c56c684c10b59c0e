import type { Clock } from "../../src/http/clock.ts";
import { networkError } from "../../src/http/network-error.ts";
import type { Transport, TransportRequest, TransportResponse } from "../../src/http/transport.ts";
import type { Delivery } from "../../src/sandbox/delivery.ts";
import type { FaultAction } from "../../src/sandbox/faults.ts";
import type { Received } from "../../src/sandbox/receive.ts";
import { bytesOf } from "../../src/sandbox/send.ts";
import type { FakeApi } from "../../src/sandbox/fake-api.ts";

/** What befalls a request: something that the service does, or a connection that never comes about. */
export type Befallen = { readonly action: FaultAction } | { readonly code: string };

/** A request as it passed, for who asks later. */
export type Passed = Pick<TransportRequest, "method" | "url">;

/**
 * The network between client and stand-in, in memory and on a clock that nobody waits for, so that a hang costs no
 * time. What it gives is what the real one gives for the same faults (line.test.ts).
 * @param befalls asked for each request, with the number of requests before it.
 */
export function memoryLine(
  fakeApi: Pick<FakeApi, "handle" | "script">,
  clock: Clock,
  befalls: (request: Passed, before: number) => Befallen | null,
): Transport {
  let requests = 0;
  return async (request) => {
    const befallen = befalls(request, requests);
    requests += 1;
    if (befallen !== null && "code" in befallen)
      throw networkError(befallen.code, "the connection did not come about");
    // A script of one, right before the request that it is for.
    fakeApi.script(befallen === null ? [] : [{ do: befallen.action }]);
    return arrival(await fakeApi.handle(received(request)), request.timeoutMs, clock);
  };
}

function received({ method, url, headers, body }: TransportRequest): Received {
  const { authorization = "", ...others } = headers;
  return {
    method,
    path: url.pathname,
    query: url.search.slice(1),
    headers: others,
    key: authorization.replace(/^Bearer /, "") || null,
    body: body ?? new Uint8Array(),
  };
}

async function arrival(
  delivery: Delivery,
  timeoutMs: number,
  clock: Clock,
): Promise<TransportResponse> {
  if (delivery.kind === "reset") throw networkError("ECONNRESET", "socket hang up");
  if (delivery.kind === "hang") return timeOut(timeoutMs, clock);
  const { answer, wire } = delivery;
  if (wire === "cut-in-half") throw networkError("ECONNRESET", "aborted");
  const bytes = bytesOf(answer.body, wire);
  // What comes beyond the announced length is no HTTP.
  if (wire === "half-length" && bytes.length > 0)
    throw networkError("HPE_INVALID_CONSTANT", "Parse Error: Expected HTTP/");
  // With an announced length of 0 there is nothing to wait for.
  if (typeof wire === "object" && bytes.length > 0) {
    const dripMs = wire.dripMs * (bytes.length + 1);
    if (dripMs >= timeoutMs) return timeOut(timeoutMs, clock);
    await clock.sleep(dripMs);
  }
  return { status: answer.status, headers: answer.headers, body: bytes };
}

async function timeOut(timeoutMs: number, clock: Clock): Promise<never> {
  await clock.sleep(timeoutMs);
  throw networkError("ETIMEDOUT", `no whole answer within ${timeoutMs / 1000} s`);
}
