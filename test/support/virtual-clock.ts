import type { Clock } from "../../src/cortex/clock.ts";

export interface VirtualClock extends Clock {
  /** How far it has gone, in ms. */
  readonly elapsedMs: () => number;
}

/**
 * A clock on which an hour takes no time. It goes on to the next moment that somebody sleeps for as
 * soon as nobody has anything else to do, which a turn of Node's loop tells.
 * @param startsAt in ms since the epoch.
 */
export function virtualClock(startsAt = Date.UTC(2026, 10, 25)): VirtualClock {
  const sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  let now = startsAt;
  let isTicking = false;

  function tick(): void {
    sleepers.sort((a, b) => a.until - b.until);
    const next = sleepers.shift();
    isTicking = next !== undefined;
    if (next === undefined) return;
    now = Math.max(now, next.until);
    next.wake();
    setImmediate(tick);
  }

  return {
    now: () => now,
    elapsedMs: () => now - startsAt,
    sleep: (ms) =>
      new Promise((wake) => {
        sleepers.push({ until: now + ms, wake });
        if (isTicking) return;
        isTicking = true;
        setImmediate(tick);
      }),
  };
}
