import { describe, expect, it, onTestFinished } from "vitest";
import { errorCodes } from "../../src/http/network-error.ts";
import {
  createTransport,
  type Transport,
  type TransportRequest,
} from "../../src/http/transport.ts";
import { defaultOptions } from "../../src/sandbox/options.ts";
import { startSandbox } from "../../src/sandbox/server.ts";
import { createFakeApi } from "../../src/sandbox/fake-api.ts";
import type { FaultAction } from "../../src/sandbox/faults.ts";
import { testClock } from "../http/support/test-clock.ts";
import { faultKinds } from "./kinds.ts";
import { memoryLine } from "./line.ts";

const actions = faultKinds.flatMap(({ name, befallen }) =>
  "action" in befallen ? [[name, befallen.action] as const] : [],
);

const packages = "/api/v1/catalog/shop/packages";

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: Uint8Array;
}

const requests: readonly Asked[] = [
  { method: "GET", path: packages },
  {
    method: "POST",
    path: `${packages}/python/requirements`,
    body: new TextEncoder().encode("flask==3.0.0\n"),
  },
  { method: "DELETE", path: `${packages}/node?name=ms` },
];

const seed = [{ packageType: "NODE", name: "ms", version: "2.1.3" }] as const;

describe.each(requests)(
  "the line in memory gives what the network gives to $method $path",
  (asked) => {
    it.each(actions)("under %s", async (_, action) => {
      const real = await overNetwork(action, asked);
      const inMemory = await overMemory(action, asked);

      expect(inMemory).toEqual(real);
    });
  },
);

/** For an answer that never comes, and for any other on a machine that is busy. */
const shortMs = 300;
const longMs = 20_000;

/** A drip that outlasts the time limit here as it does there, or that nobody notices. */
function scaled(action: FaultAction): FaultAction {
  if (typeof action !== "object" || !("dripMs" in action)) return action;
  return { dripMs: action.dripMs > 1000 ? shortMs : 1 };
}

function limitOf(action: FaultAction): number {
  const isEndless = typeof action === "object" && "dripMs" in action && action.dripMs > 1000;
  return action === "hang" || isEndless ? shortMs : longMs;
}

async function overNetwork(action: FaultAction, asked: Asked) {
  const sandbox = await startSandbox({ now: () => new Date(0) });
  onTestFinished(() => sandbox.close());
  sandbox.catalog.seed("shop", seed);
  sandbox.script([{ do: scaled(action) }]);
  const answer = await answerOf(createTransport({ env: {} }), sandbox.url, asked, limitOf(action));
  return { answer, recorded: [...sandbox.catalog.state()] };
}

async function overMemory(action: FaultAction, asked: Asked) {
  const fakeApi = createFakeApi({ ...defaultOptions, now: () => new Date(0) });
  fakeApi.catalog.seed("shop", seed);
  const line = memoryLine(fakeApi, testClock(), () => ({ action: scaled(action) }));
  const answer = await answerOf(line, "http://127.0.0.1", asked, limitOf(action));
  return { answer, recorded: [...fakeApi.catalog.state()] };
}

/** Status, what the client looks at of the headers, and body; or the codes of the error. */
async function answerOf(
  transport: Transport,
  base: string,
  { method, path, body }: Asked,
  timeoutMs: number,
) {
  const request: TransportRequest = {
    method,
    url: new URL(base + path),
    headers: { authorization: "Bearer key", "content-type": "application/json" },
    timeoutMs,
    ...(body === undefined ? {} : { body }),
  };
  try {
    const { status, headers, body: bytes } = await transport(request);
    const looked = ["content-type", "retry-after", "location"].map((name) => headers[name]);
    return { status, headers: looked, body: Buffer.from(bytes).toString("latin1") };
  } catch (error) {
    return errorCodes(error);
  }
}
