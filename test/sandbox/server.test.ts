import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { describe, expect, it } from "vitest";
import { startSandbox } from "../../src/sandbox/server.ts";
import { packageLock, yarnLock } from "../support/sample-files.ts";
import { exchange } from "./exchange.ts";
import { ask, list, packages, started, upload } from "./client.ts";

describe("a sandbox", () => {
  it("listens on loopback, at a port of its own", async () => {
    const [one, other] = [await started(), await started()];

    expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(one.url).not.toBe(other.url);
  });

  it("listens nowhere else", async () => {
    const { port } = new URL((await started()).url);
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");

    for (const { address } of others)
      expect(await connects(Number(port), address), address).toBe(false);
  });

  it("listens at the port it is given", async () => {
    const first = await startSandbox();
    const port = Number(new URL(first.url).port);
    await first.close();
    const second = await started({ port });

    expect(second.url).toBe(first.url);
  });

  it("keeps the connection of a client that waits before it asks again", async () => {
    const { url } = await started();
    const answer = await fetch(`${url}/api/v1/catalog/shop/packages`, {
      signal: AbortSignal.timeout(10_000),
    });
    await answer.arrayBuffer();

    expect(answer.headers.get("keep-alive")).toBe("timeout=60");
  });

  it("reports it when the port is taken", async () => {
    const port = Number(new URL((await started()).url).port);

    const refused = startSandbox({ port });

    await expect(refused).rejects.toMatchObject({ code: "input-invalid" });
    await expect(refused).rejects.toThrow(
      new RegExp(`cannot listen on port ${port} of 127\\.0\\.0\\.1 .*EADDRINUSE.*--port`),
    );
  });

  it("does not know of the packages of another", async () => {
    const [one, other] = [await started(), await started()];
    await upload(one, "node/yarn-lock", yarnLock("ms@2.1.3"));

    expect(await list(other)).toEqual([]);
  });
});

describe("closing", () => {
  it("ends connections that wait for an answer, are kept alive or have asked nothing", async () => {
    const sandbox = await startSandbox();
    sandbox.script([{ match: { method: "POST" }, do: "hang" }]);
    const { port } = new URL(sandbox.url);
    const silent = connect(Number(port), "127.0.0.1");
    const ended = new Promise((resolve) => silent.on("close", resolve).on("error", () => {}));
    const hanging = exchange(sandbox, packages("/java"), "{}");
    await list(sandbox);
    await sandbox.close();

    expect((await hanging).head).toBe("");
    await ended;
  });

  it("refuses connections from then on", async () => {
    const sandbox = await startSandbox();
    await sandbox.close();

    expect(await connects(Number(new URL(sandbox.url).port), "127.0.0.1")).toBe(false);
  });

  it("may be done twice", async () => {
    const sandbox = await startSandbox();
    await sandbox.close();

    await expect(sandbox.close()).resolves.toBeUndefined();
  });
});

describe("a request that ends before it is whole", () => {
  it("is no request, and does no harm", async () => {
    const sandbox = await started();
    const socket = connect(Number(new URL(sandbox.url).port), "127.0.0.1");
    await new Promise<void>((sent) => {
      socket.write(
        `POST ${packages("/java")} HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n{"na`,
        () => sent(),
      );
    });
    socket.destroy();

    expect(await list(sandbox)).toEqual([]);
    expect(sandbox.requests()).toHaveLength(1);
  });

  it("may be no HTTP at all", async () => {
    const sandbox = await started();
    const socket = connect(Number(new URL(sandbox.url).port), "127.0.0.1");
    const answer = new Promise<string>((resolve) => {
      socket.on("data", (bytes) => resolve(bytes.toString()));
    });
    socket.write("nonsense\r\n\r\n");

    expect(await answer).toContain("400 Bad Request");
    socket.destroy();
  });
});

describe("the log of requests", () => {
  it("has them in the order in which they came, with headers but without the key", async () => {
    const sandbox = await started({ key: "right" });
    await ask(sandbox, packages(), { key: "right" });
    await ask(sandbox, packages("/java"), { method: "POST", body: "{}", key: "wrong" });

    expect(sandbox.requests()).toMatchObject([
      { method: "GET", authorized: true, status: 200, requestFault: null },
      {
        method: "POST",
        authorized: false,
        body: "{}",
        status: 401,
        headers: { "content-type": "application/json", "content-length": "2" },
        requestFault: `the body does not fit its schema at #: Instance does not have required property "version".`,
      },
    ]);
    for (const { headers } of sandbox.requests())
      expect(headers).not.toHaveProperty("authorization");
  });

  it("has a request from the moment it is whole", async () => {
    const sandbox = await started();
    sandbox.script([{ match: { method: "GET" }, do: { dripMs: 1 } }]);
    await list(sandbox);

    expect(sandbox.requests()).toMatchObject([{ fault: { dripMs: 1 }, status: 200 }]);
  });

  it("reports what is no operation", async () => {
    const sandbox = await started();
    await ask(sandbox, "/api/v1/teams");

    expect(sandbox.requests()).toMatchObject([
      { operation: null, status: 404, requestFault: "the API has no path /api/v1/teams" },
    ]);
  });
});

describe("thirty thousand packages", () => {
  it("are uploaded, listed in pages and checked against the document", async () => {
    const sandbox = await started({ maxBodyBytes: 10_000_000, pageSize: 10_000 });
    const lock = packageLock(
      ...Array.from({ length: 30_000 }, (_, number) => `package-${number}@1.0.0`),
    );
    const { status, json } = await upload(sandbox, "node/package-lock", lock);
    const pages = [];
    for (let page = 0; page < 4; page += 1)
      pages.push((await list(sandbox, `?page=${page}`)).length);

    expect(status).toBe(200);
    expect(json).toHaveLength(30_000);
    expect(pages).toEqual([10_000, 10_000, 10_000, 0]);
    expect(sandbox.requests().every(({ responseFault }) => responseFault === null)).toBe(true);
  });
});

async function connects(port: number, address: string): Promise<boolean> {
  const socket = connect({ port, host: address, timeout: 5_000 });
  const isOpen = await new Promise<boolean>((resolve) => {
    socket.on("connect", () => resolve(true));
    socket.on("error", () => resolve(false));
    socket.on("timeout", () => resolve(false));
  });
  socket.destroy();
  return isOpen;
}
