import { describe, expect, it } from "vitest";
import { createCortex } from "../../src/cortex/client.ts";
import { systemClock } from "../../src/http/clock.ts";
import { createTransport } from "../../src/http/transport.ts";
import type { Sandbox } from "../../src/sandbox/server.ts";
import { faultOf } from "../support/reading.ts";
import { ask, packages, started } from "./client.ts";

const path = "/api/v1/catalog/shop/custom-data";

async function write(sandbox: Sandbox, key: string, value: unknown, entity = "shop") {
  const body = JSON.stringify({ key, value });
  return ask(sandbox, `/api/v1/catalog/${entity}/custom-data`, { method: "POST", body });
}

async function read(sandbox: Sandbox, key: string, entity = "shop"): Promise<unknown> {
  const { status, json } = await ask(sandbox, `/api/v1/catalog/${entity}/custom-data/${key}`);
  return status === 200 ? (json as { value: unknown }).value : status;
}

async function bulk(sandbox: Sandbox, values: unknown) {
  const body = JSON.stringify({ values });
  return ask(sandbox, "/api/v1/catalog/custom-data", { method: "PUT", body });
}

/** The product's own client. */
function cortexOf({ url }: Sandbox) {
  return createCortex({
    baseUrl: url,
    key: "any-key",
    requestsPerMinute: 1000,
    transport: createTransport({ env: {} }),
    clock: systemClock,
    random: () => 0,
    userAgent: "test",
  });
}

describe("custom data", () => {
  it("is kept by entity and key, and a new value replaces the old one", async () => {
    const sandbox = await started();
    await write(sandbox, "a", 1);
    await write(sandbox, "b", { deep: [null] });
    await write(sandbox, "a", "text");
    await write(sandbox, "a", false, "web");

    expect(await read(sandbox, "a")).toBe("text");
    expect(await read(sandbox, "b")).toEqual({ deep: [null] });
    expect(await read(sandbox, "a", "web")).toBe(false);
    expect(await read(sandbox, "c")).toBe(404);
  });

  it("is listed by page, with an empty one at the end", async () => {
    const sandbox = await started();
    for (const key of ["a", "b", "c"]) await write(sandbox, key, key);
    const keys = [];
    for (const page of [0, 1, 2]) {
      const { json } = await ask(sandbox, `${path}?page=${page}&pageSize=2`);
      keys.push((json as { key: string }[]).map(({ key }) => key));
    }

    expect(keys).toEqual([["a", "b"], ["c"], []]);
  });

  it("is deleted by key", async () => {
    const sandbox = await started();
    await write(sandbox, "a", 1);
    await ask(sandbox, `${path}?key=a`, { method: "DELETE" });

    expect(await read(sandbox, "a")).toBe(404);
  });

  it("is written in bulk, where an unknown entity fails alone", async () => {
    const sandbox = await started({ entities: ["shop", "web"] });
    const { json } = await bulk(sandbox, {
      shop: [
        { key: "a", value: 1 },
        { key: "b", value: 2 },
      ],
      gone: [{ key: "a", value: 3 }],
      web: [{ key: "a", value: 4 }],
    });

    expect(json).toMatchObject({
      values: [
        { key: "a", value: 1 },
        { key: "b", value: 2 },
        { key: "a", value: 4 },
      ],
      errors: { gone: "NOT_FOUND" },
    });
    expect(await read(sandbox, "a", "web")).toBe(4);
  });

  it("is of the same entity by tag and by CID", async () => {
    const sandbox = await started();
    await write(sandbox, "a", 1);
    const { json } = await ask(sandbox, "/api/v1/catalog/shop");
    const { id } = json as { id: string };

    expect(id).toMatch(/^en[0-9a-f]{16}$/);
    expect(await read(sandbox, "a", id)).toBe(1);
    expect((await ask(sandbox, packages("", id))).status).toBe(200);
  });

  it.each([
    ["{}", 400],
    ['{"key":"a"}', 400],
    ['{"key":"","value":1}', 400],
    ['{"key":1,"value":1}', 400],
    ['{"key":"a","value":1,"description":2}', 400],
    ["not JSON", 400],
    ['"text"', 400],
  ])("is refused as %s", async (body, status) => {
    const answered = await ask(await started(), path, { method: "POST", body });

    expect(answered.status).toBe(status);
  });

  it.each([[[]], ["text"], [{ shop: {} }], [{ shop: [{ key: "a" }] }]])(
    "is refused in bulk as %j",
    async (values) => {
      expect((await bulk(await started(), values)).status).toBe(400);
    },
  );

  it.each([403, 404] as const)("can be refused with %i, and the packages not", async (status) => {
    const sandbox = await started({ customData: status });

    expect((await write(sandbox, "a", 1)).status).toBe(status);
    expect(await read(sandbox, "a")).toBe(status);
    expect((await bulk(sandbox, {})).status).toBe(status);
    expect((await ask(sandbox, packages())).status).toBe(200);
  });

  it("has a size limit of its own", async () => {
    const sandbox = await started({ maxCustomDataBytes: 100 });

    expect((await write(sandbox, "a", "x".repeat(100))).status).toBe(413);
    expect((await write(sandbox, "a", "x")).status).toBe(200);
  });

  it("can show a write later", async () => {
    const sandbox = await started({ customDataLag: 2 });
    await write(sandbox, "a", 1);
    const values = [];
    for (let time = 0; time < 3; time += 1) values.push(await read(sandbox, "a"));

    expect(values).toEqual([404, 404, 1]);
  });

  it("shows what was seeded at once", async () => {
    const sandbox = await started({ customDataLag: 2 });
    await write(sandbox, "a", 1);
    sandbox.catalog.customData.seed("shop", [{ key: "b", value: 2 }]);

    expect([await read(sandbox, "a"), await read(sandbox, "b")]).toEqual([1, 2]);
  });
});

describe("faults of custom data", () => {
  it("can lose a write that is answered as saved", async () => {
    const sandbox = await started();
    sandbox.script([{ match: { operation: "addCustomDataForEntity" }, do: "drop" }]);

    expect((await write(sandbox, "a", 1)).status).toBe(200);
    expect(await read(sandbox, "a")).toBe(404);
  });

  it("can lose one key of several", async () => {
    const sandbox = await started();
    sandbox.script([{ do: { dropNames: ["a"] } }]);
    const data = ["a", "b"].map((key) => ({ key, value: 1 }));
    await bulk(sandbox, { shop: data });

    expect([await read(sandbox, "a"), await read(sandbox, "b")]).toEqual([404, 1]);
  });

  it("can let another writer come between a reading and the write, whose value is lost", async () => {
    const sandbox = await started();
    const other = [{ entity: "shop", customData: [{ key: "a", value: "theirs" }] }];
    sandbox.script([{ match: { method: "POST" }, do: { between: other } }]);
    const before = await read(sandbox, "a");
    await write(sandbox, "a", "ours");

    expect([before, await read(sandbox, "a")]).toEqual([404, "ours"]);
  });

  it("can let another writer come between the write and the next reading", async () => {
    const sandbox = await started();
    const packageRow = { packageType: "NODE", name: "ms", version: "1.0.0" } as const;
    const other = [
      { entity: "shop", packages: [packageRow], customData: [{ key: "a", value: "theirs" }] },
    ];
    sandbox.script([{ match: { method: "GET" }, do: { between: other } }]);
    await write(sandbox, "a", "ours");

    expect(await read(sandbox, "a")).toBe("theirs");
    expect(sandbox.catalog.state().get("shop")).toMatchObject([packageRow]);
  });
});

describe("the client of the product", () => {
  it("reads what it wrote", async () => {
    const sandbox = await started({ pageSize: 1 });
    const cortex = cortexOf(sandbox);

    expect(await cortex.customData("shop", "state")).toBeNull();
    await cortex.setCustomData("shop", "other", 1, "another");
    expect(await cortex.customData("shop", "state")).toBeNull();
    await cortex.setCustomData("shop", "state", { v: "1" }, "what it is");
    expect(await cortex.customData("shop", "state")).toEqual({ v: "1" });
    expect(sandbox.requests().filter(({ requestFault }) => requestFault !== null)).toEqual([]);
    expect(sandbox.requests().filter(({ responseFault }) => responseFault !== null)).toEqual([]);
  });

  it("is not misled by one 404", async () => {
    const sandbox = await started();
    const cortex = cortexOf(sandbox);
    await cortex.setCustomData("shop", "state", { v: "1" }, "what it is");
    sandbox.script([{ do: { status: 404 } }]);

    expect(await cortex.customData("shop", "state")).toEqual({ v: "1" });
  });

  it("knows a refusal from an entity that does not exist", async () => {
    const refusing = cortexOf(await started({ customData: 403 }));
    const without = cortexOf(await started({ entities: [] }));

    expect((await faultOf(refusing.customData("shop", "a"))).code).toBe("cortex-rejected");
    expect((await faultOf(without.customData("shop", "a"))).code).toBe("entity-not-found");
  });
});
