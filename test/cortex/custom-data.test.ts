import { describe, expect, it } from "vitest";
import { faultOf } from "../support/reading.ts";
import { json, page, startServer } from "../http/support/loopback-server.ts";
import { cortexOf } from "./support/cortex-of.ts";

const notFound = json({ type: "NOT_FOUND", message: "Not found" }, 404);

function datum(key: string, value: unknown) {
  return { key, value, source: "API", dateUpdated: "2026-01-01T00:00:00Z" };
}

/** A server that finds nothing by key, and has these pages of all data. */
function withoutKey(...pages: readonly (readonly object[])[]) {
  return startServer(({ url }) => {
    const number = new URLSearchParams(url.split("?")[1]).get("page");
    return number === null ? notFound : json(pages[Number(number)] ?? []);
  });
}

describe("reading custom data", () => {
  it.each([{ a: 1 }, ["a"], "text", 0, false, null])("gives the value %j", async (value) => {
    const server = await startServer(() => json(datum("k", value)));

    expect(await cortexOf(server.url).cortex.customData("a/b", "my-key")).toEqual(value);
    expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET /api/v1/catalog/a%2Fb/custom-data/my-key",
    ]);
  });

  it("gives nothing for a value that Cortex leaves away", async () => {
    const server = await startServer(() => json({ key: "k" }));

    expect(await cortexOf(server.url).cortex.customData("a", "k")).toBeNull();
  });

  it("gives nothing where the entity has data of other keys only", async () => {
    const server = await withoutKey([datum("other", 1)], [datum("third", 2)]);

    expect(await cortexOf(server.url).cortex.customData("a", "k")).toBeNull();
  });

  it("does not take one 404 for the truth: the list of all keys has the last word", async () => {
    const server = await withoutKey([datum("other", 1)], [datum("k", { v: "1" })]);

    expect(await cortexOf(server.url).cortex.customData("a", "k")).toEqual({ v: "1" });
  });

  it("ends where a server gives the same page for ever", async () => {
    const server = await startServer(({ url }) =>
      url.includes("page=") ? json([datum("other", 1)]) : notFound,
    );

    expect(await cortexOf(server.url).cortex.customData("a", "k")).toBeNull();
    expect(server.seen).toHaveLength(3);
  });

  it("is a fault of the entity where Cortex has none", async () => {
    const server = await startServer(() => notFound);

    expect(await faultOf(cortexOf(server.url).cortex.customData("a", "k"))).toMatchObject({
      code: "entity-not-found",
    });
  });

  it("gives nothing where the server has no custom data at all", async () => {
    const server = await startServer(() => ({ status: 404, body: "no such path" }));

    expect(await cortexOf(server.url).cortex.customData("a", "k")).toBeNull();
  });

  it.each([
    ["a body that is not JSON", { body: "oops" }],
    ["an HTML page", page()],
    ["an HTML page", page(404)],
    ["JSON that is not custom data", json({ packages: "none" })],
    ["JSON that is not custom data", json([])],
  ])("does not believe %s", async (found, reply) => {
    const server = await startServer(() => reply);

    const fault = await faultOf(cortexOf(server.url).cortex.customData("a", "k"));

    expect(fault.code).toBe("cortex-unexpected-response");
    expect(fault.message).toContain(found);
  });

  it("does not believe a list that is none", async () => {
    const server = await startServer(({ url }) =>
      url.includes("page=") ? json({ values: [] }) : notFound,
    );

    expect(await faultOf(cortexOf(server.url).cortex.customData("a", "k"))).toMatchObject({
      code: "cortex-unexpected-response",
    });
  });
});

describe("writing custom data", () => {
  it("sends key, value and description", async () => {
    const server = await startServer(() => json(datum("k", {})));

    await cortexOf(server.url).cortex.setCustomData("a", "k", { b: [1] }, "what it is");

    expect(server.seen).toMatchObject([{ method: "POST", url: "/api/v1/catalog/a/custom-data" }]);
    expect(server.seen[0]?.headers["content-type"]).toBe("application/json");
    expect(JSON.parse(server.seen[0]?.body ?? "")).toEqual({
      key: "k",
      value: { b: [1] },
      description: "what it is",
    });
  });

  it.each([
    [404, "entity-not-found", "`a`"],
    [403, "cortex-rejected", "`Edit entities`"],
    [413, "cortex-rejected", "larger than Cortex"],
    [400, "cortex-rejected", "`cortex-api-url`"],
    [500, "cortex-unavailable", "Run again later"],
  ])("that is answered with %i is %s", async (status, code, next) => {
    const server = await startServer(() => json({ type: "NOT_FOUND", message: "no" }, status));

    const fault = await faultOf(cortexOf(server.url).cortex.setCustomData("a", "k", {}, "d"));

    expect(fault.code).toBe(code);
    expect(fault.message).toContain(next);
  });

  it("is not believed where the answer is none of Cortex's", async () => {
    const server = await startServer(() => json({ ok: true }));

    expect(
      await faultOf(cortexOf(server.url).cortex.setCustomData("a", "k", {}, "d")),
    ).toMatchObject({ code: "cortex-unexpected-response" });
  });
});
