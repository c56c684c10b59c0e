import type { Clock } from "../http/clock.ts";
import { createPlainText } from "../http/plain-text.ts";
import type { Transport } from "../http/transport.ts";
import { githubFault, unexpectedAnswer } from "./github-fault.ts";
import { createGitHubFetch, type GitHubFetch } from "./github-fetch.ts";
import { Fault } from "../domain/problem.ts";

/** GitHub's REST API, as far as this tool knows it. Whatever goes wrong is thrown as a `GitHubFault`. */
export interface Rest {
  /** One question; `route` as in GitHub's documentation, `GET /repos/{owner}/{repo}`. */
  readonly request: (route: string, parameters: Parameters) => Promise<unknown>;
  /** The data of all pages, one after another; a fault where there is no end of them. */
  readonly pages: (route: string, parameters: Parameters) => AsyncIterable<unknown>;
}

type Parameters = Readonly<Record<string, unknown>>;

export interface RestOptions {
  readonly token: string;
  /** `GITHUB_API_URL`; on GitHub Enterprise Server it ends with `/api/v3`. */
  readonly apiUrl: string;
  readonly userAgent: string;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly log?: (line: string) => void;
}

/** As much of an Octokit as is used: that of `@actions/github` and that of `@octokit/rest` both have it. */
interface Octokit {
  readonly request: (
    route: string,
    parameters: Record<string, unknown>,
  ) => Promise<{ readonly data: unknown }>;
  readonly paginate: {
    readonly iterator: (
      route: string,
      parameters: Record<string, unknown>,
    ) => AsyncIterable<{ readonly data: unknown }>;
  };
}

/** What an Octokit is made with: our transport in place of `fetch`, and nothing printed. */
export interface OctokitOptions {
  readonly baseUrl: string;
  readonly userAgent: string;
  readonly request: { readonly fetch: GitHubFetch };
  readonly log: Readonly<Record<"debug" | "info" | "warn" | "error", (text: string) => void>>;
}

export function octokitOptions(options: RestOptions): OctokitOptions {
  const log = options.log ?? silent;
  return {
    baseUrl: options.apiUrl.replace(/\/+$/, ""),
    userAgent: options.userAgent,
    request: { fetch: createGitHubFetch({ ...options, log }) },
    log: { debug: silent, info: silent, warn: log, error: log },
  };
}

/** The port over an Octokit. The token never appears in a fault. */
export function restOf(octokit: Octokit, token: string): Rest {
  const plainText = createPlainText(token);
  return {
    request: async (route, parameters) => {
      try {
        return (await octokit.request(route, { ...parameters })).data;
      } catch (thrown) {
        throw githubFault(route, thrown, plainText);
      }
    },
    pages: async function* pages(route, parameters) {
      try {
        const all = octokit.paginate.iterator(route, { per_page: perPage, ...parameters });
        let number = 0;
        for await (const { data } of all) {
          number += 1;
          if (number > mostPages) throw unexpectedAnswer(route, `has more than ${mostPages} pages`);
          yield data;
        }
      } catch (thrown) {
        throw githubFault(route, thrown, plainText);
      }
    },
  };
}

/** The most that GitHub gives on one page. */
const perPage = 100;
/** More than there are of anything that is asked for: a server that always names a next page is not followed. */
const mostPages = 1_000;

function silent(): void {
  // Octokit prints by default; faults are reported by this tool.
}

/**
 * `owner/name` as the parameters of every route below `/repos/{owner}/{repo}`.
 * @throws Fault `input-invalid` for anything else.
 */
export function ownerAndRepo(repository: string): {
  readonly owner: string;
  readonly repo: string;
} {
  const [owner = "", repo = "", ...more] = repository.split("/");
  if (owner !== "" && repo !== "" && more.length === 0) return { owner, repo };
  throw new Fault(
    "input-invalid",
    `The repository is ${JSON.stringify(repository)}; allowed is \`owner/name\`, as in its address on GitHub.`,
  );
}
