interface LimitedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly message: string;
}

/**
 * Whether GitHub declined for the rate alone. It answers 403 as well as 429, so a 403 counts only
 * with a sign of it: everything else that is forbidden stays forbidden.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function isRateLimited({ status, headers, message }: LimitedAnswer): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers["retry-after"] !== undefined ||
    headers["x-ratelimit-remaining"] === "0" ||
    /\b(?:rate limit|abuse detection)\b/i.test(message)
  );
}

/** How long to wait after such an answer, in ms; `now` counts from the epoch. */
export function rateLimitMs(
  headers: LimitedAnswer["headers"],
  retryAfterMs: number | null,
  now: number,
): number {
  if (retryAfterMs !== null) return retryAfterMs;
  const resetSeconds = Number(headers["x-ratelimit-reset"]);
  const isPrimary = headers["x-ratelimit-remaining"] === "0" && resetSeconds > 0;
  return isPrimary ? Math.max(0, resetSeconds * 1_000 - now) : unspecifiedMs;
}

/** How long GitHub asks to wait where no header is more precise. */
const unspecifiedMs = 60_000;
