import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWaitingBudget } from "../../src/http/retry.ts";

describe("createWaitingBudget", () => {
  it("books what fits, to the last millisecond", () => {
    const fits = createWaitingBudget(100);

    expect(fits(0, 60)).toBe(true);
    expect(fits(60, 101)).toBe(false);
    expect(fits(60, 100)).toBe(true);
    expect(fits(100, 101)).toBe(false);
  });

  it("books nothing for what does not fit", () => {
    const fits = createWaitingBudget(100);

    expect(fits(0, 1000)).toBe(false);
    expect(fits(0, 100)).toBe(true);
  });

  it("counts times that overlap once", () => {
    const fits = createWaitingBudget(100);

    expect([fits(0, 80), fits(10, 80), fits(20, 90), fits(5, 100)]).toEqual(
      Array.from({ length: 4 }, () => true),
    );
    expect(fits(100, 101)).toBe(false);
  });

  it("does not count the time between", () => {
    const fits = createWaitingBudget(100);

    expect(fits(0, 50)).toBe(true);
    expect(fits(1_000_000, 1_000_050)).toBe(true);
    expect(fits(2_000_000, 2_000_001)).toBe(false);
  });

  it("takes nothing without end", () => {
    expect(createWaitingBudget(100)(0, Number.POSITIVE_INFINITY)).toBe(false);
  });

  it("never books more in all than it has", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(80))), (waits) => {
        const fits = createWaitingBudget(100);
        let now = 0;
        let until = 0;
        let booked = 0;
        for (const [pause, ms] of waits) {
          now += pause;
          if (!fits(now, now + ms)) continue;
          booked += Math.max(0, now + ms - Math.max(now, until));
          until = Math.max(until, now + ms);
        }
        expect(booked).toBeLessThanOrEqual(100);
      }),
    );
  });
});
