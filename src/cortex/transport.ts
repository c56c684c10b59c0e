import type { Agent, IncomingMessage } from "node:http";
import { networkError } from "./network-error.ts";
import { proxyFor, type Environment } from "./proxy.ts";
import { tunnelAgent } from "./tunnel.ts";

export interface TransportRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** For the whole exchange, from connecting to the last byte of the answer. */
  readonly timeoutMs: number;
}

export interface TransportResponse {
  readonly status: number;
  /** By name in lower case; several of one name joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** One HTTP exchange, redirects not followed. Rejects when no whole answer came, with Node's `code` where there is one. */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;

/**
 * The edge that touches the network. Connections are kept alive for the next request, but keep no
 * finished process alive. `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` of `env` are followed.
 */
export function createTransport({
  env,
  maxResponseBytes = 100_000_000,
}: {
  env: Environment;
  maxResponseBytes?: number;
}): Transport {
  const agents = new Map<string, Agent>();
  return async (request) => {
    const { origin } = request.url;
    const agent = agents.get(origin) ?? agentFor(request.url, env);
    agents.set(origin, agent);
    return exchange(request, agent, maxResponseBytes);
  };
}

// Importing node:http costs 40 ms at start: an ES import runs its lazy getters, which load all of fetch.
function protocolOf(url: URL) {
  return process.getBuiltinModule(url.protocol === "https:" ? "node:https" : "node:http");
}

function agentFor(url: URL, env: Environment): Agent {
  const proxy = proxyFor(url, env);
  if (proxy !== null) return tunnelAgent(url, proxy);
  return new (protocolOf(url).Agent)({ keepAlive: true });
}

async function exchange(
  { method, url, headers, body, timeoutMs }: TransportRequest,
  agent: Agent,
  maxResponseBytes: number,
): Promise<TransportResponse> {
  const { promise, resolve, reject } = Promise.withResolvers<TransportResponse>();
  const asked = protocolOf(url).request(url, { method, headers, agent, timeout: timeoutMs });
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
