import { describe, expect, it } from "vitest";
import { createCortex } from "../../src/cortex/client.ts";
import { createTransport } from "../../src/http/transport.ts";
import { cancelledBy } from "../../src/domain/cancellation.ts";
import { faultOf } from "../support/reading.ts";
import { documentOf } from "./support/cortex-of.ts";
import { json, startServer } from "../http/support/loopback-server.ts";
import { testClock } from "../http/support/test-clock.ts";

/** The client of a run that can be cancelled, with the real transport. */
function cancellable(baseUrl: string) {
  const requested = new AbortController();
  const due = new AbortController();
  const cortex = createCortex({
    baseUrl,
    key: "key",
    requestsPerMinute: 1000,
    transport: createTransport({ env: {} }),
    clock: testClock(),
    random: () => 0.5,
    userAgent: "test",
    cancellation: { requested: requested.signal, due: due.signal },
  });
  const reason = cancelledBy("SIGINT");
  return { cortex, ask: () => requested.abort(reason), makeDue: () => due.abort(reason) };
}

const sums = documentOf("go/gosum", "a v1.0.0 h1:x=");

describe("when the run is cancelled", () => {
  it("a request under way ends at once, is not made again, and reports why", async () => {
    const { promise: arrived, resolve } = Promise.withResolvers<void>();
    const { promise: closed, resolve: close } = Promise.withResolvers<void>();
    const server = await startServer(({ number }) => (response) => {
      response.on("close", close);
      if (number === 2) resolve();
    });
    const { cortex, ask } = cancellable(server.url);
    const listed = faultOf(cortex.list("shop"));
    await arrived;

    ask();

    expect(await listed).toMatchObject({
      code: "cancelled",
      message:
        "GET /api/v1/catalog/shop/packages?page=0&pageSize=1000 got no answer. The run was cancelled (SIGINT). Run again: the next run completes what this one began.",
    });
    await closed;
    expect(server.seen).toHaveLength(2);
    expect(cortex.requests()).toMatchObject({ total: 2, retried: 0 });
  });

  it("no other request is begun", async () => {
    const server = await startServer(() => json([]));
    const { cortex, ask } = cancellable(server.url);
    ask();

    const faults = await Promise.all([
      faultOf(cortex.list("shop")),
      faultOf(cortex.upload("shop", sums)),
      faultOf(cortex.remove("shop", "GO", "a")),
    ]);

    expect(faults.map(({ code }) => code)).toEqual(["cancelled", "cancelled", "cancelled"]);
    expect(server.seen).toEqual([]);
  });

  it("a wait for another try ends", async () => {
    let ask = (): void => undefined;
    const server = await startServer(() => {
      ask();
      return { status: 503 };
    });
    const run = cancellable(server.url);
    ask = run.ask;

    expect(await faultOf(run.cortex.upload("shop", sums))).toMatchObject({ code: "cancelled" });
    expect(server.seen).toHaveLength(1);
  });

  it("what a valid state needs still goes, until that is due as well", async () => {
    const server = await startServer(() => json([]));
    const { cortex, ask, makeDue } = cancellable(server.url);
    ask();

    await cortex.upload("shop", sums, "due");
    makeDue();

    expect(await faultOf(cortex.upload("shop", sums, "due"))).toMatchObject({ code: "cancelled" });
    expect(server.seen).toHaveLength(1);
    expect(cortex.requests().uploads).toBe(1);
  });
});
