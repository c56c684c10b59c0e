import type { ServerResponse } from "node:http";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cortexOver } from "../../src/cortex/client.ts";
import { json, startServer } from "../http/support/loopback-server.ts";
import { apiOf, row } from "./support/cortex-of.ts";

/** A server that gives at most so many rows at once, and entities of these many rows. */
async function server(cap: number, sizes: readonly number[]) {
  const { url, seen } = await startServer((request) => {
    const [path = "", query = ""] = request.url.split("?");
    if (path.endsWith("/custom-data")) return json([]);
    const size = sizes[Number(/\/e(\d+)\//.exec(path)?.[1])] ?? 0;
    const from = Number(new URLSearchParams(query).get("page")) * cap;
    const rows = Array.from({ length: size }, rowAt);
    return json(rows.slice(from, from + cap));
  });
  return { seen, cortex: cortexOver(apiOf(url), { isWithoutData: (tag) => tag === "e0" }) };
}

describe("a client of many entities", () => {
  it("lists all rows of each, whatever the server gives at once", async () => {
    const sizes = fc.array(fc.nat(12), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), sizes, async (cap, each) => {
        const { cortex } = await server(cap, each);

        for (const [at, size] of each.entries())
          expect(await cortex.list(`e${at}`)).toHaveLength(size);
      }),
      { numRuns: 15 },
    );
  });

  it("asks for no page behind one that is smaller than another was", async () => {
    const { cortex, seen } = await server(100, [5, 3, 0, 5]);

    for (const entity of ["e0", "e1", "e2", "e3"]) await cortex.list(entity);

    // Behind a page as large as the largest one there may be another.
    expect(seen.map(({ url }) => /e\d|page=\d/g[Symbol.match](url)?.join(" "))).toEqual([
      "e0 page=0",
      "e0 page=1",
      "e1 page=0",
      "e2 page=0",
      "e3 page=0",
      "e3 page=1",
    ]);
  });

  it("knows how much a page has had as soon as it came, before the list is at its end", async () => {
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    const held: ServerResponse[] = [];
    const { url, seen } = await startServer((request) => {
      const [, entity = "", page = ""] = /(e\d).*page=(\d)/.exec(request.url) ?? [];
      if (page === "0") return json(Array.from({ length: entity === "e0" ? 5 : 3 }, rowAt));
      if (entity !== "e0") return json([]);
      resolve();
      return (response) => void held.push(response);
    });
    const cortex = cortexOver(apiOf(url), { isWithoutData: () => false });

    const largest = cortex.list("e0");
    await asked;
    await Promise.all(["e1", "e2"].map(async (entity) => cortex.list(entity)));
    held[0]?.writeHead(200, { "content-type": "application/json" }).end("[]");

    expect(await largest).toHaveLength(5);
    expect(seen).toHaveLength(4);
  });

  it("reads all custom data at once where none of its own is expected", async () => {
    const { cortex, seen } = await server(100, []);

    expect(await cortex.customData("e0", "k")).toBeNull();
    expect(seen.map(({ url }) => url.split("?")[0])).toEqual(["/api/v1/catalog/e0/custom-data"]);
  });
});

function rowAt(_: unknown, at: number) {
  return row(at, `p${at}`);
}
