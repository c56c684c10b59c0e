import type { TransportResponse } from "./transport.ts";

export type ExchangeResult = TransportResponse | Error;

/** How long to wait before another try, and what of it the server asked for; `null` where it asked for none. */
export interface RetryWait {
  readonly ms: number;
  readonly requestedMs: number | null;
}

/** What a service decides about its retries. */
interface RetryRules {
  /** One exchange, of which `startedAt` is the moment it went out. Never rejects. */
  readonly attempt: (
    tries: number,
  ) => Promise<{ readonly startedAt: number; readonly result: ExchangeResult }>;
  /** The wait before another try; `null` where there is to be none. */
  readonly next: (result: ExchangeResult, tries: number) => RetryWait | null;
  /** Books the time from one moment to another; `false` where a run has no such time left. */
  readonly reserve: (from: number, until: number) => boolean;
  readonly now: () => number;
  /** Waits; `false` where there is to be no other try after all. */
  readonly wait: (result: ExchangeResult, wait: RetryWait, tries: number) => Promise<boolean>;
}

/** What a request ended in. */
export interface RetryOutcome {
  readonly result: ExchangeResult;
  readonly tries: number;
  /** The wait before another try for which a run has no time left, in ms; `null` where none was due. */
  readonly skippedDelayMs: number | null;
}

/** The retry loop of every service: tries until the result is final, or the time for faults is spent. */
export async function withRetries(rules: RetryRules): Promise<RetryOutcome> {
  for (let tries = 1; ; tries += 1) {
    const { startedAt, result } = await rules.attempt(tries);
    const wait = rules.next(result, tries);
    if (wait === null) return { result, tries, skippedDelayMs: null };
    if (!rules.reserve(startedAt, rules.now() + wait.ms))
      return { result, tries, skippedDelayMs: wait.ms };
    if (!(await rules.wait(result, wait, tries))) return { result, tries, skippedDelayMs: null };
  }
}

/** What an exchange rejected with, as an error. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
