import { neverCancelled, untilAborted } from "../domain/cancellation.ts";
import type { Clock } from "./clock.ts";
import { errorText, networkError } from "./network-error.ts";
import { createRateLimit } from "./rate-limit.ts";
import { createConcurrencyLimit } from "../domain/concurrency.ts";
import { delayMs, isRetryable, maxTries, createWaitingBudget } from "./retry.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { Transport, TransportRequest, TransportResponse } from "./transport.ts";
import { isCutShort } from "./truncation.ts";

/** What came of a request in the end, and after how many tries. */
export interface Sent {
  /** Of the server that was asked. */
  readonly origin: string;
  /** With the query, as it was asked for. */
  readonly path: string;
  readonly result: TransportResponse | Error;
  readonly tries: number;
  /** The wait before another try for which a run has no time left, in ms; `null` where none was due. */
  readonly unfitMs: number | null;
}

export interface SenderOptions {
  readonly requestsPerMinute: number;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly random: () => number;
  /** Gets a line for each wait before another try. */
  readonly log: (line: string) => void;
  /** From when it aborts on no request is sent; each ends in its reason. */
  readonly stop?: AbortSignal;
}

const atOnce = 8;
/** What faults may cost a run in all. */
export const waitingBudgetMs = 5 * 60_000;

/** `once` leaves it to the caller to ask again; a pause that the server asked for counts all the same. */
export type Persistence = "persist" | "once";

/** Sends requests within the rate, eight at a time, and repeats those that may fare better later. Never rejects. */
export function createSender({
  requestsPerMinute,
  transport,
  clock,
  random,
  log,
  stop = neverCancelled.asked,
}: SenderOptions) {
  const rate = createRateLimit(requestsPerMinute, clock);
  const inLine = createConcurrencyLimit(atOnce);
  const fitsBudget = createWaitingBudget(waitingBudgetMs);
  const counts = { total: 0, retried: 0 };

  function attempt(request: TransportRequest, tries: number) {
    return inLine(async () => {
      stop.throwIfAborted();
      await rate.turn();
      stop.throwIfAborted();
      request.signal?.throwIfAborted();
      counts.total += 1;
      if (tries > 1) counts.retried += 1;
      const startedAt = clock.now();
      return { startedAt, result: await transport(request).then(whole, asError) };
    });
  }

  /** How long to wait before another try, and what of it the server asked for; `null` where there is to be none. */
  function nextTry(result: TransportResponse | Error, tries: number) {
    if (tries === maxTries || !isRetryable(result)) return null;
    const askedMs = result instanceof Error ? null : retryAfterMs(result, clock.now());
    return { askedMs, ms: delayMs({ tries, retryAfterMs: askedMs, random: random() }) };
  }

  async function send(request: TransportRequest, persistence: Persistence): Promise<Sent> {
    const { origin, pathname, search } = request.url;
    const asked = { origin, path: pathname + search };
    const { signal = neverCancelled.asked } = request;
    for (let tries = 1; ; tries += 1) {
      const { startedAt, result } = await untilAborted(signal, attempt(request, tries)).catch(
        ended,
      );
      const next = nextTry(result, tries);
      if (next === null) return { ...asked, result, tries, unfitMs: null };
      const { ms, askedMs } = next;
      if (!fitsBudget(startedAt, clock.now() + ms)) return { ...asked, result, tries, unfitMs: ms };
      if (isLimited(result)) rate.pause(ms, askedMs ?? 0);
      if (persistence === "once") return { ...asked, result, tries, unfitMs: null };
      log(`${request.method} ${pathname} ${waitLine(result, ms, tries)}`);
      await untilAborted(stop, untilAborted(signal, clock.sleep(ms))).catch(() => undefined);
    }
  }

  /** A cancelled request has no answer, whatever it was waiting for. */
  function ended(thrown: unknown) {
    return { startedAt: clock.now(), result: asError(thrown) };
  }

  return {
    send: (request: TransportRequest, persistence: Persistence = "persist") =>
      send(request, persistence),
    counts: (): Readonly<typeof counts> => ({ ...counts }),
  };
}

function waitLine(result: TransportResponse | Error, ms: number, tries: number): string {
  const outcome =
    result instanceof Error
      ? `got no whole answer (${errorText(result)})`
      : `was answered with ${result.status}`;
  const seconds = Number((ms / 1000).toFixed(1));
  return `${outcome}; trying again in ${seconds} s (${tries + 1} of ${maxTries})`;
}

function whole(response: TransportResponse): TransportResponse | Error {
  return isCutShort(response)
    ? networkError("ERR_CUT_SHORT", "the answer ends in the middle of its JSON")
    : response;
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

function isLimited(result: TransportResponse | Error): boolean {
  return !(result instanceof Error) && result.status === 429;
}
