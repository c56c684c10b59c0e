import { connect } from "node:net";
import type { Sandbox } from "../../src/sandbox/server.ts";

export interface Exchange {
  readonly head: string;
  /** All that came after the head, whatever it announces. */
  readonly body: Buffer;
  /** How the connection ended: `closed`, or the code of its error. */
  readonly end: string;
}

const timeLimitMs = 10_000;

/** One upload over a bare socket, to see what no HTTP client lets through. */
export async function exchange(sandbox: Sandbox, path: string, body: string): Promise<Exchange> {
  const { hostname, port } = new URL(sandbox.url);
  const socket = connect(Number(port), hostname);
  socket.setTimeout(timeLimitMs, () => socket.destroy(new Error("no end in time")));
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\nauthorization: Bearer any-key\r\n` +
      `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
      `connection: close\r\n\r\n${body}`,
  );
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  const end = await new Promise<string>((resolve) => {
    socket.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    socket.on("close", () => resolve("closed"));
  });
  const all = Buffer.concat(chunks);
  const split = all.indexOf("\r\n\r\n");
  return split === -1
    ? { head: "", body: all, end }
    : { head: all.subarray(0, split).toString(), body: all.subarray(split + 4), end };
}
