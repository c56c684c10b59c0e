import { networkError } from "../../src/http/network-error.ts";
import type { Transport, TransportResponse } from "../../src/http/transport.ts";
import type { Delivery } from "../../src/sandbox/delivery.ts";
import type { FakeApi } from "../../src/sandbox/fake-api.ts";
import type { TestClock } from "../http/support/test-clock.ts";

/** The stand-in of the Packages API behind the client, without a socket: what time takes passes on the clock. */
export function standInTransport(
  fakeApi: Pick<FakeApi, "handle">,
  clock: Pick<TestClock, "pass">,
): Transport {
  return async ({ method, url, headers, body, timeoutMs }) => {
    const { authorization = "", ...others } = headers;
    const delivery = await fakeApi.handle({
      method,
      path: url.pathname,
      query: url.search.slice(1),
      headers: others,
      key: authorization.replace(/^Bearer /, ""),
      body: body ?? new Uint8Array(),
    });
    const took = Math.min(timeoutMs, millisecondsOf(delivery));
    clock.pass(took);
    if (took === timeoutMs) throw networkError("ETIMEDOUT", "no whole answer in time");
    return received(delivery);
  };
}

function millisecondsOf(delivery: Delivery): number {
  if (delivery.kind === "hang") return Number.POSITIVE_INFINITY;
  if (delivery.kind === "reset" || typeof delivery.wire === "string") return 1;
  return delivery.answer.body.length * delivery.wire.dripMs;
}

/** What the real transport would make of the bytes on the wire. */
function received(delivery: Delivery): TransportResponse {
  if (delivery.kind !== "answer" || delivery.wire === "cut-in-half")
    throw networkError("ECONNRESET", "the connection was cut");
  const { answer, wire } = delivery;
  const { status, headers } = answer;
  const bytes = Buffer.from(answer.body);
  const half = bytes.subarray(0, bytes.length / 2);
  if (wire === "half-length") return { status, headers, body: half };
  if (wire !== "invalid-utf8") return { status, headers, body: bytes };
  const body = Buffer.concat([half, Buffer.from([0xff, 0xfe]), bytes.subarray(half.length)]);
  return { status, headers, body };
}
