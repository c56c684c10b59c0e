import { getString } from "../domain/untyped.ts";
import type { Clock } from "../http/clock.ts";
import { jsonObject } from "../http/json-body.ts";
import { errorText } from "../http/network-error.ts";
import { retryAfterMs } from "../http/retry-after.ts";
import { asError, withRetries, type ExchangeResult, type RetryWait } from "../http/retry-loop.ts";
import type { Transport, TransportRequest, TransportResponse } from "../http/transport.ts";
import { createWaitingBudget } from "../http/retry.ts";
import { isRateLimited, rateLimitMs } from "./rate-limited.ts";
import { isRedirect, redirected } from "./redirected.ts";

/** As much of `fetch` as an Octokit calls. */
export type GitHubFetch = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  },
) => Promise<FetchAnswer>;

interface FetchAnswer {
  readonly status: number;
  readonly url: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: () => Promise<string>;
  readonly arrayBuffer: () => Promise<Uint8Array>;
}

interface GitHubFetchOptions {
  readonly apiUrl: string;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

/** For one exchange. GitHub itself gives up after 10 s. */
const timeoutMs = 15_000;
const maxTries = 3;
const maxRedirects = 3;
/** What GitHub's faults may cost a run in all: a secondary rate limit of a minute is waited out. */
const budgetMs = 75_000;

/**
 * A `fetch` over our own transport, so that proxies and time limits are those of the rest of the
 * tool. What may succeed later is requested again within a small budget; a request that would
 * create something only where it is certain that it did not, so that nothing is created twice.
 */
export function createGitHubFetch(options: GitHubFetchOptions): GitHubFetch {
  const { apiUrl, transport, clock, log } = options;
  const { origin } = new URL(apiUrl);
  const reserve = createWaitingBudget(budgetMs);

  async function persist(request: TransportRequest): Promise<TransportResponse> {
    const { result } = await withRetries({
      attempt: async () => ({
        startedAt: clock.now(),
        result: await transport(request).catch(asError),
      }),
      next: (outcome, tries) => nextTry(request, outcome, tries, clock.now()),
      reserve,
      now: clock.now,
      async wait(outcome, { ms }) {
        const reason = outcome instanceof Error ? errorText(outcome) : `status ${outcome.status}`;
        log(`${request.method} ${request.url.pathname}: ${reason}; once more in ${ms / 1000} s`);
        await clock.sleep(ms);
        return true;
      },
    });
    if (result instanceof Error) throw result;
    return result;
  }

  return async (address, { method, headers, body }) => {
    let url = new URL(address);
    for (let hops = 0; ; hops += 1) {
      // A link to a next page or a new place may lead anywhere; the token goes to GitHub alone.
      if (url.origin !== origin) throw new Error(`an answer led away from ${origin}`);
      const content = body === undefined ? {} : { body: new TextEncoder().encode(body) };
      const response = await persist({ method, url, headers, timeoutMs, ...content });
      if (!isRedirect(response)) return fetchAnswer(url, response);
      const target = hops < maxRedirects ? redirected(method, url, response) : null;
      // An Octokit would take it for a success.
      if (target === null) throw new Error(`a redirect (${response.status}) that is not followed`);
      url = target;
    }
  };
}

function nextTry(
  { method }: TransportRequest,
  result: ExchangeResult,
  tries: number,
  now: number,
): RetryWait | null {
  if (tries === maxTries) return null;
  // Its outcome is not known: a second one might create the same again.
  if (result instanceof Error || result.status >= 500)
    return method === "POST" ? null : { ms: 1_000 * 2 ** (tries - 1), requestedMs: null };
  if (!isRateLimited({ ...result, message: messageOf(result) })) return null;
  const requestedMs = retryAfterMs(result, now);
  return { ms: rateLimitMs(result.headers, requestedMs, now), requestedMs };
}

function messageOf({ body }: TransportResponse): string {
  return getString(jsonObject(body), "message");
}

function fetchAnswer(url: URL, { status, headers, body }: TransportResponse): FetchAnswer {
  return {
    status,
    url: url.href,
    headers: new Map(Object.entries(headers)),
    text: () => Promise.resolve(new TextDecoder().decode(body)),
    arrayBuffer: () => Promise.resolve(body),
  };
}
