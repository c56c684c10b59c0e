import type { Clock } from "./clock.ts";

export interface RateLimit {
  /** Resolves when the next request may start. First come, first served. */
  readonly acquire: () => Promise<void>;
  /**
   * Lets nothing start for `ms`, of which `leastMs` were asked for. Of several pauses the longest that
   * was asked for counts, and then the earliest end: those who each wait for their own time do not
   * all wait for the last one.
   */
  readonly pause: (ms: number, leastMs?: number) => void;
  /**
   * Halves the rate for the rest of the run, at most once a minute: answers to requests that were sent together report
   * the same thing.
   */
  readonly halve: () => void;
}

const minuteMs = 60_000;
const largestBurst = 50;

/**
 * A token bucket. In no minute do more requests start than `requestsPerMinute`, and never more
 * than 50, or a tenth of that number, at once.
 */
export function createRateLimit(requestsPerMinute: number, clock: Clock): RateLimit {
  let bucket = bucketOf(requestsPerMinute);
  let halvedAt = Number.NEGATIVE_INFINITY;
  let tokens = bucket.burst;
  let filledAt = clock.now();
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let requestedUntil = Number.NEGATIVE_INFINITY;
  let lastTurn = Promise.resolve();

  function fill(now: number): void {
    const { burst, tokensPerMs } = bucket;
    tokens = Math.min(burst, tokens + Math.max(0, now - filledAt) * tokensPerMs);
    filledAt = now;
  }

  function waitMs(): number {
    const now = clock.now();
    fill(now);
    return Math.ceil(Math.max(pausedUntil - now, (1 - tokens) / bucket.tokensPerMs));
  }

  async function takeToken(): Promise<void> {
    for (let ms = waitMs(); ms > 0; ms = waitMs()) await clock.sleep(ms);
    tokens -= 1;
  }

  return {
    acquire: () => (lastTurn = lastTurn.then(takeToken)),
    pause: (ms, leastMs = ms) => {
      const now = clock.now();
      requestedUntil = Math.max(requestedUntil, now + leastMs);
      const end = Math.max(requestedUntil, now + ms);
      pausedUntil = pausedUntil < requestedUntil ? end : Math.min(pausedUntil, end);
    },
    halve() {
      const now = clock.now();
      if (now - halvedAt < minuteMs) return;
      halvedAt = now;
      fill(now);
      bucket = bucketOf(Math.max(1, bucket.perMinute / 2));
      tokens = Math.min(tokens, bucket.burst);
    },
  };
}

function bucketOf(perMinute: number) {
  const burst = Math.max(1, Math.min(largestBurst, Math.floor(perMinute / 10)));
  // A full bucket and what flows in during the same minute have to stay within the limit together.
  return { perMinute, burst, tokensPerMs: (perMinute - burst + 1) / minuteMs };
}
