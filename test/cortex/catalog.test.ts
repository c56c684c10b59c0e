import { describe, expect, it } from "vitest";
import { faultOf } from "../support/reading.ts";
import { json, page, startServer } from "../http/support/loopback-server.ts";
import { cortexOf } from "./support/cortex-of.ts";

function entity(tag: string, repository: string | null = null, more: object = {}) {
  const git = { provider: "github", repository, repositoryUrl: `https://host/${repository}` };
  return {
    tag,
    id: `en-${tag}`,
    type: "service",
    isArchived: false,
    name: tag,
    ...(repository === null ? {} : { git }),
    ...more,
  };
}

function listed(entities: readonly object[], totalPages = 1) {
  return json({ entities, page: 0, total: entities.length, totalPages });
}

function pageIn(url: string): number {
  return Number(new URLSearchParams(url.split("?")[1]).get("page"));
}

describe("the entities of a repository", () => {
  it("come in one request, with where they live", async () => {
    const git = { provider: "github", repository: "acme/shop", repositoryUrl: "x" };
    const server = await startServer(() =>
      listed([
        entity("shop", "acme/shop"),
        entity("shop-web", null, { git: { ...git, basepath: "web" }, type: "domain" }),
      ]),
    );

    expect(await cortexOf(server.url).cortex.catalog({ repository: "acme/shop" })).toEqual([
      {
        tag: "shop",
        id: "en-shop",
        type: "service",
        isArchived: false,
        git: { repository: "acme/shop", basepath: null, provider: "github" },
      },
      {
        tag: "shop-web",
        id: "en-shop-web",
        type: "domain",
        isArchived: false,
        git: { repository: "acme/shop", basepath: "web", provider: "github" },
      },
    ]);
    expect(server.seen.map(({ url }) => url)).toEqual([
      "/api/v1/catalog?hierarchyDepth=0&gitRepositories=acme%2Fshop&page=0&pageSize=1000",
    ]);
  });

  it("are no others, where a server does not know the filter", async () => {
    const server = await startServer(() =>
      listed([entity("a", "acme/other"), entity("b"), entity("c", "Acme/Shop")]),
    );
    const { cortex } = cortexOf(server.url);

    const found = await cortex.catalog({ repository: "acme/shop" });
    const prefixed = await cortex.catalog({ repository: "github:acme/shop" });

    expect(found.map(({ tag }) => tag)).toEqual(["c"]);
    expect(prefixed).toEqual(found);
  });
});

describe("the whole catalog", () => {
  it("is read in as many pages as there are, archived entities included", async () => {
    const server = await startServer(({ url }) => listed([entity(`e-${pageIn(url)}`)], 3));

    const found = await cortexOf(server.url).cortex.catalog({});

    expect(found.map(({ tag }) => tag)).toEqual(["e-0", "e-1", "e-2"]);
    expect(server.seen).toHaveLength(3);
    expect(server.seen.every(({ url }) => url.includes("includeArchived=true"))).toBe(true);
  });

  it("has each entity once, where a server ignores the page", async () => {
    const server = await startServer(() => listed([entity("a"), entity("b")], 2));

    expect(await cortexOf(server.url).cortex.catalog({})).toHaveLength(2);
  });

  it("may be empty", async () => {
    const server = await startServer(() => listed([], 0));

    expect(await cortexOf(server.url).cortex.catalog({})).toEqual([]);
    expect(server.seen).toHaveLength(1);
  });

  it.each([
    ["a body that is not JSON", { body: "oops" }],
    ["an HTML page", page()],
    ["JSON that is not a list of entities", json([])],
    ["number of pages is 1e9", json({ entities: [], totalPages: "1e9" })],
    ["number of pages is undefined", json({ entities: [] })],
    ["number of pages is 10001", json({ entities: [], totalPages: 10_001 })],
    ["item 2 is not an entity", listed([entity("a"), { tag: "b" }])],
    ["item 1 is not an entity", listed([["a"]])],
  ])("is not believed where it is reported as %s", async (found, reply) => {
    const server = await startServer(() => reply);

    const fault = await faultOf(cortexOf(server.url).cortex.catalog({}));

    expect(fault.code).toBe("cortex-unexpected-response");
    expect(fault.message).toContain(found.replaceAll("1e9", '"1e9"'));
  });

  it("is a fault of the address where nothing answers there", async () => {
    const server = await startServer(() => json({ type: "NOT_FOUND", message: "no" }, 404));

    expect(await faultOf(cortexOf(server.url).cortex.catalog({}))).toMatchObject({
      code: "cortex-unexpected-response",
    });
  });
});

describe("entities by tag", () => {
  it("come in one request each, without those that do not exist", async () => {
    const server = await startServer(({ url }) =>
      url.includes("/gone?")
        ? json({ type: "NOT_FOUND", message: "no" }, 404)
        : json(entity("a/b", "acme/shop")),
    );
    const { cortex } = cortexOf(server.url);

    const found = await cortex.catalog({ tags: ["a/b", "gone"] });
    const elsewhere = await cortex.catalog({ tags: ["a/b"], repository: "acme/other" });

    expect(found).toMatchObject([{ tag: "a/b", git: { repository: "acme/shop" } }]);
    expect(elsewhere).toEqual([]);
    expect(server.seen.map(({ url }) => url)).toContain(
      "/api/v1/catalog/a%2Fb?hierarchyDepth=0&includeOwners=false",
    );
  });

  it("are not believed where the answer is no entity", async () => {
    const server = await startServer(() => json({ packages: [] }));

    expect(await faultOf(cortexOf(server.url).cortex.catalog({ tags: ["a"] }))).toMatchObject({
      code: "cortex-unexpected-response",
    });
  });
});
