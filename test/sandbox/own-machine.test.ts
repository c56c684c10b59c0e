import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { foreignRequest } from "../../src/sandbox/own-machine.ts";
import { started } from "./client.ts";

const path = "/api/v1/catalog/shop/packages";

function statusOf(headers: Readonly<Record<string, string>>, method = "GET", url = path) {
  return foreignRequest({ method, url, headers: { host: "127.0.0.1:4010", ...headers } }, 4010)
    ?.status;
}

describe("the sandbox answers", () => {
  it.each(["127.0.0.1:4010", "localhost:4010", "LOCALHOST:4010"])("a request to %s", (host) => {
    expect(statusOf({ host })).toBeUndefined();
    expect(statusOf({ host, origin: "http://localhost:4010" })).toBeUndefined();
    expect(statusOf({ "content-type": "application/xml" }, "POST")).toBeUndefined();
  });

  it("what controls it, as JSON or without a body", () => {
    const type = { "content-type": "application/json; charset=utf-8" };

    expect(statusOf(type, "POST", "/sandbox/seed")).toBeUndefined();
    expect(statusOf({}, "GET", "/sandbox/state")).toBeUndefined();
    expect(statusOf({}, "DELETE", "/sandbox")).toBeUndefined();
  });
});

describe("the sandbox refuses", () => {
  it.each([
    "evil.example",
    "evil.example:4010",
    "127.0.0.1",
    "127.0.0.1:4011",
    "127.0.0.1:4010.evil.example",
    "localhost.evil.example:4010",
    "[::1]:4010",
    "",
  ])("a request by another name, which may lead here: %s", (host) => {
    expect(statusOf({ host })).toBe(421);
  });

  it.each(["https://evil.example", "null", "http://127.0.0.1:8080", "https://localhost:4010", ""])(
    "a page of another origin: %s",
    (origin) => {
      expect(statusOf({ origin })).toBe(403);
      expect(statusOf({ origin }, "DELETE", "/sandbox")).toBe(403);
    },
  );

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])(
    "to be controlled by what a form can send: %s",
    (type) => {
      expect(statusOf({ "content-type": type }, "POST", "/sandbox/seed")).toBe(415);
      expect(statusOf({ "content-type": type }, "POST", "/sandbox/faults?x")).toBe(415);
    },
  );

  it("and reports it over its socket, with nothing done", async () => {
    const sandbox = await started();
    const socket = connect(Number(new URL(sandbox.url).port), "127.0.0.1");
    socket.write("DELETE /sandbox HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n");

    const answer = await new Promise<string>((resolve) => {
      socket.on("data", (bytes) => resolve(bytes.toString()));
    });

    socket.destroy();
    expect(answer).toMatch(/^HTTP\/1\.1 421 /);
    expect(answer).toContain("and not evil.example");
    expect(sandbox.requests()).toEqual([]);
  });
});
