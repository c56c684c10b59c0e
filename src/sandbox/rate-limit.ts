const windowMs = 60_000;

/** Lets a request in (`null`), or returns the seconds after which the next one would be admitted. */
export type RateLimit = () => number | null;

/** At most so many requests in any minute; `null` lets everything in. */
export function createRateLimit(requestsPerMinute: number | null, now: () => Date): RateLimit {
  if (requestsPerMinute === null) return () => null;
  // A ring of the last so many admissions, so that a request costs the same however high the limit.
  const admitted: number[] = [];
  let oldest = 0;
  return () => {
    const time = now().getTime();
    const free = (admitted[oldest] ?? Number.NEGATIVE_INFINITY) + windowMs;
    if (free > time) return Math.ceil((free - time) / 1_000);
    admitted[oldest] = time;
    oldest = (oldest + 1) % requestsPerMinute;
    return null;
  };
}
