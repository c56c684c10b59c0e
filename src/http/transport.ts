import { type Environment } from "../domain/program.ts";
import type { Agent, IncomingMessage } from "node:http";
import { isLoopback } from "../domain/url.ts";
import { networkError } from "./network-error.ts";
import { proxyFor, tunnelFault } from "./proxy.ts";

export interface TransportRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** For the whole exchange, from connecting to the last byte of the answer. */
  readonly timeoutMs: number;
  /** Ends the exchange at once. */
  readonly signal?: AbortSignal;
}

export interface TransportResponse {
  readonly status: number;
  /** By name in lower case; several of one name joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * One HTTP exchange, redirects not followed. Rejects when no whole answer came, with Node's `code` on
 * the error or one of its causes where there is one, and with the proxy named where one is between.
 */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;

/**
 * The edge that touches the network. Connections are kept alive for the next request, but keep no
 * finished process alive. `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` of `env` are followed.
 */
export function createTransport({
  env,
  maxResponseBytes = 100_000_000,
  nodeVersion = process.versions.node,
}: {
  env: Environment;
  maxResponseBytes?: number;
  nodeVersion?: string;
}): Transport {
  const routes = new Map<string, Route>();
  return async (request) => {
    const { origin } = request.url;
    const { agent, proxy } = routes.get(origin) ?? routeTo(request.url, env, nodeVersion);
    routes.set(origin, { agent, proxy });
    const answer = exchange(request, agent, maxResponseBytes);
    return proxy === null ? answer : answer.catch(throughProxy(proxy));
  };
}

// Importing node:http costs 40 ms at start: an ES import runs its lazy getters, which load all of fetch.
function protocolOf(url: URL) {
  return process.getBuiltinModule(url.protocol === "https:" ? "node:https" : "node:http");
}

interface Route {
  readonly agent: Agent;
  readonly proxy: URL | null;
}

const firstWithTunnels = "24.5.0";

/** Through a proxy, Node opens a tunnel: the proxy sees neither the key nor the bodies. */
function routeTo(url: URL, env: Environment, nodeVersion: string): Route {
  const isSecure = url.protocol === "https:";
  if (!isSecure && !isLoopback(url.hostname))
    throw networkError("ERR_NOT_HTTPS", `${url.origin} is not reached by https`);
  const proxy = proxyFor(url, env);
  // An older Node would pass the proxy by.
  if (proxy !== null && nodeVersion.localeCompare(firstWithTunnels, "en", { numeric: true }) < 0)
    throw networkError(
      "ERR_PROXY_UNSUPPORTED",
      `a proxy needs Node ${firstWithTunnels} or newer, and this is ${nodeVersion}`,
    );
  const agent = new (protocolOf(url).Agent)({
    keepAlive: true,
    // Said outright, because a variable of the environment can change the default.
    rejectUnauthorized: true,
    ...(proxy === null ? {} : { proxyEnv: { HTTPS_PROXY: proxy.href } }),
  });
  return { agent, proxy };
}

/** The origin of a URL has no credentials. */
function throughProxy({ origin }: URL) {
  return (cause: unknown): never => {
    throw new Error(`through the proxy ${origin}`, { cause: tunnelFault(cause) ?? cause });
  };
}

async function exchange(
  { method, url, headers, body, timeoutMs, signal }: TransportRequest,
  agent: Agent,
  maxResponseBytes: number,
): Promise<TransportResponse> {
  const { promise, resolve, reject } = Promise.withResolvers<TransportResponse>();
  const asked = protocolOf(url).request(url, {
    method,
    headers,
    agent,
    timeout: timeoutMs,
    ...(signal === undefined ? {} : { signal }),
  });
  const timer = setTimeout(() => {
    const error = networkError("ETIMEDOUT", `no whole answer within ${timeoutMs / 1000} s`);
    reject(error);
    asked.destroy(error);
  }, timeoutMs);
  asked.on("error", reject);
  asked.on("response", (answer) => {
    received(answer, maxResponseBytes).then(resolve, reject);
  });
  asked.end(body);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}

async function received(
  answer: IncomingMessage,
  maxResponseBytes: number,
): Promise<TransportResponse> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // A connection that closes before the announced end makes the loop throw ECONNRESET.
  for await (const chunk of answer as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > maxResponseBytes)
      throw networkError("ERR_RESPONSE_TOO_LARGE", `the answer is above ${maxResponseBytes} bytes`);
    chunks.push(chunk);
  }
  const headers = Object.entries(answer.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  return {
    status: answer.statusCode ?? 0,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks, bytes),
  };
}
