import type { Agent } from "node:http";
import type { RequestOptions } from "node:https";
import type { Duplex } from "node:stream";
import { networkError } from "./network-error.ts";

type Connected = (error: Error | null, socket: Duplex) => void;

/**
 * An agent that reaches one origin through a proxy, by a CONNECT tunnel for http and https alike.
 * The proxy sees neither the key nor the bodies of an https origin.
 */
export function tunnelAgent(origin: URL, proxy: URL): Agent {
  const secure = origin.protocol === "https:";
  const protocol = process.getBuiltinModule(secure ? "node:https" : "node:http");
  const agent = new protocol.Agent({ keepAlive: true });
  const { Socket } = process.getBuiltinModule("node:net");
  const host = bare(origin.hostname);
  agent.createConnection = (options, connected?: Connected) => {
    openTunnel(origin, proxy, options.timeout).then(
      (socket) => connected?.(null, secure ? encrypted(socket, host) : socket),
      // Node looks at the error alone, and its types want a socket all the same.
      (error: Error) => connected?.(error, new Socket()),
    );
    return undefined;
  };
  return agent;
}

function openTunnel(origin: URL, proxy: URL, timeoutMs = 0): Promise<Duplex> {
  const { promise, resolve, reject } = Promise.withResolvers<Duplex>();
  const target = `${origin.hostname}:${origin.port || (origin.protocol === "https:" ? 443 : 80)}`;
  const secure = proxy.protocol === "https:";
  const asked = process
    .getBuiltinModule(secure ? "node:https" : "node:http")
    .request(connectOptions(proxy, target));
  asked.setTimeout(timeoutMs, () =>
    asked.destroy(networkError("ETIMEDOUT", "CONNECT was not answered")),
  );
  asked.on("error", reject);
  asked.on("connect", ({ statusCode = 0 }, socket) => {
    asked.setTimeout(0);
    if (statusCode >= 200 && statusCode < 300) return resolve(socket);
    socket.destroy();
    return reject(refusal(statusCode));
  });
  asked.end();
  return promise;
}

function connectOptions(proxy: URL, target: string): RequestOptions {
  const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  const host = bare(proxy.hostname);
  return {
    method: "CONNECT",
    host,
    // Node would take the name from the header `host`, which is the origin's.
    servername: serverName(host),
    port: proxy.port || (proxy.protocol === "https:" ? 443 : 80),
    path: target,
    agent: false,
    headers: {
      host: target,
      ...(user === ":"
        ? {}
        : { "proxy-authorization": `Basic ${Buffer.from(user).toString("base64")}` }),
    },
  };
}

function encrypted(socket: Duplex, host: string): Duplex {
  return process
    .getBuiltinModule("node:tls")
    .connect({ socket, host, servername: serverName(host) });
}

/** An address has no place in the server name of TLS (RFC 6066, 3). */
function serverName(host: string): string {
  return process.getBuiltinModule("node:net").isIP(host) === 0 ? host : "";
}

function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "");
}

function refusal(status: number): Error {
  return networkError(
    status >= 500 ? "ERR_PROXY_UNAVAILABLE" : "ERR_PROXY_REFUSED",
    `CONNECT was answered with ${status}`,
  );
}
