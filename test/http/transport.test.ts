import { describe, expect, it } from "vitest";
import { errorCodes } from "../../src/http/network-error.ts";
import { createTransport, type TransportRequest } from "../../src/http/transport.ts";
import { startServer } from "./support/loopback-server.ts";

function request(url: string, own: Partial<TransportRequest> = {}): TransportRequest {
  return { method: "GET", url: new URL(url), headers: {}, timeoutMs: 10_000, ...own };
}

async function codesOf(promise: Promise<unknown>): Promise<readonly string[]> {
  return errorCodes(await promise.catch((error: unknown) => error));
}

describe("createTransport", () => {
  it("gives status, headers by small letters, and body", async () => {
    const server = await startServer(() => ({
      status: 418,
      headers: { "X-Request-Id": "r-1" },
      body: new Uint8Array([0, 255, 10]),
    }));
    const transport = createTransport({ env: {} });

    const answer = await transport(request(server.url));

    expect(answer).toMatchObject({ status: 418, headers: { "x-request-id": "r-1" } });
    expect([...answer.body]).toEqual([0, 255, 10]);
  });

  it("sends method, headers and body", async () => {
    const server = await startServer(() => ({}));
    const body = new TextEncoder().encode("ü");

    await createTransport({ env: {} })(
      request(`${server.url}/a%2Fb?c=d%20e`, { method: "POST", headers: { "x-y": "z" }, body }),
    );

    expect(server.seen).toMatchObject([
      { method: "POST", url: "/a%2Fb?c=d%20e", body: "ü", headers: { "x-y": "z" } },
    ]);
    expect(server.seen[0]?.headers["content-length"]).toBe("2");
  });

  it("keeps the connection for the next request", async () => {
    const ports = new Set<number | undefined>();
    const server = await startServer(() => (response) => {
      ports.add(response.socket?.remotePort);
      response.end();
    });
    const transport = createTransport({ env: {} });

    for (let requests = 0; requests < 3; requests += 1) await transport(request(server.url));

    expect(ports.size).toBe(1);
  });

  it("sends nothing without TLS but to this machine", async () => {
    const sent = createTransport({ env: {} })(request("http://cortex.example.test"));

    expect(await codesOf(sent)).toEqual(["ERR_NOT_HTTPS"]);
  });

  it("does not follow a redirect", async () => {
    const server = await startServer(() => ({ status: 302, headers: { location: "/there" } }));

    const answer = await createTransport({ env: {} })(request(server.url));

    expect(answer.status).toBe(302);
    expect(server.seen).toHaveLength(1);
  });

  it("gives up when no answer comes in time", async () => {
    const server = await startServer(() => () => undefined);
    const sent = createTransport({ env: {} })(request(server.url, { timeoutMs: 50 }));

    await expect(sent).rejects.toThrow("no whole answer within 0.05 s");
    expect(await codesOf(sent)).toEqual(["ETIMEDOUT"]);
  });

  it("gives up when an answer begins in time and drips on for ever", async () => {
    const server = await startServer(() => (response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(" "), 5);
      response.on("close", () => clearInterval(timer));
    });

    const sent = createTransport({ env: {} })(request(server.url, { timeoutMs: 50 }));

    expect(await codesOf(sent)).toEqual(["ETIMEDOUT"]);
  });

  it("does not take in an answer without bounds", async () => {
    const server = await startServer(() => (response) => {
      const chunk = Buffer.alloc(64 * 1024);
      function fill(): void {
        while (response.write(chunk));
      }
      response.on("drain", fill);
      fill();
    });

    const sent = createTransport({ env: {}, maxResponseBytes: 1_000_000 })(request(server.url));

    expect(await codesOf(sent)).toEqual(["ERR_RESPONSE_TOO_LARGE"]);
  });

  it("takes an answer of exactly the bytes it may have", async () => {
    const server = await startServer(() => ({ body: "x".repeat(1000) }));
    const transport = createTransport({ env: {}, maxResponseBytes: 1000 });

    expect((await transport(request(server.url))).body).toHaveLength(1000);
  });

  it.each([
    ["a reset before the answer", "ECONNRESET", ""],
    [
      "a body shorter than announced",
      "ECONNRESET",
      "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nx",
    ],
    [
      "chunks without an end",
      "ECONNRESET",
      "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx\r\n",
    ],
    ["half a head", "ECONNRESET", "HTTP/1.1 200 OK\r\nconten"],
    ["another protocol", "HPE_INVALID_CONSTANT", "220 smtp.example.com ESMTP\r\n"],
  ])("rejects %s with %s", async (_, code, wire) => {
    const server = await startServer(() => (response) => response.socket?.end(wire));

    expect(await codesOf(createTransport({ env: {} })(request(server.url)))).toContain(code);
  });

  it("rejects where nobody listens", async () => {
    const sent = createTransport({ env: {} })(request("http://127.0.0.1:1"));

    expect(await codesOf(sent)).toContain("ECONNREFUSED");
  });

  it("rejects a header that HTTP cannot carry", async () => {
    const sent = createTransport({ env: {} })(
      request("http://127.0.0.1:1", { headers: { authorization: "Bearer a\nb" } }),
    );

    expect(await codesOf(sent)).toEqual(["ERR_INVALID_CHAR"]);
  });

  it("rejects a proxy that is none", async () => {
    const transport = createTransport({ env: { HTTPS_PROXY: "socks5://proxy.example.com" } });

    await expect(transport(request("https://api.example.com"))).rejects.toThrow("HTTPS_PROXY");
  });
});
