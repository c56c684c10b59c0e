import type { Rest, RestOptions } from "./rest.ts";
import { createTransport } from "../http/transport.ts";
import { systemClock } from "../http/clock.ts";
import { userAgent, type Environment } from "../domain/program.ts";

/** Where GitHub can be asked about a run. */
export interface GitHubClient {
  /** `owner/name` */
  readonly repository: string;
  /** Loads Octokit when it is first called; one client for all questions. */
  readonly rest: () => Promise<Rest>;
}

export interface ClientOptions {
  readonly repository: string | null;
  readonly token: string | null;
  /** On GitHub Enterprise Server it ends with `/api/v3`. */
  readonly apiUrl: string;
  /** With the proxy variables. */
  readonly env: Environment;
  readonly log: (line: string) => void;
  readonly makeRest: (options: RestOptions) => Promise<Rest>;
}

export const defaultApiUrl = "https://api.github.com";

/** `null` where there is no token, or no repository to ask about. Nothing is loaded or asked yet. */
export function gitHubClient(options: ClientOptions): GitHubClient | null {
  const { repository, token, apiUrl, env, log, makeRest } = options;
  if (repository === null || token === null) return null;
  let rest: Promise<Rest> | null = null;
  return {
    repository,
    rest: () =>
      (rest ??= makeRest({
        token,
        apiUrl,
        userAgent,
        transport: createTransport({ env }),
        clock: systemClock,
        log,
      })),
  };
}
