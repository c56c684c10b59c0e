import { createApi, type Api } from "../../../src/cortex/api.ts";
import { createCortex } from "../../../src/cortex/client.ts";
import type { Cortex, Document } from "../../../src/cortex/cortex.ts";
import type { Endpoint } from "../../../src/cortex/endpoints.ts";
import { createTransport } from "../../../src/http/transport.ts";
import { testClock, type TestClock } from "../../http/support/test-clock.ts";

export const key = "s3cret+key/of=acme";

export interface CortexOf {
  readonly cortex: Cortex;
  readonly clock: TestClock;
  readonly log: readonly string[];
}

/** The real client with the real transport, on a clock that nobody waits for. */
export function cortexOf(baseUrl: string): CortexOf {
  const clock = testClock();
  const log: string[] = [];
  const options = optionsOf(baseUrl, clock);
  const cortex = createCortex({ ...options, log: (line) => log.push(line) });
  return { cortex, clock, log };
}

/** The exchanges alone, for operations beside those of a run. */
export function apiOf(baseUrl: string): Api {
  return createApi(optionsOf(baseUrl, testClock()));
}

function optionsOf(baseUrl: string, clock: TestClock) {
  return {
    baseUrl,
    key,
    requestsPerMinute: 1000,
    transport: createTransport({ env: {} }),
    clock,
    random: () => 0.5,
    userAgent: "cortex-dependency-report/1.2.3",
  };
}

export function documentOf(endpoint: Endpoint, text: string): Document {
  return { endpoint, body: new TextEncoder().encode(text), verbatim: true, manifests: [] };
}

/** A row as Cortex writes it. */
export function row(id: number, name: string, version = "1.0.0", packageType = "NODE") {
  return { id, dateCreated: "2026-01-01T00:00:00Z", name, packageType, version };
}
