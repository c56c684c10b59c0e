import type { Clock } from "./clock.ts";
import { createConcurrencyLimit } from "./concurrency.ts";
import { errorText } from "./network-error.ts";
import { createRateLimit } from "./rate-limit.ts";
import { delayMs, isRetryable, maxTries } from "./retry.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { Transport, TransportRequest, TransportResponse } from "./transport.ts";
import { createWaitingBudget } from "./waiting-budget.ts";

/** What came of a request in the end, and after how many tries. */
export interface Sent {
  readonly result: TransportResponse | Error;
  readonly tries: number;
}

export interface SenderOptions {
  readonly requestsPerMinute: number;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: (line: string) => void;
}

const atOnce = 8;
const waitingBudgetMs = 5 * 60_000;
const limited = 429;

/** Sends requests within the rate, eight at a time, and repeats those that may fare better later. Never rejects. */
export function createSender({ requestsPerMinute, transport, clock, random, log }: SenderOptions) {
  const rate = createRateLimit(requestsPerMinute, clock);
  const inLine = createConcurrencyLimit(atOnce);
  const fitsBudget = createWaitingBudget(waitingBudgetMs);
  const counts = { total: 0, retried: 0 };

  function attempt(request: TransportRequest, tries: number): Promise<TransportResponse | Error> {
    return inLine(async () => {
      await rate.turn();
      counts.total += 1;
      if (tries > 1) counts.retried += 1;
      return transport(request).catch(asError);
    });
  }

  /** How long to wait before another try; `null` where there is to be none. */
  function nextTryMs(result: TransportResponse | Error, tries: number): number | null {
    if (!isRetryable(result)) return null;
    const isLimited = !(result instanceof Error) && result.status === limited;
    const isLast = tries === maxTries;
    if (isLast && !isLimited) return null;
    const now = clock.now();
    const asked = result instanceof Error ? null : retryAfterMs(result, now);
    const ms = delayMs({ tries, retryAfterMs: asked, random: random() });
    if (!fitsBudget(now, ms)) return null;
    if (isLimited) rate.pause(ms);
    return isLast ? null : ms;
  }

  async function send(request: TransportRequest): Promise<Sent> {
    for (let tries = 1; ; tries += 1) {
      const result = await attempt(request, tries);
      const ms = nextTryMs(result, tries);
      if (ms === null) return { result, tries };
      const reason = result instanceof Error ? errorText(result) : `status ${result.status}`;
      log(`${request.method} ${request.url.pathname}: ${reason}; once more in ${ms / 1000} s`);
      await clock.sleep(ms);
    }
  }

  return { send, counts: (): Readonly<typeof counts> => ({ ...counts }) };
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
