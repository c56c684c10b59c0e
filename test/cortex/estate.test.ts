import { describe, expect, it } from "vitest";
import { createEstate } from "../../src/cortex/estate.ts";
import { json, startServer } from "../http/support/loopback-server.ts";
import { faultOf } from "../support/reading.ts";
import { apiOf } from "./support/cortex-of.ts";

const filter = { types: ["service"], groups: [], owners: [] };

function entity(tag: string, more: object = {}) {
  return { tag, id: `en-${tag}`, type: "service", isArchived: false, ...more };
}

/** A catalog of these pages that says how many entities it has. */
async function catalog(pages: readonly (readonly object[])[], total: number) {
  const server = await startServer(({ url }) => {
    const page = Number(new URLSearchParams(url.split("?")[1]).get("page"));
    return json({ entities: pages[page] ?? [], page, total, totalPages: pages.length });
  });
  return { server, estate: createEstate(apiOf(server.url)) };
}

describe("the whole catalog", () => {
  it("is all its pages, with custom data, owners and Slack channels", async () => {
    const more = {
      metadata: [{ key: "k", value: 1 }],
      owners: { teams: [{ tag: "team" }], individuals: [{ email: "ada@acme.example" }] },
      slackChannels: [{ name: "shop-alerts" }, {}],
    };
    const { server, estate } = await catalog([[entity("a", more)], [entity("b")]], 2);

    expect(await estate.entities(filter)).toMatchObject([
      {
        tag: "a",
        owners: ["team", "ada@acme.example"],
        slackChannels: ["shop-alerts"],
        data: new Map([["k", 1]]),
      },
      { tag: "b", owners: [], slackChannels: [], data: new Map() },
    ]);
    expect(server.seen[0]?.url).toContain("includeSlackChannels=true&types=service");
  });

  it("is none where it is cut, because what is missing would look as if it were gone", async () => {
    const { estate } = await catalog([[entity("a")], []], 2);

    expect(await faultOf(estate.entities(filter))).toMatchObject({
      code: "catalog-unavailable",
      message: expect.stringContaining("2 entities, and its list has 1") as string,
    });
  });

  it.each([
    ["a list without a number of pages", { entities: [], total: 0 }],
    ["an item that is no entity", { entities: [{}], total: 1, totalPages: 1 }],
  ])("is none with %s", async (_, answer) => {
    const server = await startServer(() => json(answer));
    const estate = createEstate(apiOf(server.url));

    expect(await faultOf(estate.entities(filter))).toMatchObject({
      code: "cortex-unexpected-response",
    });
  });
});

describe("custom data of many entities", () => {
  it("is read in one request for their repositories", async () => {
    const more = { metadata: [{ key: "k", value: { v: "1" } }] };
    const { server, estate } = await catalog([[entity("a", more), entity("b")]], 2);

    expect(await estate.values("k", ["acme/a", "acme/b"])).toEqual(
      new Map<string, unknown>([
        ["a", { v: "1" }],
        ["b", null],
      ]),
    );
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]?.url).toContain("gitRepositories=acme%2Fa,acme%2Fb");
  });

  it("is written in one, which names the entities that there are not", async () => {
    const server = await startServer(() => json({ errors: { gone: "NOT_FOUND" } }));
    const estate = createEstate(apiOf(server.url));

    expect(await estate.keep("k", new Map([["gone", 1]]), "what it is")).toEqual(["gone"]);
    expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "PUT /api/v1/catalog/custom-data",
    ]);
  });
});
