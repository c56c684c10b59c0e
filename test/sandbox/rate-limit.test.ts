import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRateLimit } from "../../src/sandbox/rate-limit.ts";

/** A limit and a clock in seconds. */
function limited(requestsPerMinute: number | null) {
  let seconds = 0;
  const limit = createRateLimit(requestsPerMinute, () => new Date(seconds * 1_000));
  return (at: number) => {
    seconds = at;
    return limit();
  };
}

describe("a rate limit", () => {
  it("lets so many requests in", () => {
    const ask = limited(3);

    expect([ask(0), ask(0), ask(0), ask(0)]).toEqual([null, null, null, 60]);
  });

  it("reports the seconds until the oldest is a minute old", () => {
    const ask = limited(2);

    expect([ask(0), ask(20), ask(30), ask(59.5), ask(60), ask(61)]).toEqual([
      null,
      null,
      30,
      1,
      null,
      19,
    ]);
  });

  it("does not count what it refuses", () => {
    const ask = limited(1);
    ask(0);
    for (let second = 1; second < 60; second += 1) expect(ask(second)).toBe(60 - second);

    expect(ask(60)).toBeNull();
  });

  it("is none where none is given", () => {
    const ask = limited(null);

    expect(Array.from({ length: 5_000 }, () => ask(0)).every((each) => each === null)).toBe(true);
  });

  it("never lets in more in any minute, and always lets in after the time it gives", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 }),
        (most, pauses) => {
          const ask = limited(most);
          const admitted: number[] = [];
          let now = 0;
          for (const pause of pauses) {
            now += pause;
            const wait = ask(now);
            if (wait === null) admitted.push(now);
            else {
              now += wait;
              expect(ask(now)).toBeNull();
              admitted.push(now);
            }
          }

          for (const [index, time] of admitted.entries())
            expect(
              (admitted[index + most] ?? Number.POSITIVE_INFINITY) - time,
            ).toBeGreaterThanOrEqual(60);
        },
      ),
    );
  });
});
