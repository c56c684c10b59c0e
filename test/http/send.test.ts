import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networkError } from "../../src/http/network-error.ts";
import { createSender, waitingBudgetMs } from "../../src/http/send.ts";
import type { Transport, TransportResponse } from "../../src/http/transport.ts";
import { testClock } from "./support/test-clock.ts";

const request = {
  method: "GET",
  url: new URL("https://api.example.com/packages?page=0"),
  headers: {},
  timeoutMs: 1000,
};

function answer(
  status: number,
  headers: Record<string, string> = {},
  body = "",
): TransportResponse {
  return { status, headers, body: new TextEncoder().encode(body) };
}

type Outcome = TransportResponse | Error;

/** Each try ends in the next outcome, the last one for ever. */
function outcomes(...all: readonly Outcome[]): Transport {
  let tries = 0;
  return () => {
    const outcome = all[Math.min(tries, all.length - 1)] ?? answer(200);
    tries += 1;
    return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
  };
}

function senderOf(
  transport: Transport,
  {
    requestsPerMinute = 1000,
    random = 0.5,
    stop,
    isShared = false,
  }: {
    requestsPerMinute?: number;
    random?: number | (() => number);
    stop?: AbortSignal;
    isShared?: boolean;
  } = {},
) {
  const clock = testClock();
  const log: string[] = [];
  const sender = createSender({
    requestsPerMinute,
    isShared,
    transport,
    clock,
    random: typeof random === "number" ? () => random : random,
    log: (line) => log.push(line),
    ...(stop === undefined ? {} : { stop }),
  });
  return { ...sender, clock, log };
}

describe("send", () => {
  it("gives the first answer that cannot fare better, and how many tries it took", async () => {
    const { send, counts } = senderOf(outcomes(answer(503), answer(404)));

    expect(await send(request)).toMatchObject({
      result: { status: 404 },
      tries: 2,
      skippedDelayMs: null,
    });
    expect(counts()).toEqual({ total: 2, retried: 1 });
  });

  it("waits longer from try to try, and gives up after five", async () => {
    const { send, clock } = senderOf(outcomes(answer(500)), { random: 1 });

    expect(await send(request)).toMatchObject({ result: { status: 500 }, tries: 5 });
    expect(clock.slept).toEqual([500, 1000, 2000, 4000]);
  });

  it("tries again after a fault of the connection", async () => {
    const { send } = senderOf(outcomes(networkError("ECONNRESET", "reset"), answer(200)));

    expect(await send(request)).toMatchObject({ result: { status: 200 }, tries: 2 });
  });

  it("ends in the error that no other try would fix", async () => {
    const error = networkError("DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed certificate");
    const { send } = senderOf(outcomes(error));

    expect(await send(request)).toEqual({
      origin: request.url.origin,
      path: "/packages?page=0",
      result: error,
      tries: 1,
      skippedDelayMs: null,
    });
  });

  it("never rejects, whatever a transport throws", async () => {
    const { send } = senderOf(() => Promise.reject("text"));

    expect((await send(request)).result).toEqual(new Error("text"));
  });

  it("tries again where the JSON of a success ends in the middle", async () => {
    const type = { "content-type": "application/json" };
    const { send } = senderOf(
      outcomes(answer(200, type, '[{"id": 1}'), answer(200, type, '[{"id": 1}]')),
    );

    expect(await send(request)).toMatchObject({ result: { status: 200 }, tries: 2 });
  });

  it("logs each wait for another try, without the query", async () => {
    const { send, log } = senderOf(
      outcomes(answer(429, { "retry-after": "7" }), networkError("EPIPE", "broken"), answer(200)),
      { random: 0.25 },
    );

    await send(request);

    expect(log).toEqual([
      "GET /packages was answered with 429; trying again in 8.8 s (2 of 5)",
      "GET /packages got no whole answer (broken (EPIPE)); trying again in 0.3 s (3 of 5)",
    ]);
  });
});

describe("after a 429", () => {
  it("waits as long as the header asks, and a part of that again by chance", async () => {
    const { send, clock } = senderOf(outcomes(answer(429, { "retry-after": "12" }), answer(200)));

    await send(request);

    expect(clock.slept).toEqual([17_000]);
  });

  it("waits as long as the body asks", async () => {
    const { send, clock } = senderOf(outcomes(answer(429, {}, '{"retryAfter":3}'), answer(200)));

    await send(request);

    expect(clock.slept).toEqual([4500]);
  });

  it.each([
    [true, 2],
    [false, 1],
  ])("halves the rate where others share the limit: %s", async (isShared, times) => {
    const { send, clock } = senderOf(outcomes(answer(429, { "retry-after": "1" }), answer(200)), {
      requestsPerMinute: 1000,
      isShared,
    });
    await send(request);
    const begin = clock.now();
    for (let sent = 0; sent < 1000; sent += 1) await send(request);

    expect(Math.round((clock.now() - begin) / 60_000)).toBe(times);
  });

  it("backs off where neither sets a wait", async () => {
    const { send, clock } = senderOf(outcomes(answer(429), answer(200)));

    await send(request);

    expect(clock.slept).toEqual([250]);
  });

  it("lets no other request start meanwhile", async () => {
    const startedAt: number[] = [];
    const begin = testClock().now();
    const { send, clock } = senderOf(() => {
      startedAt.push(clock.now() - begin);
      return Promise.resolve(
        startedAt.length === 1 ? answer(429, { "retry-after": "30" }) : answer(200),
      );
    });

    const first = send(request);
    while (clock.slept.length === 0) await new Promise(setImmediate);
    await Promise.all([first, send(request), send(request)]);

    expect(startedAt).toEqual([0, 35_000, 35_000, 35_000]);
  });

  it("lets those that wait come back one by one, each at its own time", async () => {
    const shares = [0.9, 0.1, 0.5];
    const startedAt: number[] = [];
    const begin = testClock().now();
    const { send, clock } = senderOf(
      () => {
        startedAt.push(clock.now() - begin);
        return Promise.resolve(
          startedAt.length <= 3 ? answer(429, { "retry-after": "30" }) : answer(200),
        );
      },
      { random: () => shares.shift() ?? 0 },
    );

    await Promise.all([send(request), send(request), send(request)]);

    expect(startedAt).toEqual([0, 0, 0, 31_000, 35_000, 39_000]);
  });

  it("gives up at once where the wait is beyond what a run may wait, and pauses nobody", async () => {
    const { send, clock } = senderOf(outcomes(answer(429, { "retry-after": "3600" }), answer(200)));

    expect(await send(request)).toMatchObject({
      result: { status: 429 },
      tries: 1,
      skippedDelayMs: 3_605_000,
    });
    expect(await send(request)).toMatchObject({ result: { status: 200 } });
    expect(clock.slept).toEqual([]);
  });
});

describe("a request that is made once", () => {
  it("is not repeated, and pauses the others where the server asks for it", async () => {
    const { send, clock, log } = senderOf(
      outcomes(answer(429, { "retry-after": "30" }), answer(200)),
      { random: 0 },
    );
    const begin = clock.now();

    expect(await send(request, "once")).toMatchObject({ result: { status: 429 }, tries: 1 });
    expect(log).toEqual([]);
    await send(request);

    expect(clock.now() - begin).toBe(30_000);
  });
});

describe("once it was stopped", () => {
  it("sends nothing more, and every request ends in the reason", async () => {
    const stop = new AbortController();
    const reason = new Error("the key was refused");
    let asked = 0;
    const { send, counts } = senderOf(
      () => {
        asked += 1;
        stop.abort(reason);
        return Promise.resolve(answer(200));
      },
      { stop: stop.signal, requestsPerMinute: 20 },
    );

    const first = await send(request);
    const others = await Promise.all(Array.from({ length: 40 }, () => send(request)));

    expect(first.result).toMatchObject({ status: 200 });
    expect(others.map(({ result }) => result)).toEqual(others.map(() => reason));
    expect([asked, counts().total]).toEqual([1, 1]);
  });

  it("ends the wait for another try at once", async () => {
    const stop = new AbortController();
    const reason = new Error("the key was refused");
    const { send, clock, log } = senderOf(outcomes(answer(503, { "retry-after": "60" })), {
      stop: stop.signal,
    });
    const begin = clock.now();

    const waiting = send(request);
    while (log.length === 0) await Promise.resolve();
    stop.abort(reason);

    expect((await waiting).result).toBe(reason);
    expect(clock.now()).toBe(begin);
  });
});

describe("the budget of a run", () => {
  it("is shared by all requests, one after the other", async () => {
    const { send, clock } = senderOf(outcomes(answer(503, { "retry-after": "100" })), {
      random: 0,
    });
    const begin = clock.now();

    expect(await send(request)).toMatchObject({ tries: 4, skippedDelayMs: 100_000 });
    expect(await send(request)).toMatchObject({ tries: 1, skippedDelayMs: 100_000 });
    expect(clock.now() - begin).toBe(waitingBudgetMs);
  });

  it("counts waits at the same time once", async () => {
    const perRequest = new Map<string, number>();
    const { send } = senderOf(({ url }) => {
      const tries = (perRequest.get(url.href) ?? 0) + 1;
      perRequest.set(url.href, tries);
      return Promise.resolve(tries <= 2 ? answer(503, { "retry-after": "100" }) : answer(200));
    });

    const sent = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        send({ ...request, url: new URL(`https://api.example.com/${at}`) }),
      ),
    );

    expect(sent.map(({ tries }) => tries)).toEqual(sent.map(() => 3));
  });

  it("is also for the time that failed tries took", async () => {
    const { send, clock } = senderOf(() => {
      clock.pass(60_000);
      return Promise.reject(networkError("ETIMEDOUT", "no answer"));
    });

    expect(await send(request)).toMatchObject({ tries: 5 });
    expect(await send(request)).toMatchObject({ tries: 1 });
  });

  it("never makes a run wait longer than it states", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 30 }),
        async (seconds) => {
          const waits = seconds.map((wait) => answer(503, { "retry-after": String(wait) }));
          const { send, clock } = senderOf(outcomes(...waits));
          const begin = clock.now();

          for (let requests = 0; requests < 8; requests += 1) await send(request);

          expect(clock.now() - begin).toBeLessThanOrEqual(waitingBudgetMs);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("many requests", () => {
  it("are at most eight at a time", async () => {
    let running = 0;
    let most = 0;
    const { send } = senderOf(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
      return answer(200);
    });

    await Promise.all(Array.from({ length: 40 }, () => send(request)));

    expect(most).toBe(8);
  });

  it("give up their place while they wait for another try", async () => {
    const { send, clock } = senderOf(({ url }) =>
      Promise.resolve(url.pathname === "/busy" ? answer(503) : answer(200)),
    );
    const busy = { ...request, url: new URL("https://api.example.com/busy") };

    const waiting = Array.from({ length: 8 }, () => send(busy));
    const sent = await send(request);

    expect(sent).toMatchObject({ result: { status: 200 }, tries: 1 });
    await Promise.all(waiting);
    expect(clock.slept).toHaveLength(32);
  });

  it("keep within the rate, retries included", async () => {
    const startedAt: number[] = [];
    const { send, clock } = senderOf(
      () => {
        startedAt.push(clock.now());
        return Promise.resolve(answer(startedAt.length % 3 === 0 ? 500 : 200));
      },
      { requestsPerMinute: 20 },
    );

    await Promise.all(Array.from({ length: 60 }, () => send(request)));

    for (const from of startedAt)
      expect(startedAt.filter((at) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(
        20,
      );
  });
});
