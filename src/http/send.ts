import { neverCancelled, untilAborted } from "../domain/cancellation.ts";
import type { Clock } from "./clock.ts";
import { errorText, networkError } from "./network-error.ts";
import { createRateLimit } from "./rate-limit.ts";
import { createConcurrencyLimit } from "../domain/concurrency.ts";
import { delayMs, isRetryable, maxTries, createWaitingBudget } from "./retry.ts";
import { retryAfterMs } from "./retry-after.ts";
import {
  asError,
  withRetries,
  type ExchangeResult,
  type RetryOutcome,
  type RetryWait,
} from "./retry-loop.ts";
import type { Transport, TransportRequest, TransportResponse } from "./transport.ts";
import { isCutShort } from "./truncation.ts";

/** The outcome of a request, and the number of tries. */
export interface Sent extends RetryOutcome {
  /** Of the server that was asked. */
  readonly origin: string;
  /** With the query, as it was asked for. */
  readonly path: string;
}

export interface SenderOptions {
  readonly requestsPerMinute: number;
  /** Whether others share the limit, whom nobody can see: then a 429 halves the rate. */
  readonly isShared?: boolean;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly random: () => number;
  /** Gets a line for each wait before another try. */
  readonly log: (line: string) => void;
  /** From when it aborts on no request is sent; each ends in its reason. */
  readonly stop?: AbortSignal;
}

const concurrency = 8;
/** What faults may cost a run in all. */
export const waitingBudgetMs = 5 * 60_000;

/** `once` leaves it to the caller to ask again; a pause that the server asked for counts all the same. */
export type Persistence = "persist" | "once";

/** Sends requests within the rate, eight at a time, and repeats those that may succeed later. Never rejects. */
export function createSender({
  requestsPerMinute,
  isShared = false,
  transport,
  clock,
  random,
  log,
  stop = neverCancelled.requested,
}: SenderOptions) {
  const rate = createRateLimit(requestsPerMinute, clock);
  const limiter = createConcurrencyLimit(concurrency);
  const reserve = createWaitingBudget(waitingBudgetMs);
  const counts = { total: 0, retried: 0 };

  function attempt(request: TransportRequest, tries: number) {
    return limiter(async () => {
      stop.throwIfAborted();
      await rate.acquire();
      stop.throwIfAborted();
      request.signal?.throwIfAborted();
      counts.total += 1;
      if (tries > 1) counts.retried += 1;
      const startedAt = clock.now();
      return { startedAt, result: await transport(request).then(whole, asError) };
    });
  }

  async function send(request: TransportRequest, persistence: Persistence): Promise<Sent> {
    const { origin, pathname, search } = request.url;
    const requested = { origin, path: pathname + search };
    const { signal = neverCancelled.requested } = request;
    const outcome = await withRetries({
      // A cancelled request has no answer, whatever it was waiting for.
      attempt: (tries) =>
        untilAborted(signal, attempt(request, tries)).catch((thrown) => ({
          startedAt: clock.now(),
          result: asError(thrown),
        })),
      next: (result, tries) => nextTry(result, tries, clock.now(), random),
      reserve,
      now: clock.now,
      async wait(result, { ms, requestedMs }, tries) {
        if (isLimited(result)) rate.pause(ms, requestedMs ?? 0);
        if (isLimited(result) && isShared) rate.halve();
        if (persistence === "once") return false;
        log(`${request.method} ${pathname} ${waitLine(result, ms, tries)}`);
        await untilAborted(stop, untilAborted(signal, clock.sleep(ms))).catch(() => undefined);
        return true;
      },
    });
    return { ...requested, ...outcome };
  }

  return {
    send: (request: TransportRequest, persistence: Persistence = "persist") =>
      send(request, persistence),
    counts: (): Readonly<typeof counts> => ({ ...counts }),
  };
}

/** The wait before another try; `null` where there is to be none. */
function nextTry(
  result: ExchangeResult,
  tries: number,
  now: number,
  random: () => number,
): RetryWait | null {
  if (tries === maxTries || !isRetryable(result)) return null;
  const requestedMs = result instanceof Error ? null : retryAfterMs(result, now);
  return { requestedMs, ms: delayMs({ tries, retryAfterMs: requestedMs, random: random() }) };
}

function waitLine(result: ExchangeResult, ms: number, tries: number): string {
  const outcome =
    result instanceof Error
      ? `got no whole answer (${errorText(result)})`
      : `was answered with ${result.status}`;
  const seconds = Number((ms / 1000).toFixed(1));
  return `${outcome}; trying again in ${seconds} s (${tries + 1} of ${maxTries})`;
}

function whole(response: TransportResponse): ExchangeResult {
  return isCutShort(response)
    ? networkError("ERR_CUT_SHORT", "the answer ends in the middle of its JSON")
    : response;
}

function isLimited(result: ExchangeResult): boolean {
  return !(result instanceof Error) && result.status === 429;
}
