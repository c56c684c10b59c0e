import type { Clock } from "../../../src/http/clock.ts";

export interface TestClock extends Clock {
  /** What was slept so far, in the order in which it began. */
  readonly slept: readonly number[];
  readonly pass: (ms: number) => void;
}

/** A clock that nobody waits for: as soon as nothing else is to be done, the earliest sleeper wakes. */
export function testClock(start = Date.UTC(2026, 0, 1)): TestClock {
  let now = start;
  const slept: number[] = [];
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  function wakeEarliest(): void {
    sleepers.sort((a, b) => a.at - b.at);
    const earliest = sleepers.shift();
    now = Math.max(now, earliest?.at ?? now);
    earliest?.wake();
  }

  return {
    slept,
    now: () => now,
    pass: (ms) => {
      now += ms;
    },
    sleep: (ms) => {
      slept.push(ms);
      return new Promise((wake) => {
        sleepers.push({ at: now + ms, wake });
        setImmediate(wakeEarliest);
      });
    },
  };
}
