import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { connect, type AddressInfo, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import type { SelfSigned } from "./tls.ts";

export interface ConnectProxy {
  readonly port: number;
  /** What was asked of it, by target and the user that asked. */
  readonly tunnels: readonly { readonly target: string; readonly authorization: string | null }[];
}

/** A proxy that only knows CONNECT and leads every tunnel to one port of this machine, or refuses them all. */
export async function startProxy(
  to: { readonly port: number } | { readonly status: number } | "silence" | "reset",
  certificate: SelfSigned | null = null,
): Promise<ConnectProxy> {
  const tunnels: { target: string; authorization: string | null }[] = [];
  const sockets = new Set<Socket>();
  const server: Server = certificate === null ? createServer() : createSecureServer(certificate);
  server.on("connection", (socket: Socket) => sockets.add(socket));
  server.on("connect", ({ url = "", headers }, socket) => {
    tunnels.push({ target: url, authorization: headers["proxy-authorization"] ?? null });
    socket.on("error", () => undefined);
    if (to === "silence") return;
    if (to === "reset") socket.destroy();
    else if ("status" in to) socket.end(`HTTP/1.1 ${to.status} No\r\n\r\n`);
    else {
      const target = connect(to.port, "127.0.0.1");
      sockets.add(target);
      target.on("error", () => socket.destroy());
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      socket.pipe(target).pipe(socket);
    }
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, tunnels };
}
