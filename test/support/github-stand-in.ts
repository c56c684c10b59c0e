import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { expect, onTestFinished } from "vitest";
import { answerTo, type Answer, type GitHubState } from "./github-answers.ts";
import {
  operationOf,
  requestViolations,
  responseViolations,
  type Asked,
} from "./github-openapi.ts";

/** What goes wrong in place of an answer. */
export type GitHubFailure = "reset" | "hang" | Answer;

export interface GitHubStandIn {
  /** Where `GITHUB_API_URL` points. */
  readonly url: string;
  readonly state: GitHubState;
  /** `GET /repos/acme/shop/git/ref/heads%2Fmain`, in the order in which they came. */
  readonly requests: readonly string[];
  /** The same with all that came with them. */
  readonly asked: readonly AskedOfGitHub[];
  /** Lets the next requests whose `METHOD /path?query` matches fail: each so many times. */
  readonly fail: (request: RegExp, failure: GitHubFailure, times?: number) => void;
}

export interface AskedOfGitHub extends Asked {
  readonly authorization: string | null;
  readonly userAgent: string | null;
}

/**
 * GitHub's REST API on loopback, as far as this tool uses it, until the end of the test. Every
 * request, and every answer of its own, is held to GitHub's published description: at the end the
 * test fails of the first that is not as described.
 */
export async function startGitHub(
  given: Partial<GitHubState> = {},
  { prefix = "" }: { readonly prefix?: "" | "/api/v3" } = {},
): Promise<GitHubStandIn> {
  const state: GitHubState = { ...emptyState(), ...given };
  const asked: AskedOfGitHub[] = [];
  const requests: string[] = [];
  const violations: string[] = [];
  const failures: { request: RegExp; failure: GitHubFailure; times: number }[] = [];

  function failureFor(request: string): GitHubFailure | null {
    const script = failures.find((one) => one.times > 0 && one.request.test(request));
    if (script === undefined) return null;
    script.times -= 1;
    return script.failure;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const one = await read(request, prefix);
    const line = `${one.method} ${one.path}${one.query.size === 0 ? "" : `?${one.query.toString()}`}`;
    asked.push(one);
    requests.push(line);
    const operation = operationOf(one);
    const faults = operation === null ? ["no such operation"] : requestViolations(operation, one);
    violations.push(...faults.map((fault) => `${line}: ${fault}`));
    const failure = failureFor(line);
    if (failure === "hang") return;
    if (failure === "reset") {
      request.socket.destroy();
      return;
    }
    const answer = failure ?? answerTo(operation, one, state, `${url}${prefix}`);
    if (operation !== null && failure === null && answer.body !== undefined && !answer.undescribed)
      violations.push(
        ...responseViolations(operation, answer.status, answer.body).map(
          (fault) => `the stand-in's answer to ${line}: ${fault}`,
        ),
      );
    send(response, answer);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      violations.push(String(error));
      request.socket.destroy();
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    expect(violations).toEqual([]);
  });
  return {
    url: `${url}${prefix}`,
    state,
    requests,
    asked,
    fail: (request, failure, times = 1) => failures.push({ request, failure, times }),
  };
}

/** What GitHub says when the hour's requests are used up; `reset` in seconds since the epoch. */
export function primaryLimit(reset: number): Answer {
  const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) };
  return { status: 403, headers, body: { message: "API rate limit exceeded for installation." } };
}

/** What GitHub says when too much was asked at once. */
export function secondaryLimit(retryAfter: number | null, status: 403 | 429 = 403): Answer {
  const headers = retryAfter === null ? {} : { "retry-after": String(retryAfter) };
  return { status, headers, body: { message: "You have exceeded a secondary rate limit." } };
}

function emptyState(): GitHubState {
  return {
    repository: "acme/shop",
    token: "ghs_token",
    user: { login: "github-actions[bot]", type: "Bot" },
    permissions: { contents: "read", issues: "write", "pull-requests": "write" },
    branches: new Map(),
    labels: new Set(),
    issues: [],
    comments: [],
    issuesEnabled: true,
  };
}

async function read(request: IncomingMessage, prefix: string): Promise<AskedOfGitHub> {
  const { method = "", url = "", headers } = request;
  const [path = "", query = ""] = url.split("?");
  const hasBody = headers["content-length"] !== undefined && headers["content-length"] !== "0";
  const isChunked = headers["transfer-encoding"] !== undefined;
  return {
    method,
    path: path.startsWith(prefix) ? path.slice(prefix.length) : `outside:${path}`,
    query: new URLSearchParams(query),
    body: hasBody || isChunked ? await json(request) : undefined,
    authorization: headers.authorization ?? null,
    userAgent: headers["user-agent"] ?? null,
  };
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const type = typeof body === "string" ? "text/html" : "application/json; charset=utf-8";
  response.writeHead(status, { "content-type": type, ...headers }).end(text);
}
