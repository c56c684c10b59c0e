import { describe, expect, it } from "vitest";
import { createCortex } from "../../src/cortex/client.ts";
import { systemClock } from "../../src/http/clock.ts";
import { createTransport } from "../../src/http/transport.ts";
import { seed, type SeededEntity } from "../../src/sandbox/seed.ts";
import type { SandboxOptions } from "../../src/sandbox/options.ts";
import type { Sandbox } from "../../src/sandbox/server.ts";
import { faultOf } from "../support/reading.ts";
import { ask, packages, started } from "./client.ts";

const entities: readonly SeededEntity[] = [
  { entity: "shop", git: { repository: "acme/shop" } },
  { entity: "shop-web", git: { repository: "acme/shop", basepath: "web" }, type: "domain" },
  { entity: "old-shop", git: { repository: "acme/shop" }, isArchived: true },
  { entity: "pay", git: { repository: "acme/pay", provider: "gitlab" } },
  { entity: "plain", customData: [{ key: "tier", value: 1 }] },
  { entity: "people", type: "team" },
];

async function seeded(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await started(options);
  seed(sandbox.catalog, entities);
  return sandbox;
}

interface Listed {
  readonly entities: readonly { readonly tag: string; readonly metadata?: unknown }[];
  readonly page: number;
  readonly total: number;
  readonly totalPages: number;
}

async function list(sandbox: Sandbox, query = "", paging = "page=0&pageSize=250"): Promise<Listed> {
  const { json } = await ask(sandbox, `/api/v1/catalog?${paging}${query}`);
  return json as Listed;
}

async function tags(sandbox: Sandbox, query = ""): Promise<readonly string[]> {
  return (await list(sandbox, query)).entities.map(({ tag }) => tag);
}

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

describe("the list of entities", () => {
  it("has services, resources and domains that are not archived", async () => {
    expect(await tags(await seeded())).toEqual(["shop", "shop-web", "pay", "plain"]);
  });

  it.each([
    ["&includeArchived=true", ["shop", "shop-web", "old-shop", "pay", "plain"]],
    ["&gitRepositories=acme%2Fshop", ["shop", "shop-web"]],
    ["&gitRepositories=Acme%2FShop,gitlab%3Aacme%2Fpay", ["shop", "shop-web", "pay"]],
    ["&types=team,domain", ["shop-web", "people"]],
    ["&types=team&gitRepositories=acme%2Fshop", []],
    ["&groups=tier-1", []],
    ["&owners=people", []],
  ])("is filtered by %s", async (query, expected) => {
    expect(await tags(await seeded(), query)).toEqual(expected);
  });

  it("has an entity as soon as something is written to it, and those that exist from the start", async () => {
    const sandbox = await started({ entities: ["a", "b", "c"] });
    const body = JSON.stringify({ name: "g:a", version: "1" });
    await ask(sandbox, packages("/java", "c"), { method: "POST", body });

    expect(await tags(sandbox)).toEqual(["a", "b", "c"]);

    const open = await started();
    await ask(open, packages("/java", "c"), { method: "POST", body });
    await ask(open, packages("", "only-asked-for"));
    expect(await tags(open)).toEqual(["c"]);
  });

  it("comes in pages with a total", async () => {
    const sandbox = await seeded();

    expect(await list(sandbox, "", "page=1&pageSize=3")).toMatchObject({
      entities: [{ tag: "plain" }],
      page: 1,
      total: 4,
      totalPages: 2,
    });
    expect(await list(await seeded({ pageSize: 1 }))).toMatchObject({ total: 4, totalPages: 4 });
  });

  it("has custom data where that is asked for", async () => {
    const sandbox = await seeded();
    const without = await list(sandbox);
    const withData = await list(sandbox, "&includeMetadata=true");

    expect(without.entities.every(({ metadata }) => metadata === undefined)).toBe(true);
    expect(withData.entities.find(({ tag }) => tag === "plain")).toMatchObject({
      metadata: [{ key: "tier", value: 1 }],
    });
  });

  it.each([
    ["pageSize=1", "the query parameter `page` is missing"],
    ["page=0&pageSize=x", "`pageSize` is not a whole number"],
    ["page=0&pageSize=1&includeArchived=yes", "`includeArchived` is not `true` or `false`"],
    ["page=0&pageSize=1&tags=a", "the query parameter `tags` is not of this operation"],
  ])("is refused with %s", async (query, message) => {
    const { status, json } = await ask(await started(), `/api/v1/catalog?${query}`);

    expect(status).toBe(400);
    expect(json).toMatchObject({ message: expect.stringContaining(message) as string });
  });

  it.each([403, 404] as const)("can be refused with %i", async (status) => {
    const sandbox = await seeded({ catalog: status });

    expect((await ask(sandbox, "/api/v1/catalog?page=0&pageSize=1")).status).toBe(status);
    expect((await ask(sandbox, "/api/v1/catalog/shop")).status).toBe(status);
    expect((await ask(sandbox, packages())).status).toBe(200);
  });
});

describe("who is on call", () => {
  it("is what was seeded, and nobody otherwise", async () => {
    const sandbox = await started();
    seed(sandbox.catalog, [
      { entity: "shop", onCall: [{ name: "Ada", email: "ada@example.com" }] },
    ]);
    const at = (entity: string) => `/api/v1/catalog/${entity}/integrations/oncall/current`;

    expect((await ask(sandbox, at("shop"))).json).toMatchObject([
      {
        current: [
          { escalations: [{ schedules: [{ user: { name: "Ada", email: "ada@example.com" } }] }] },
        ],
      },
    ]);
    expect((await ask(sandbox, at("web"))).json).toEqual([]);
  });
});

describe("the client of the product", () => {
  it("finds the entities of a repository, all of them, and single ones", async () => {
    const sandbox = await seeded({ entities: entities.map(({ entity }) => entity), pageSize: 2 });
    const cortex = cortexOf(sandbox);

    const ofShop = await cortex.catalog({ repository: "acme/shop" });
    const all = await cortex.catalog({});
    const some = await cortex.catalog({ tags: ["people", "gone", ofShop[0]?.id ?? ""] });

    expect(ofShop.map(({ tag, git }) => [tag, git?.basepath])).toEqual([
      ["shop", null],
      ["shop-web", "web"],
    ]);
    expect(all.map(({ tag }) => tag)).toEqual(["shop", "shop-web", "old-shop", "pay", "plain"]);
    expect(all[2]).toMatchObject({ isArchived: true });
    expect(some.map(({ tag }) => tag)).toEqual(["people", "shop"]);
    expect(sandbox.requests().every(({ requestFault }) => requestFault === null)).toBe(true);
  });

  it("knows where it may not look", async () => {
    const cortex = cortexOf(await seeded({ catalog: 403 }));

    expect((await faultOf(cortex.catalog({}))).code).toBe("cortex-rejected");
  });
});
