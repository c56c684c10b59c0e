import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";

export interface SeenRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** From 1, over all requests. */
  readonly number: number;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** What is answered, or a hand on the response itself where no proper answer is to come. */
type Answer = (request: SeenRequest) => Reply | ((response: ServerResponse) => void);

export interface LoopbackServer {
  readonly url: string;
  readonly port: number;
  readonly seen: readonly SeenRequest[];
}

/** A real HTTP server on loopback until the end of the test. */
export async function startServer(answer: Answer): Promise<LoopbackServer> {
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const { method = "", url = "", headers } = request;
      const asked = { method, url, headers, body: body.toString(), number: seen.length + 1 };
      seen.push(asked);
      const reply = answer(asked);
      if (typeof reply === "function") reply(response);
      else response.writeHead(reply.status ?? 200, { ...reply.headers }).end(reply.body ?? "");
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, seen };
}

export function json(value: unknown, status = 200): Reply {
  return {
    status,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(value),
  };
}

export function page(status = 200): Reply {
  return {
    status,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: "<!doctype html><title>Sign in</title>",
  };
}

/** Answers one after the other, the last one for ever. */
export function inTurn(...replies: readonly Reply[]): Answer {
  return ({ number }) => replies[number - 1] ?? replies.at(-1) ?? {};
}
