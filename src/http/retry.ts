import { errorCodes } from "./network-error.ts";

/** Tries of one request, the first included. */
export const maxTries = 5;

const retryableStatuses: ReadonlySet<number> = new Set([
  408, 429, 500, 502, 503, 504,
  // Of the network before the server (https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/).
  520,
  521, 522, 523, 524,
]);

const retryableCodes: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "ETIMEDOUT",
  "EPIPE",
  "EAI_AGAIN",
  "ENOTFOUND",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ERR_PROXY_UNAVAILABLE",
  // A connection that ended in the middle of the answer's head or chunks.
  "HPE_INVALID_EOF_STATE",
  "ERR_CUT_SHORT",
]);

/** Whether the same request may succeed later: an answer's status, or the error that came instead of one. */
export function isRetryable(result: { readonly status: number } | Error): boolean {
  if (result instanceof Error) return errorCodes(result).some((code) => retryableCodes.has(code));
  return retryableStatuses.has(result.status);
}

const firstMs = 500;
const longestMs = 20_000;

/** What is added to `Retry-After`, at most as long again: all that were limited were given the same time. */
const leastSpreadMs = 2_000;
const mostSpreadMs = 10_000;

/**
 * How long to wait before the next try, in ms: exponential with full jitter
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/), or what the server
 * asked for and a part of that again, so that those who wait do not come back together.
 */
export function delayMs({
  tries,
  retryAfterMs,
  random,
}: {
  /** Tries made so far, from 1. */
  readonly tries: number;
  readonly retryAfterMs: number | null;
  /** From 0 to 1. */
  readonly random: number;
}): number {
  const backoffMs = Math.min(longestMs, firstMs * 2 ** (tries - 1));
  if (retryAfterMs === null) return Math.ceil(random * backoffMs);
  const spreadMs = Math.min(mostSpreadMs, Math.max(leastSpreadMs, retryAfterMs));
  return Math.ceil(retryAfterMs + random * spreadMs);
}

/**
 * What faults may cost all requests of a run together, in ms: failed tries and the waits after them.
 * Times that overlap count once. Answers whether the time from one moment to another fits, and if
 * so books it.
 */
export function createWaitingBudget(totalMs: number): (from: number, until: number) => boolean {
  let leftMs = totalMs;
  let bookedUntil = Number.NEGATIVE_INFINITY;
  return (from, until) => {
    const cost = Math.max(0, until - Math.max(from, bookedUntil));
    if (cost > leftMs) return false;
    leftMs -= cost;
    bookedUntil = Math.max(bookedUntil, until);
    return true;
  };
}
