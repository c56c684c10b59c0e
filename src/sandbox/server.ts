import type { IncomingMessage, Server } from "node:http";
import { Fault } from "../domain/problem.ts";
import { control, isControlPath } from "./control.ts";
import { whole, type Delivery } from "./delivery.ts";
import { defaultOptions, type SandboxOptions } from "./options.ts";
import { foreignRequest } from "./own-machine.ts";
import { receive } from "./receive.ts";
import { send } from "./send.ts";
import { createFakeApi, type FakeApi } from "./fake-api.ts";

export type { LoggedRequest } from "./request-log.ts";

const host = "127.0.0.1";

/** A whole catalog may be seeded at once. */
const maxControlBytes = 100_000_000;

/** As a load balancer has it. Node's own 5 s cut the connection of a client that waits before it reads back. */
const idleMs = 60_000;

/** A running stand-in of the Packages API. */
export interface Sandbox extends Omit<FakeApi, "handle"> {
  /** The base URL, without a slash at the end. */
  readonly url: string;
  /** Cuts every connection, also that of a request which still waits for its answer. */
  close(): Promise<void>;
}

/**
 * Starts the stand-in on loopback, and nowhere else.
 * @throws Fault `input-invalid` when the port cannot be had.
 */
export async function startSandbox(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const settings = { ...defaultOptions, ...options };
  const fakeApi = createFakeApi(settings);

  async function deliveryOf(request: IncomingMessage): Promise<Delivery> {
    const { url = "", method = "", headers } = request;
    const isControl = isControlPath(url);
    const foreign = foreignRequest({ method, url, headers }, portOf(server));
    if (foreign !== null) return whole(foreign);
    const received = await receive(request, isControl ? maxControlBytes : settings.maxBodyBytes);
    if (isControl) return whole(control(received, fakeApi));
    return fakeApi.handle(received);
  }

  // An ES import of node:http would be paid for by every command of the bundle.
  const server = process.getBuiltinModule("node:http").createServer((request, response) => {
    deliveryOf(request)
      .then((delivery) => send(response, delivery))
      // The connection ended before the request did, or cannot carry a scripted header.
      .catch(() => response.destroy());
  });
  server.keepAliveTimeout = idleMs;
  await listen(server, settings.port);
  return { ...fakeApi, url: `http://${host}:${portOf(server)}`, close: () => close(server) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const message = `The sandbox cannot listen on port ${port} of ${host} (${error.message}). Choose another \`--port\`, or 0 for any that is free.`;
      reject(new Fault("input-invalid", message, {}, error));
    });
    server.listen(port, host, () => resolve());
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
