import { describe, expect, it } from "vitest";
import type { FaultAction } from "../../src/sandbox/faults.ts";
import type { Sandbox } from "../../src/sandbox/server.ts";
import { exchange } from "./exchange.ts";
import { ask, list, packages, started, upload } from "./client.ts";
import { uploads } from "./uploads.ts";

const body = uploads["node/package-lock"].body;
const applied = ["NODE ms 2.1.2", "NODE @types/node 24.0.0"];

/** A sandbox of which the next upload is befallen. */
async function befallen(action: FaultAction): Promise<Sandbox> {
  const sandbox = await started();
  sandbox.script([{ match: { method: "POST" }, do: action }]);
  return sandbox;
}

function recorded({ catalog }: Sandbox): readonly string[] {
  const rows = catalog.state().get("shop") ?? [];
  return rows.map(({ packageType, name, version }) => `${packageType} ${name} ${version}`);
}

/** What comes over the wire for an upload, byte by byte. */
async function wire(sandbox: Sandbox) {
  return exchange(sandbox, packages("/node/package-lock"), body);
}

describe("in place of the service, and so without effect, a fault", () => {
  it("answers with a page", async () => {
    const sandbox = await befallen("html");
    const { status, headers, text } = await upload(sandbox, "node/package-lock", body);

    expect(status).toBe(200);
    expect(headers.get("content-type")).toContain("text/html");
    expect(text).toMatch(/^<!doctype html>/);
    expect(recorded(sandbox)).toEqual([]);
  });

  it("resets the connection", async () => {
    const sandbox = await befallen("reset");

    expect(await wire(sandbox)).toEqual({ head: "", body: Buffer.alloc(0), end: "ECONNRESET" });
    expect(recorded(sandbox)).toEqual([]);
    expect(sandbox.requests()).toMatchObject([{ fault: "reset", status: null }]);
  });

  it("never answers, until the sandbox is closed", async () => {
    const sandbox = await befallen("hang");
    const answer = wire(sandbox);
    await list(sandbox);
    expect(sandbox.requests()).toMatchObject([{ fault: "hang", status: null }, { status: 200 }]);
    await sandbox.close();

    expect((await answer).head).toBe("");
    expect(recorded(sandbox)).toEqual([]);
  });

  it.each([
    400, 401, 403, 404, 405, 408, 409, 410, 413, 415, 418, 422, 500, 501, 502, 503, 504, 507, 599,
  ])("answers %d in the shape of an error", async (status) => {
    const sandbox = await befallen({ status });
    const answered = await upload(sandbox, "node/package-lock", body);

    expect(answered.status).toBe(status);
    expect(answered.headers.get("content-type")).toBe("application/json");
    expect(answered.json).toMatchObject({
      message: `A scripted fault of the sandbox, with status ${status}.`,
      httpStatus: status,
      requestId: "sandbox-1",
    });
    expect(recorded(sandbox)).toEqual([]);
  });

  it("answers with headers and a body of its own", async () => {
    const sandbox = await befallen({
      status: 503,
      headers: { "Content-Type": "text/plain", "Retry-After": "7" },
      body: "Maintenance",
    });
    const { status, headers, text } = await upload(sandbox, "node/package-lock", body);

    expect([status, text]).toEqual([503, "Maintenance"]);
    expect(headers.get("content-type")).toBe("text/plain");
    expect(headers.get("retry-after")).toBe("7");
  });

  it.each([301, 302, 303, 307, 308])("redirects with %d", async (status) => {
    const redirect = "https://other.example/packages";
    const sandbox = await befallen({ redirect, status });
    const answered = await upload(sandbox, "node/package-lock", body);

    expect(answered.status).toBe(status);
    expect(answered.headers.get("location")).toBe(redirect);
    expect(recorded(sandbox)).toEqual([]);
  });

  it("redirects on the same host, with 307 unless given", async () => {
    const sandbox = await befallen({ redirect: "/login" });
    const answered = await upload(sandbox, "node/package-lock", body);

    expect(answered.status).toBe(307);
    expect(answered.headers.get("location")).toBe("/login");
  });
});

describe("a scripted 429", () => {
  const date = "Wed, 25 Nov 2026 12:00:00 GMT";

  it.each([
    ["a second", undefined, "1", 1],
    ["seconds", { "retry-after": "7" }, "7", 7],
    ["a date", { "Retry-After": date }, date, undefined],
    ["neither", {}, null, undefined],
  ])("asks to wait %s", async (_, headers, header, retryAfter) => {
    const sandbox = await befallen({ status: 429, ...(headers === undefined ? {} : { headers }) });
    const answered = await upload(sandbox, "node/package-lock", body);

    expect(answered.status).toBe(429);
    expect(answered.headers.get("content-type")).toBe("application/problem+json");
    expect(answered.headers.get("retry-after")).toBe(header);
    expect(answered.json).toMatchObject({ title: "Too Many Requests", status: 429 });
    expect((answered.json as { retryAfter?: number }).retryAfter).toBe(retryAfter);
  });
});

describe("after the request was applied, a fault", () => {
  it("resets the connection", async () => {
    const sandbox = await befallen("reset-after");

    expect(await wire(sandbox)).toMatchObject({ head: "", end: "ECONNRESET" });
    expect(recorded(sandbox)).toEqual(applied);
  });

  it("cuts the answer in half", async () => {
    const sandbox = await befallen("truncate");
    const { head, body: sent, end } = await wire(sandbox);
    const announced = Number(/content-length: (\d+)/i.exec(head)?.[1]);

    expect(sent.length).toBe(Math.floor(announced / 2));
    expect(sent.toString()).toMatch(/^\[\{"id":1,/);
    expect(end).toBe("closed");
    expect(recorded(sandbox)).toEqual(applied);
  });

  it("cuts an empty answer as well", async () => {
    const sandbox = await started();
    sandbox.script([{ do: "truncate" }]);
    const answer = ask(sandbox, packages("/node?name=ms"), { method: "DELETE" });

    await expect(answer).rejects.toThrow();
  });

  it("announces less than it sends", async () => {
    const sandbox = await befallen("wrong-length");
    const { head, body: sent } = await wire(sandbox);

    expect(Number(/content-length: (\d+)/i.exec(head)?.[1])).toBe(Math.floor(sent.length / 2));
    expect(JSON.parse(sent.toString())).toHaveLength(2);
    expect(recorded(sandbox)).toEqual(applied);
  });

  it("drips, a byte at a time", async () => {
    const sandbox = await befallen({ dripMs: 1 });
    const answered = await upload(sandbox, "node/package-lock", body);

    expect(answered.json).toHaveLength(2);
    expect(recorded(sandbox)).toEqual(applied);
  });

  it("drips until the sandbox is closed", async () => {
    const sandbox = await befallen({ dripMs: 60_000 });
    const answer = wire(sandbox);
    await list(sandbox);
    await sandbox.close();

    expect((await answer).body.length).toBe(0);
  });

  it("has another content type", async () => {
    const sandbox = await befallen("wrong-content-type");
    const { headers, json } = await upload(sandbox, "node/package-lock", body);

    expect(headers.get("content-type")).toBe("text/plain");
    expect(json).toHaveLength(2);
    expect(recorded(sandbox)).toEqual(applied);
  });

  it("sends nothing", async () => {
    const sandbox = await befallen("empty");

    expect(await upload(sandbox, "node/package-lock", body)).toMatchObject({
      status: 200,
      text: "",
    });
    expect(recorded(sandbox)).toEqual(applied);
  });

  it("sends what is no UTF-8, inside a name", async () => {
    const sandbox = await befallen("invalid-utf8");
    const { head, body: sent } = await wire(sandbox);

    expect(head).toContain("200 OK");
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(sent)).toThrow(TypeError);
    expect(sent.toString()).toContain('"name":"\uFFFD\uFFFDms"');
    expect(recorded(sandbox)).toEqual(applied);
  });

  it("sends what is no UTF-8 where there is no name", async () => {
    const sandbox = await started();
    sandbox.script([{ do: "invalid-utf8" }]);

    expect((await ask(sandbox, packages())).text).toBe("\uFFFD\uFFFD[]");
  });

  it("sends what is no JSON", async () => {
    const sandbox = await befallen("invalid-json");
    const { status, headers, json } = await upload(sandbox, "node/package-lock", body);

    expect([status, json]).toEqual([200, undefined]);
    expect(headers.get("content-type")).toBe("application/json");
    expect(recorded(sandbox)).toEqual(applied);
  });

  it("sends another shape", async () => {
    const sandbox = await befallen("wrong-shape");

    expect(await upload(sandbox, "node/package-lock", body)).toMatchObject({
      status: 200,
      json: { packages: "none of these" },
    });
    expect(recorded(sandbox)).toEqual(applied);
  });

  it.each([500, 502, 504])("answers %d all the same", async (status) => {
    const sandbox = await befallen({ status, applied: true });

    expect((await upload(sandbox, "node/package-lock", body)).status).toBe(status);
    expect(recorded(sandbox)).toEqual(applied);
  });

  it("has stored nothing of what it reports is saved", async () => {
    const sandbox = await befallen("drop");

    expect((await upload(sandbox, "node/package-lock", body)).json).toHaveLength(2);
    expect(recorded(sandbox)).toEqual([]);
  });

  it("has not stored some names of what it reports is saved", async () => {
    const sandbox = await befallen({ dropNames: ["ms"] });

    expect((await upload(sandbox, "node/package-lock", body)).json).toHaveLength(2);
    expect(recorded(sandbox)).toEqual(["NODE @types/node 24.0.0"]);
  });
});

describe("a script", () => {
  it("replaces the one before", async () => {
    const sandbox = await started();
    sandbox.script([{ do: { status: 500 }, times: null }]);
    sandbox.script([]);

    expect((await ask(sandbox, packages())).status).toBe(200);
  });

  it("comes before the key is looked at", async () => {
    const sandbox = await started({ key: "right" });
    sandbox.script([{ do: { status: 503 } }]);
    const statuses = [];
    for (let time = 0; time < 2; time += 1)
      statuses.push((await ask(sandbox, packages(), { key: "wrong" })).status);

    expect(statuses).toEqual([503, 401]);
  });

  it("finds a request by its operation also where it breaks the document", async () => {
    const sandbox = await started();
    sandbox.script([{ match: { operation: "uploadGoSumPackage" }, do: { status: 503 } }]);

    expect((await upload(sandbox, "go/gosum", "")).status).toBe(503);
  });

  it("may have headers that HTTP does not carry, and then cuts the connection", async () => {
    const sandbox = await befallen({ status: 503, headers: { "x-a": "b\r\nc" } });

    expect((await wire(sandbox)).head).toBe("");
    expect((await ask(sandbox, packages())).status).toBe(200);
  });

  it("is in the log with the request that it befell", async () => {
    const sandbox = await befallen("wrong-shape");
    await list(sandbox);
    await upload(sandbox, "node/package-lock", body);

    expect(sandbox.requests()).toMatchObject([
      { fault: null, status: 200, responseFault: null },
      { fault: "wrong-shape", status: 200, responseFault: null },
    ]);
  });
});
