import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { SeedRow } from "../../src/sandbox/catalog.ts";
import { defaultOptions, type SandboxOptions } from "../../src/sandbox/options.ts";
import { receive } from "../../src/sandbox/receive.ts";
import { send } from "../../src/sandbox/send.ts";
import { createFakeApi, type FakeApi } from "../../src/sandbox/fake-api.ts";
import { readByOthers } from "./other-readers/read-by-others.ts";

/** A request on its way: it has arrived, or it was applied and its answer is still to go out. */
export interface Moment {
  /** From 0, since the gate was set. */
  readonly number: number;
  readonly at: "arrived" | "applied";
}

/** What stops at a gate waits for what the gate gives: to go on, or never to. */
export type Gate = (moment: Moment) => Promise<"go on" | "never"> | "go on" | "never";

export interface GatedCortex extends Pick<FakeApi, "catalog" | "requests"> {
  readonly url: string;
  /** Asked at every moment from now on. */
  setGate(gate: Gate): void;
}

/** The sandbox with a gate before and after each request, so that a test acts at that very moment. */
export async function gatedCortex(
  options: Partial<SandboxOptions>,
  seed: readonly SeedRow[],
): Promise<GatedCortex> {
  const settings = { ...defaultOptions, readFile: readByOthers, ...options };
  const fakeApi = createFakeApi(settings);
  fakeApi.catalog.seed("shop", seed);
  let gate: Gate = () => "go on";
  let requests = 0;
  const server = createServer((request, response) => {
    const own = gate;
    const number = requests;
    requests += 1;
    void receive(request, settings.maxBodyBytes).then(async (received) => {
      if ((await own({ number, at: "arrived" })) === "never") return;
      const delivery = await fakeApi.handle(received);
      if ((await own({ number, at: "applied" })) === "go on") send(response, delivery);
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    ...fakeApi,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setGate(next) {
      gate = next;
      requests = 0;
    },
  };
}
