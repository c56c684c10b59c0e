import type { ServerResponse } from "node:http";
import type { Delivery, Wire } from "./delivery.ts";

/** Ends a request. A hanging one stays until the server closes. */
export function send(response: ServerResponse, delivery: Delivery): void {
  if (delivery.kind === "hang") return;
  if (delivery.kind === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  const { answer, wire } = delivery;
  const { status, headers } = answer;
  const bytes = bytesOf(answer.body, wire);
  response.writeHead(status, { ...headers, "content-length": announcedLength(bytes, wire) });
  if (wire === "cut-in-half")
    response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.destroy());
  else if (typeof wire === "object") drip(response, bytes, wire.dripMs);
  else response.end(bytes);
}

/** The body as it goes over the wire. */
export function bytesOf(body: string, wire: Wire): Buffer {
  if (wire !== "invalid-utf8") return Buffer.from(body);
  // Inside a name where there is one: a reader that tolerates it would take the name for another.
  const at = body.search(/(?<="name":")/);
  return Buffer.concat([
    Buffer.from(body.slice(0, Math.max(0, at))),
    Buffer.from([0xff, 0xfe]),
    Buffer.from(body.slice(Math.max(0, at))),
  ]);
}

function announcedLength({ length }: Buffer, wire: Wire): number {
  if (wire === "half-length") return Math.floor(length / 2);
  // An empty body has no half to be missed.
  return wire === "cut-in-half" ? Math.max(1, length) : length;
}

function drip(response: ServerResponse, bytes: Buffer, everyMs: number): void {
  let sent = 0;
  response.flushHeaders();
  const timer = setInterval(() => {
    if (sent === bytes.length) response.end();
    else response.write(bytes.subarray(sent, (sent += 1)));
  }, everyMs);
  response.on("close", () => clearInterval(timer));
}
