import type { IncomingMessage } from "node:http";

/** A request as it came, whole. */
export interface Received {
  readonly method: string;
  /** As sent, without the query. */
  readonly path: string;
  /** Without `?`. */
  readonly query: string;
  /** By name in lower case, without `authorization`. */
  readonly headers: Readonly<Record<string, string>>;
  /** What follows `Bearer`; `null` where there is none. */
  readonly key: string | null;
  /** `null` where it is above the limit. */
  readonly body: Uint8Array | null;
}

/**
 * Reads a request to its end, so that even one that is refused for its size gets its answer.
 * Rejects when the connection ends before.
 */
export async function receive(request: IncomingMessage, maxBodyBytes: number): Promise<Received> {
  const [path = "", ...query] = (request.url ?? "").split("?");
  const { authorization = "", ...headers } = request.headers;
  return {
    method: request.method ?? "",
    path,
    query: query.join("?"),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]),
    ),
    key: /^Bearer +(?<key>\S.*)$/i.exec(authorization)?.groups?.["key"] ?? null,
    body: await bodyOf(request, maxBodyBytes),
  };
}

async function bodyOf(request: IncomingMessage, maxBytes: number): Promise<Uint8Array | null> {
  let chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > maxBytes) chunks = [];
    else chunks.push(chunk);
  }
  return bytes > maxBytes ? null : Buffer.concat(chunks, bytes);
}
