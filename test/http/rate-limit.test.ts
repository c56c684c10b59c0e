import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRateLimit } from "../../src/http/rate-limit.ts";
import { testClock } from "./support/test-clock.ts";

const minuteMs = 60_000;

/** When each of the requests started that came after such pauses. */
async function starts(requestsPerMinute: number, pausesMs: readonly number[]): Promise<number[]> {
  const clock = testClock();
  const begin = clock.now();
  const rate = createRateLimit(requestsPerMinute, clock);
  const times: number[] = [];
  for (const ms of pausesMs) {
    clock.pass(ms);
    await rate.acquire();
    times.push(clock.now() - begin);
  }
  return times;
}

function mostInAnyMinute(times: readonly number[]): number {
  let from = 0;
  let most = 0;
  for (const [at, time] of times.entries()) {
    while ((times[from] ?? time) <= time - minuteMs) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
}

describe("createRateLimit", () => {
  it("never lets more start in any minute than the limit, whenever they come", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 120 }),
        fc.array(fc.oneof(fc.constant(0), fc.nat(200), fc.nat(90_000)), { maxLength: 150 }),
        async (limit, pauses) => {
          expect(mostInAnyMinute(await starts(limit, pauses))).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("lets a thousand a minute through to the last one, and not one more", async () => {
    const times = await starts(
      1000,
      Array.from({ length: 2500 }, () => 0),
    );

    expect(mostInAnyMinute(times)).toBeLessThanOrEqual(1000);
    expect(times.filter((time) => time < minuteMs).length).toBeGreaterThan(990);
  });

  it("lets fifty start at once under Cortex's own limit, and a tenth under a lower one", async () => {
    const concurrency = async (limit: number) =>
      (
        await starts(
          limit,
          Array.from({ length: 60 }, () => 0),
        )
      ).filter((time) => time === 0).length;

    expect(await concurrency(1000)).toBe(50);
    expect(await concurrency(100)).toBe(10);
    expect(await concurrency(1)).toBe(1);
  });

  it("keeps one a minute a minute apart", async () => {
    expect(await starts(1, [0, 0, 0])).toEqual([0, minuteMs, 2 * minuteMs]);
  });

  it("is first come, first served", async () => {
    const rate = createRateLimit(2, testClock());
    const order: number[] = [];

    await Promise.all([1, 2, 3, 4].map((at) => rate.acquire().then(() => order.push(at))));

    expect(order).toEqual([1, 2, 3, 4]);
  });

  it("lets nothing start in a pause, of which the longest counts", async () => {
    const clock = testClock();
    const begin = clock.now();
    const rate = createRateLimit(1000, clock);

    rate.pause(5000);
    rate.pause(1000);
    await rate.acquire();

    expect(clock.now() - begin).toBe(5000);
  });

  it("halves for good, and once a minute however often that is asked for", async () => {
    const clock = testClock();
    const rate = createRateLimit(1000, clock);
    async function inTheNextMinute(): Promise<number> {
      const end = clock.now() + minuteMs;
      let started = 0;
      for (;;) {
        await rate.acquire();
        if (clock.now() >= end) return started;
        started += 1;
      }
    }

    rate.halve();
    rate.halve();
    const half = await inTheNextMinute();
    rate.halve();
    const quarter = await inTheNextMinute();

    expect(half).toBeGreaterThan(480);
    expect(half).toBeLessThanOrEqual(500);
    expect(quarter).toBeGreaterThan(220);
    expect(quarter).toBeLessThanOrEqual(250);
  });

  it("never halves to nothing", async () => {
    const clock = testClock();
    const begin = clock.now();
    const rate = createRateLimit(1, clock);

    rate.halve();
    await rate.acquire();
    await rate.acquire();

    expect(clock.now() - begin).toBe(minuteMs);
  });

  it("does not grow generous when the clock is set back", async () => {
    const times = await starts(60, [...Array.from({ length: 10 }, () => 0), -3_600_000, 0, 0]);
    const after = times.slice(10).map((time) => time + 3_600_000);

    expect(after[2]).toBeGreaterThan(after[0] ?? 0);
  });
});
