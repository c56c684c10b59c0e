import { describe, expect, it } from "vitest";
import { createCortex } from "../../src/cortex/client.ts";
import { createTransport } from "../../src/http/transport.ts";
import type { PackageType } from "../../src/domain/package.ts";
import { faultOf } from "../support/reading.ts";
import { cortexOf, documentOf, key, row } from "./support/cortex-of.ts";
import { inTurn, json, page, startServer } from "../http/support/loopback-server.ts";
import { testClock } from "../http/support/test-clock.ts";

const notFound = json({ type: "NOT_FOUND", message: "Not found", requestId: "r-1" }, 404);

describe("every request", () => {
  it("carries the key, what is accepted, and who asks", async () => {
    const server = await startServer(() => json([]));

    await cortexOf(server.url).cortex.list("payments-api");

    expect(server.seen[0]?.headers).toMatchObject({
      authorization: `Bearer ${key}`,
      accept: "application/json",
      "user-agent": "cortex-dependency-report/1.2.3",
    });
  });

  it("goes below a base URL with a path, with or without a slash at its end", async () => {
    const server = await startServer(() => json([]));

    await cortexOf(`${server.url}/cortex`).cortex.list("a");
    await cortexOf(`${server.url}/cortex/`).cortex.list("a");

    const path = "/cortex/api/v1/catalog/a/packages?page=0&pageSize=1000";
    expect(server.seen.map(({ url }) => url).filter((url) => url === path)).toHaveLength(2);
    expect(server.seen.every(({ url }) => url.startsWith("/cortex/api/"))).toBe(true);
  });

  it.each([
    ["a/b", "a%2Fb"],
    ["a b?c#d", "a%20b%3Fc%23d"],
    ["ä%2e", "%C3%A4%252e"],
    ["\ud800", "%EF%BF%BD"],
  ])("writes the entity %j as one segment of the path", async (entity, written) => {
    const server = await startServer(() => json([]));

    await cortexOf(server.url).cortex.list(entity);

    expect(server.seen[0]?.url).toContain(`/catalog/${written}/packages`);
  });

  it.each(["", ".", ".."])(
    "is not made for the entity %j, which a path cannot name",
    async (tag) => {
      const server = await startServer(() => json([]));
      const { cortex } = cortexOf(server.url);

      expect(await faultOf(cortex.list(tag))).toMatchObject({ code: "entity-not-found" });
      expect(await faultOf(cortex.upload(tag, documentOf("go/gosum", "")))).toMatchObject({
        code: "entity-not-found",
      });
      expect(server.seen).toEqual([]);
    },
  );

  it("is counted", async () => {
    const server = await startServer(inTurn({ status: 503 }, { status: 503 }, json([])));
    const { cortex } = cortexOf(server.url);
    expect(cortex.requests()).toEqual({ total: 0, retried: 0, uploads: 0 });

    await cortex.list("a");

    expect(cortex.requests()).toEqual({ total: 4, retried: 1, uploads: 0 });
  });

  it("that is an upload is counted as one only when Cortex took it, however many tries it needed", async () => {
    const server = await startServer(inTurn({ status: 503 }, json([]), { status: 403 }));
    const { cortex } = cortexOf(server.url);
    const document = {
      endpoint: "go/gosum",
      body: new TextEncoder().encode("a b c"),
      verbatim: true,
      manifests: ["go.sum"],
    } as const;

    await cortex.upload("a", document);
    await expect(cortex.upload("a", document)).rejects.toThrow();

    expect(cortex.requests()).toEqual({ total: 3, retried: 1, uploads: 1 });
  });
});

describe("the base URL", () => {
  function cortexAt(baseUrl: string) {
    return () =>
      createCortex({
        baseUrl,
        key,
        requestsPerMinute: 1,
        transport: () => Promise.reject(new Error("no network")),
        clock: testClock(),
        random: () => 0,
        userAgent: "test",
      });
  }

  it.each(["https://api.example.com", "https://cortex.acme.internal/base", "http://localhost:80"])(
    "may be %s",
    (url) => {
      expect(cortexAt(url)).not.toThrow();
    },
  );

  it.each([
    "http://api.example.com",
    "ftp://localhost",
    "http://127.0.0.1.example.com",
    "http://api.localhost",
    "nothing",
  ])("may not be %s, to which the key would travel unprotected", (url) => {
    expect(cortexAt(url)).toThrow(expect.objectContaining({ code: "input-invalid" }));
  });
});

describe("list", () => {
  it("gives the packages of every type", async () => {
    const server = await startServer(() =>
      json([row(1, "ms", "2.1.3"), row(2, "org.slf4j:slf4j-api", "2.0.9", "JAVA")]),
    );

    expect(await cortexOf(server.url).cortex.list("a")).toMatchObject([
      { packageType: "NODE", name: "ms", version: "2.1.3" },
      { packageType: "JAVA", name: "org.slf4j:slf4j-api", version: "2.0.9" },
    ]);
  });

  it("asks for the second page again only once the first came", async () => {
    const server = await startServer(({ url, number }) =>
      url.includes("page=1") && number <= 2 ? { status: 503 } : json([]),
    );
    const down = await startServer(() => ({ status: 503 }));

    expect(await cortexOf(server.url).cortex.list("a")).toEqual([]);
    await expect(cortexOf(down.url).cortex.list("a")).rejects.toThrow();

    expect(server.seen).toHaveLength(3);
    expect(down.seen.filter(({ url }) => url.includes("page=1"))).toHaveLength(1);
  });

  it("asks for the first two pages together", async () => {
    const { promise: second, resolve } = Promise.withResolvers<void>();
    const server = await startServer(({ url }) => (response) => {
      if (url.includes("page=1")) resolve();
      void second.then(() => response.end("[]"));
    });

    expect(await cortexOf(server.url).cortex.list("a")).toEqual([]);
    expect(server.seen).toHaveLength(2);
  });

  it("takes two requests of a server that does not paginate", async () => {
    const server = await startServer(() => json([row(1, "a"), row(2, "b")]));

    expect(await cortexOf(server.url).cortex.list("a")).toHaveLength(2);
    expect(server.seen).toHaveLength(2);
  });

  it("reads a server with a small page cap whole", async () => {
    const rows = Array.from({ length: 25 }, (_, at) => row(at, `name-${at}`));
    const server = await startServer(({ url }) => {
      const at = Number(new URLSearchParams(url.split("?")[1]).get("page")) * 3;
      return json(rows.slice(at, at + 3));
    });

    const listed = await cortexOf(server.url).cortex.list("a");

    expect(listed.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
    expect(server.seen).toHaveLength(10);
  });

  it("knows a version that Cortex leaves away or null as none", async () => {
    const { version: _, ...without } = row(1, "a");
    const server = await startServer(() => json([without, { ...row(2, "b"), version: null }]));

    const listed = await cortexOf(server.url).cortex.list("a");

    expect(listed.map(({ version }) => version)).toEqual(["", ""]);
  });

  it("passes over a package type that Cortex may add one day", async () => {
    const server = await startServer(() => json([row(1, "rake", "13.0.0", "RUBY"), row(2, "ms")]));

    expect(await cortexOf(server.url).cortex.list("a")).toHaveLength(1);
  });
});

describe("remove", () => {
  const places: readonly (readonly [PackageType, string])[] = [
    ["NODE", "node"],
    ["JAVA", "java"],
    ["PYTHON", "python"],
    ["GO", "go"],
    ["NUGET", "dotnet/nuget"],
  ];

  it.each(places)("deletes a name of %s below %s", async (packageType, place) => {
    const server = await startServer(() => ({ status: 200 }));

    await cortexOf(server.url).cortex.remove("a", packageType, "x");

    expect(server.seen).toMatchObject([
      { method: "DELETE", url: `/api/v1/catalog/a/packages/${place}?name=x`, body: "" },
    ]);
    expect(server.seen[0]?.headers).not.toHaveProperty("content-type");
  });

  it.each(["@acme/ui", "a+b & c=d#e", "org.slf4j:slf4j-api", "ü%20", "a?name=b"])(
    "sends the name %j so that it arrives unchanged",
    async (name) => {
      const server = await startServer(() => ({ status: 204 }));

      await cortexOf(server.url).cortex.remove("a", "NODE", name);

      const query = new URLSearchParams(server.seen[0]?.url.split("?")[1]);
      expect([...query]).toEqual([["name", name]]);
      expect(server.seen[0]?.url).not.toContain("+");
    },
  );

  it("is content with a name that is already gone", async () => {
    const server = await startServer(({ method }) => (method === "GET" ? json([]) : notFound));
    const { cortex } = cortexOf(server.url);

    await cortex.remove("a", "NODE", "gone");

    expect(server.seen.map(({ method }) => method)).toEqual(["DELETE", "GET", "GET"]);
  });

  it("need not ask again whether an entity exists that was listed before", async () => {
    const server = await startServer(({ method }) => (method === "GET" ? json([]) : notFound));
    const { cortex } = cortexOf(server.url);

    await cortex.list("a");
    await cortex.remove("a", "NODE", "gone");
    await cortex.remove("a", "GO", "gone");

    expect(server.seen.map(({ method }) => method)).toEqual(["GET", "GET", "DELETE", "DELETE"]);
  });

  it("is a fault where the entity itself does not exist", async () => {
    const server = await startServer(() => notFound);

    expect(await faultOf(cortexOf(server.url).cortex.remove("a", "NODE", "x"))).toMatchObject({
      code: "entity-not-found",
    });
  });

  it("does not take a login page for a deletion", async () => {
    const server = await startServer(() => page());

    expect(await faultOf(cortexOf(server.url).cortex.remove("a", "NODE", "x"))).toMatchObject({
      code: "cortex-unexpected-response",
    });
  });

  it("does not take a page that is not found for a name that is gone", async () => {
    const server = await startServer(() => page(404));

    expect(await faultOf(cortexOf(server.url).cortex.remove("a", "NODE", "x"))).toMatchObject({
      code: "cortex-unexpected-response",
    });
    expect(server.seen).toHaveLength(1);
  });
});

describe("an answer without bounds", () => {
  it("is not taken for Cortex's", async () => {
    const server = await startServer(() => ({ body: "x".repeat(2000) }));
    const cortex = createCortex({
      baseUrl: server.url,
      key,
      requestsPerMinute: 1000,
      transport: createTransport({ env: {}, maxResponseBytes: 1000 }),
      clock: testClock(),
      random: () => 0,
      userAgent: "test",
    });

    const fault = await faultOf(cortex.list("a"));

    expect(fault.code).toBe("cortex-unexpected-response");
    expect(fault.message).toContain("above 1000 bytes");
    expect(server.seen).toHaveLength(2);
  });

  it("is not taken where its pages have one each, and none together", async () => {
    // Each page is small, and has a new row with a version that is long.
    const server = await startServer(({ number }) =>
      json([{ id: number, name: `a${number}`, packageType: "NODE", version: "1".repeat(400) }]),
    );
    const fault = await faultOf(ofBytes(server, 2_000).list("a"));

    expect(fault.code).toBe("cortex-answers-too-large");
    expect(server.seen.length).toBeLessThan(7);
  });

  it("is not taken where the lists of a run have one each, and none together", async () => {
    const row = { id: 1, name: "a", packageType: "NODE", version: "1".repeat(400) };
    const server = await startServer(({ url }) => json(url.includes("page=0") ? [row] : []));
    const cortex = ofBytes(server, 2_000);
    for (const entity of ["a", "b", "c", "d"]) await cortex.list(entity);

    const faults = [await faultOf(cortex.list("e")), await faultOf(cortex.list("f"))];

    expect(new Set(faults.map(({ message }) => message))).toEqual(
      new Set([
        "Cortex's answers have more than 0.002 MB in all, which is more than one run reads. Split the repository over several runs with `working-directory`; check `cortex-api-url` where its entities cannot have that many packages.",
      ]),
    );
  });

  function ofBytes(server: { readonly url: string }, maxAnswerBytes: number) {
    const options = {
      baseUrl: server.url,
      key,
      requestsPerMinute: 1000,
      transport: createTransport({ env: {} }),
      clock: testClock(),
      random: () => 0,
      userAgent: "test",
    };
    return createCortex(options, maxAnswerBytes);
  }
});
