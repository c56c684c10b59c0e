import { describe, expect, it } from "vitest";
import type { Sandbox } from "../../src/sandbox/server.ts";
import { yarnLock } from "../support/sample-files.ts";
import { ask, list, packages, started, upload } from "./client.ts";

async function post(sandbox: Sandbox, path: string, body: unknown) {
  return ask(sandbox, path, { method: "POST", body: JSON.stringify(body), key: null });
}

describe("GET /sandbox/state", () => {
  it("shows what is recorded in truth, by entity", async () => {
    const sandbox = await started({ lag: 3, now: () => new Date("2026-11-25T12:00:00Z") });
    await upload(sandbox, "node/yarn-lock", yarnLock("ms@2.1.3"));

    expect((await ask(sandbox, "/sandbox/state", { key: null })).json).toEqual([
      {
        entity: "shop",
        packages: [
          {
            id: 1,
            dateCreated: "2026-11-25T12:00:00.000Z",
            name: "ms",
            packageType: "NODE",
            version: "2.1.3",
          },
        ],
      },
    ]);
  });

  it("is not counted as a list by a store that lags", async () => {
    const sandbox = await started({ lag: 1 });
    await upload(sandbox, "node/yarn-lock", yarnLock("ms@2.1.3"));
    await ask(sandbox, "/sandbox/state");

    expect([await list(sandbox), await list(sandbox)]).toEqual([[], ["NODE ms 2.1.3"]]);
  });
});

describe("GET /sandbox/requests", () => {
  it("shows the requests of the API, and never the key", async () => {
    const sandbox = await started();
    await ask(sandbox, packages("?page=0"), { key: "very-secret" });
    const { json, text } = await ask(sandbox, "/sandbox/requests");

    expect(json).toMatchObject([
      {
        method: "GET",
        path: "/api/v1/catalog/shop/packages",
        query: "page=0",
        authorized: true,
        body: "",
        operation: "listPackages",
        fault: null,
        status: 200,
        requestFault: null,
        responseFault: null,
      },
    ]);
    expect(text).not.toContain("very-secret");
    expect(text).not.toContain("authorization");
  });
});

describe("POST /sandbox/seed", () => {
  const seed = [
    {
      entity: "shop",
      packages: [
        { packageType: "GO", name: "a.dev/x", version: "v1.0.0" },
        { packageType: "NODE", name: "ms", version: "2.1.3", endpoint: "node/yarn-lock" },
      ],
    },
    { entity: "web", packages: [] },
  ];

  it("adds packages", async () => {
    const sandbox = await started();
    const answered = await post(sandbox, "/sandbox/seed", seed);

    expect(answered).toMatchObject({ status: 200, json: [{ entity: "shop" }, { entity: "web" }] });
    expect(await list(sandbox)).toEqual(["NODE ms 2.1.3", "GO a.dev/x v1.0.0"]);
  });

  it("takes a state as it is shown", async () => {
    const now = () => new Date("2026-11-25T12:00:00Z");
    const one = await started({ now });
    const details = {
      id: "en0123456789abcdef",
      type: "domain",
      isArchived: true,
      git: { repository: "acme/shop", basepath: "web" },
      onCall: [{ name: "Ada" }],
      customData: [{ key: "tier", value: 1, description: "how much it matters" }],
    };
    await post(one, "/sandbox/seed", [...seed, { entity: "api", ...details }]);
    const other = await started({ now });
    const { json } = await ask(one, "/sandbox/state");
    await post(other, "/sandbox/seed", json);

    expect(json).toMatchObject([
      { entity: "shop" },
      { entity: "web" },
      { entity: "api", ...details },
    ]);
    expect((await ask(other, "/sandbox/state")).json).toMatchObject([
      { entity: "shop" },
      { entity: "web" },
      { entity: "api", ...details },
    ]);
    expect(await list(other)).toEqual(await list(one));
  });

  it("shows nothing of an entity that only exists", async () => {
    const sandbox = await started({ entities: ["shop"] });

    expect((await ask(sandbox, "/sandbox/state")).json).toEqual([]);
  });

  it("takes more than the API would take at once", async () => {
    const sandbox = await started();
    const many = Array.from({ length: 30_000 }, (_, number) => ({
      packageType: "NODE",
      name: `a-package-with-a-rather-long-name-${number}`,
      version: "1.0.0",
    }));

    expect(
      (await post(sandbox, "/sandbox/seed", [{ entity: "shop", packages: many }])).status,
    ).toBe(200);
    expect(await list(sandbox)).toHaveLength(30_000);
  });

  it.each([
    ["no list", {}],
    ["no entity", [{ packages: [] }]],
    ["a git place without a repository", [{ entity: "shop", git: { basepath: "web" } }]],
    ["custom data without a value", [{ entity: "shop", customData: [{ key: "k" }] }]],
    ["nobody on call", [{ entity: "shop", onCall: [{ email: "a@example.com" }] }]],
    [
      "an unknown type",
      [{ entity: "shop", packages: [{ packageType: "RUST", name: "a", version: "1" }] }],
    ],
    ["no version", [{ entity: "shop", packages: [{ packageType: "GO", name: "a" }] }]],
    [
      "an unknown endpoint",
      [
        {
          entity: "shop",
          packages: [{ packageType: "GO", name: "a", version: "1", endpoint: "go" }],
        },
      ],
    ],
  ])("refuses %s, and adds nothing", async (_, body) => {
    const sandbox = await started();

    expect((await post(sandbox, "/sandbox/seed", body)).status).toBe(400);
    expect(sandbox.catalog.state().size).toBe(0);
  });
});

describe("POST /sandbox/faults", () => {
  it("scripts faults, in place of those before", async () => {
    const sandbox = await started();
    await post(sandbox, "/sandbox/faults", [{ do: { status: 500 } }]);
    const answered = await post(sandbox, "/sandbox/faults", [{ do: { status: 503 } }]);
    const statuses = [];
    for (let time = 0; time < 2; time += 1) statuses.push((await ask(sandbox, packages())).status);

    expect(answered.json).toEqual({ message: "Scripted faults: 1, which replace those before." });
    expect(statuses).toEqual([503, 200]);
  });

  it("befalls no request to the sandbox itself", async () => {
    const sandbox = await started();
    await post(sandbox, "/sandbox/faults", [{ do: "reset", times: null }]);

    expect((await ask(sandbox, "/sandbox/state")).status).toBe(200);
  });

  it.each([[{}], [[{ do: "explode" }]], ["reset"]])("refuses %j", async (body) => {
    expect((await post(await started(), "/sandbox/faults", body)).status).toBe(400);
  });

  it("refuses what is no JSON", async () => {
    const answered = await ask(await started(), "/sandbox/faults", { method: "POST", body: "[" });

    expect(answered).toMatchObject({
      status: 400,
      json: { message: "The body is not a JSON array of faults." },
    });
  });
});

describe("DELETE /sandbox", () => {
  it("forgets entities, requests and faults", async () => {
    const sandbox = await started();
    await post(sandbox, "/sandbox/seed", [
      { entity: "shop", type: "domain", customData: [{ key: "k", value: 1 }] },
    ]);
    await upload(sandbox, "node/yarn-lock", yarnLock("ms@2.1.3"));
    sandbox.script([{ do: "reset", times: null }]);
    const { status } = await ask(sandbox, "/sandbox", { method: "DELETE" });

    expect(status).toBe(200);
    expect(sandbox.requests()).toEqual([]);
    expect((await ask(sandbox, "/sandbox/state")).json).toEqual([]);
    expect(await list(sandbox)).toEqual([]);
  });
});

describe("another path below /sandbox", () => {
  it.each([
    ["GET", "/sandbox"],
    ["GET", "/sandbox/"],
    ["GET", "/sandbox/state/shop"],
    ["PUT", "/sandbox/seed"],
  ])("%s %s is answered with those there are", async (method, path) => {
    const sandbox = await started();
    const { status, text } = await ask(sandbox, path, { method });

    expect(status).toBe(404);
    expect(text).toContain("GET /sandbox/state, GET /sandbox/requests, POST /sandbox/faults");
    expect(sandbox.requests()).toEqual([]);
  });

  it("is distinguished from one that only begins so", async () => {
    const sandbox = await started();
    const { status } = await ask(sandbox, "/sandboxes");

    expect(status).toBe(404);
    expect(sandbox.requests()).toMatchObject([{ path: "/sandboxes", operation: null }]);
  });

  it("may have a query", async () => {
    expect((await ask(await started(), "/sandbox/state?pretty")).status).toBe(200);
  });
});
