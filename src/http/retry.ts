import { errorCodes } from "./network-error.ts";

/** Tries of one request, the first included. */
export const maxTries = 5;

const retryableStatuses: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

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

/** Whether the same request may fare better later: an answer's status, or the error that came instead of one. */
export function isRetryable(result: { readonly status: number } | Error): boolean {
  if (result instanceof Error) return errorCodes(result).some((code) => retryableCodes.has(code));
  return retryableStatuses.has(result.status);
}

const firstMs = 500;
const longestMs = 20_000;

/**
 * How long to wait before the next try, in ms: exponential with full jitter, and never less than
 * what the server asked for (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
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
  const backoff = random * Math.min(longestMs, firstMs * 2 ** (tries - 1));
  return Math.ceil(Math.max(backoff, retryAfterMs ?? 0));
}
