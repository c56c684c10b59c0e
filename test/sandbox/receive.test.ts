import { connect } from "node:net";
import { createServer, type IncomingMessage } from "node:http";
import { onTestFinished, describe, expect, it } from "vitest";
import { receive, type Received } from "../../src/sandbox/receive.ts";

/** What is received of a request that is written as it goes over the wire. */
async function received(written: string, maxBodyBytes = 1_000): Promise<Received> {
  const { promise, resolve, reject } = Promise.withResolvers<Received>();
  const server = createServer((request: IncomingMessage, response) => {
    receive(request, maxBodyBytes)
      .then(resolve, reject)
      .finally(() => response.end());
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  const socket = connect(typeof address === "object" ? (address?.port ?? 0) : 0, "127.0.0.1");
  onTestFinished(() => {
    socket.destroy();
  });
  socket.setTimeout(10_000, () => reject(new Error("nothing was received in time")));
  socket.write(written);
  return promise;
}

function request(line: string, ...rest: readonly string[]): string {
  return [`${line} HTTP/1.1`, "host: x", ...rest].join("\r\n");
}

describe("a request", () => {
  it("has its path and query as they were sent", async () => {
    expect(await received(request("GET /a%2Fb/./%C3%BC?x=%20&y=?z?", "", ""))).toMatchObject({
      method: "GET",
      path: "/a%2Fb/./%C3%BC",
      query: "x=%20&y=?z?",
    });
  });

  it("has an empty query where there is none", async () => {
    expect(await received(request("GET /a?", "", ""))).toMatchObject({ path: "/a", query: "" });
  });

  it("has its headers by small letters, several of one name as one", async () => {
    const { headers } = await received(
      request("GET /", "X-One: 1", "x-one: 2", "Set-Cookie: a", "Set-Cookie: b", "", ""),
    );

    expect(headers).toEqual({ host: "x", "x-one": "1, 2", "set-cookie": "a, b" });
  });

  it.each([
    ["Authorization: Bearer abc", "abc"],
    ["authorization: bearer  a b=", "a b="],
    ["Authorization: Bearer ", null],
    ["Authorization: Basic abc", null],
    ["Authorization: abc", null],
    ["X-Authorization: Bearer abc", null],
  ])("with %j has the key %j, and it in no header", async (header, key) => {
    const all = await received(request("GET /", header, "", ""));

    expect(all.key).toBe(key);
    expect(all.headers).not.toHaveProperty("authorization");
  });
});

describe("a body", () => {
  it("is empty where there is none", async () => {
    expect((await received(request("GET /", "", ""))).body).toEqual(Buffer.alloc(0));
  });

  it("comes whole, byte by byte as it is", async () => {
    const { body } = await received(request("POST /", "content-length: 4", "", "ab\r\n"));

    expect(body?.toString()).toBe(Buffer.from("ab\r\n").toString());
  });

  it("may come in chunks", async () => {
    const chunks = "2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n";
    const { body } = await received(request("POST /", "transfer-encoding: chunked", "", chunks));

    expect(body).toEqual(Buffer.from("abcde"));
  });

  it("is none above the limit, and is read to its end", async () => {
    const text = "x".repeat(100_000);
    const all = await received(request("POST /", "content-length: 100000", "", text), 99_999);

    expect(all.body).toBeNull();
  });

  it("may be exactly at the limit", async () => {
    const all = await received(request("POST /", "content-length: 3", "", "abc"), 3);

    expect(all.body).toEqual(Buffer.from("abc"));
  });
});
