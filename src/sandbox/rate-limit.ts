const windowMs = 60_000;

/** Lets a request in (`null`), or tells the seconds after which the next one would be. */
export type RateLimit = () => number | null;

/** At most so many requests in any minute; `null` lets everything in. */
export function createRateLimit(requestsPerMinute: number | null, now: () => Date): RateLimit {
  if (requestsPerMinute === null) return () => null;
  let admitted: readonly number[] = [];
  return () => {
    const time = now().getTime();
    admitted = admitted.filter((earlier) => earlier > time - windowMs);
    const oldest = admitted.at(-requestsPerMinute);
    if (oldest !== undefined) return Math.ceil((oldest + windowMs - time) / 1_000);
    admitted = [...admitted, time];
    return null;
  };
}
