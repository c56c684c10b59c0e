import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networkError } from "../../src/http/network-error.ts";
import { delayMs, isRetryable, maxTries } from "../../src/http/retry.ts";

describe("isRetryable", () => {
  it("is true of 408, 429 and the errors of a server that may pass, and of no other status", () => {
    const statuses = Array.from({ length: 500 }, (_, at) => at + 100);

    expect(statuses.filter((status) => isRetryable({ status }))).toEqual([
      408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524,
    ]);
  });

  it.each([
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
    "ERR_CUT_SHORT",
    "HPE_INVALID_EOF_STATE",
  ])("is true of a connection that failed with %s", (code) => {
    expect(isRetryable(networkError(code, "failed"))).toBe(true);
  });

  it.each([
    "CERT_HAS_EXPIRED",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "ERR_PROXY_REFUSED",
    "ERR_RESPONSE_TOO_LARGE",
    "HPE_INVALID_CONSTANT",
    "ERR_INVALID_CHAR",
  ])("is false of %s, which stays", (code) => {
    expect(isRetryable(networkError(code, "failed"))).toBe(false);
  });

  it("looks at the causes as well", () => {
    const reset = networkError("ECONNRESET", "reset");

    expect(isRetryable(new Error("failed", { cause: reset }))).toBe(true);
    expect(isRetryable(new AggregateError([networkError("X", "x"), reset]))).toBe(true);
    expect(isRetryable(new Error("failed"))).toBe(false);
  });
});

describe("delayMs", () => {
  const tries = fc.integer({ min: 1, max: 50 });
  const random = fc.double({ min: 0, max: 1, noNaN: true });
  const retryAfterMs = fc.integer({ min: 0, max: 1e9 });

  it("is from nothing to twice as much at each try, and never more than 20 s by itself", () => {
    fc.assert(
      fc.property(tries, random, (count, share) => {
        const ms = delayMs({ tries: count, retryAfterMs: null, random: share });

        expect(ms).toBeGreaterThanOrEqual(0);
        expect(ms).toBeLessThanOrEqual(Math.min(20_000, 500 * 2 ** (count - 1)));
        expect(Number.isInteger(ms)).toBe(true);
      }),
    );
  });

  it("is never less than the server asked for, and at most 10 s more", () => {
    fc.assert(
      fc.property(tries, random, retryAfterMs, (count, share, asked) => {
        const ms = delayMs({ tries: count, retryAfterMs: asked, random: share });

        expect(ms).toBeGreaterThanOrEqual(asked);
        expect(ms).toBeLessThanOrEqual(asked + 10_000);
      }),
    );
  });

  it.each([
    [0, [0, 1000, 2000]],
    [1000, [1000, 2000, 3000]],
    [6000, [6000, 9000, 12_000]],
    [60_000, [60_000, 65_000, 70_000]],
  ])("spreads those that were all asked to wait %i ms over some seconds", (asked, delays) => {
    expect(
      [0, 0.5, 1].map((share) => delayMs({ tries: 1, retryAfterMs: asked, random: share })),
    ).toEqual(delays);
  });

  it("spreads those that failed together over the whole time", () => {
    const delays = [0, 0.25, 0.5, 1].map((share) =>
      delayMs({ tries: 3, retryAfterMs: null, random: share }),
    );

    expect(delays).toEqual([0, 500, 1000, 2000]);
  });
});

describe("maxTries", () => {
  it("is five", () => {
    expect(maxTries).toBe(5);
  });
});
