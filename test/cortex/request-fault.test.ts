import type { ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { Fault } from "../../src/domain/problem.ts";
import { faultOf } from "../support/reading.ts";
import { cortexOf, documentOf, key, row } from "./support/cortex-of.ts";
import { json, page, startServer, type Reply } from "../http/support/loopback-server.ts";

/** The fault of a list that is always answered so. */
async function listFault(reply: Reply | ((response: ServerResponse) => void)) {
  const server = await startServer(() => reply);
  const fault = await faultOf(cortexOf(server.url).cortex.list("payments-api"));
  return { server, fault, tries: server.seen.filter(({ url }) => url.includes("page=0")).length };
}

async function uploadFault(reply: Reply) {
  const server = await startServer(() => reply);
  return faultOf(cortexOf(server.url).cortex.upload("a", documentOf("java/bulk", "[]")));
}

const error = {
  type: "NOT_FOUND",
  message: "No such entity",
  details: "It was deleted",
  requestId: "8f2c",
};

describe("a fault", () => {
  it("reports what was asked, what came back in Cortex's own words, and what to do", async () => {
    const { fault } = await listFault(json(error, 404));

    expect(fault.message).toMatchInlineSnapshot(
      `"GET /api/v1/catalog/payments-api/packages?page=0&pageSize=1000 was answered with status 404 and the message “No such entity”, details “It was deleted”, request id 8f2c. Cortex has no entity \`payments-api\`: check the spelling of the tag (\`x-cortex-tag\`), or create the entity first."`,
    );
  });

  it("reports the try on which it ended", async () => {
    const { tries, fault } = await listFault({ status: 503 });

    expect(tries).toBe(5);
    expect(fault.message).toMatchInlineSnapshot(
      `"GET /api/v1/catalog/payments-api/packages?page=0&pageSize=1000 was answered with status 503 on the last of 5 tries. Run again later."`,
    );
  });

  it("reports the wait of a server that asks for too long a wait, and asks it once", async () => {
    const { tries, fault } = await listFault({ status: 429, headers: { "retry-after": "3600" } });

    expect(tries).toBe(1);
    expect(fault.code).toBe("cortex-rate-limited");
    expect(fault.message).toMatchInlineSnapshot(
      `"GET /api/v1/catalog/payments-api/packages?page=0&pageSize=1000 was answered with status 429, and the next try, due in 3605 s, is beyond the 300 s that faults may cost a run. Run again later, and lower \`requests-per-minute\` when several workflows share the key."`,
    );
  });

  it("names the entity and the package type that it is of", async () => {
    const server = await startServer(() => json(error, 404));

    await expect(cortexOf(server.url).cortex.list("a")).rejects.toMatchObject({
      place: { entity: "a", packageType: null },
    });
    await expect(
      cortexOf(server.url).cortex.upload("a", documentOf("go/gosum", "x")),
    ).rejects.toMatchObject({ place: { entity: "a", packageType: "GO" } });
  });

  it.each([
    [
      "plain text",
      { status: 502, body: "upstream\nis away" },
      "status 502 and the text “upstream is away”",
    ],
    ["a page", page(502), "status 502 and an HTML page"],
    ["a page without a content type", { status: 502, body: "<html>oh</html>" }, "an HTML page"],
    ["JSON without a message", json({ oops: 1 }, 502), "status 502 on"],
    ["a message that is not text", json({ message: { deep: true } }, 502), "status 502 on"],
    ["JSON that is not an object", json(["oops"], 502), 'the text “["oops"]”'],
    ["details like the message", json({ message: "m", details: "m" }, 502), "the message “m” on"],
    ["a problem document", json({ title: "t", detail: "d" }, 502), "the message “t”, details “d”"],
  ])("reports an answer of %s", async (_, reply, described) => {
    const { fault } = await listFault(reply);

    expect(fault.message).toContain(described);
  });

  it("stays on one line and short whatever is answered", async () => {
    const { fault } = await listFault(
      json({ message: `first\n::error::forged\u001b[31m${"x".repeat(100_000)}` }, 400),
    );

    expect(fault.message).toContain("first ::error::forged [31mxxx");
    expect(fault.message).not.toMatch(/\p{Cc}/u);
    expect(fault.message.length).toBeLessThan(1000);
  });

  it("never shows the key, however it is echoed", async () => {
    const echoed = `${key} ${encodeURIComponent(key)} Bearer ${key}`;
    const { fault } = await listFault(json({ message: echoed, requestId: key }, 400));
    const text = await listFault({ status: 400, body: echoed });
    const redirect = await listFault({
      status: 302,
      headers: { location: `https://login.example.com/${encodeURIComponent(key)}` },
    });

    for (const { message } of [fault, text.fault, redirect.fault]) {
      expect(message).toContain("***");
      expect(message).not.toContain("s3cret");
    }
  });

  it("does not show the key that was given as an entity by mistake", async () => {
    const server = await startServer(() => json(error, 404));

    const fault = await faultOf(cortexOf(server.url).cortex.list(key));

    expect(fault.message).not.toContain("s3cret");
  });

  it("shows no key in the log of tries", async () => {
    const server = await startServer(() => ({ status: 503 }));
    const { cortex, log } = cortexOf(server.url);

    await faultOf(cortex.remove(key, "GO", "x"));

    expect(log).toHaveLength(4);
    expect(log.join("\n")).not.toContain("s3cret");
    expect(log[0]).toBe(
      "DELETE /api/v1/catalog/***/packages/go was answered with 503; trying again in 0.3 s (2 of 5)",
    );
  });
});

describe("of a list, the status", () => {
  it.each([
    [400, "cortex-rejected", "quote the request"],
    [401, "api-key-rejected", "`Edit entities` permission; an IP allowlist"],
    [403, "api-key-rejected", "`Edit entities` permission; an IP allowlist"],
    [404, "entity-not-found", "`payments-api`"],
    [405, "cortex-rejected", "`cortex-api-url`"],
    [407, "cortex-rejected", "`cortex-api-url`"],
    [408, "cortex-unavailable", "Run again later"],
    [409, "cortex-rejected", "Do what Cortex's message asks"],
    [410, "cortex-rejected", "quote the request"],
    [418, "cortex-rejected", "quote the request"],
    [422, "cortex-rejected", "quote the request"],
    [429, "cortex-rate-limited", "`requests-per-minute`"],
    [500, "cortex-unavailable", "Run again later"],
    [501, "cortex-unavailable", "Run again later"],
    [502, "cortex-unavailable", "Run again later"],
    [503, "cortex-unavailable", "Run again later"],
    [504, "cortex-unavailable", "Run again later"],
    [599, "cortex-unavailable", "Run again later"],
  ])("%i is %s", async (status, code, next) => {
    const { fault } = await listFault(json({ message: "no" }, status));

    expect(fault.code).toBe(code);
    expect(fault.message).toContain(next);
  });

  it.each([408, 429, 500, 502, 503, 504, 520, 524])("%i is tried five times", async (status) => {
    const { tries } = await listFault({ status });

    expect(tries).toBe(5);
  });

  it.each([301, 400, 401, 403, 404, 409, 410, 422, 423, 451, 501, 505, 525])(
    "%i is tried once",
    async (status) => {
      const { tries } = await listFault({ status });

      expect(tries).toBe(1);
    },
  );
});

describe("of an upload, the status", () => {
  it.each([
    [400, "upload-rejected", "Check that the manifests"],
    [401, "api-key-rejected", "permission"],
    [404, "entity-not-found", "`a`"],
    [409, "cortex-rejected", "Do what Cortex's message asks"],
    [423, "cortex-rejected", "Do what Cortex's message asks"],
    [451, "cortex-rejected", "Do what Cortex's message asks"],
    [411, "upload-rejected", "Check that the manifests"],
    [413, "upload-rejected", "larger than Cortex, or a proxy before it, takes"],
    [415, "upload-rejected", "Check that the manifests"],
    [422, "upload-rejected", "Check that the manifests"],
    [429, "cortex-rate-limited", "`requests-per-minute`"],
    [500, "cortex-unavailable", "Run again later"],
  ])("%i is %s", async (status, code, next) => {
    const fault = await uploadFault(json({ message: "no" }, status));

    expect(fault.code).toBe(code);
    expect(fault.message).toContain(next);
  });
});

describe("a 404", () => {
  it("of Cortex itself is of the entity", async () => {
    const { fault } = await listFault(json(error, 404));

    expect(fault.code).toBe("entity-not-found");
    expect(fault.message).not.toContain("`cortex-api-url`");
  });

  it("that another server wrote may be of the entity or of the address", async () => {
    const { fault } = await listFault(json({ message: "no Route matched" }, 404));

    expectBothNamed(fault, "payments-api");
  });

  it("of Cortex itself below a path of `cortex-api-url` may be of the entity or of that path", async () => {
    const server = await startServer(() => json(error, 404));

    expectBothNamed(await faultOf(cortexOf(`${server.url}/base`).cortex.list("a")), "a");
  });

  it.each([
    ["nothing", { status: 404 }],
    ["text", { status: 404, body: "404 page not found" }],
    ["JSON without a message", json({ status: 404, error: "Not Found" }, 404)],
  ])("with %s is of the address, and names its whole path", async (_, reply) => {
    const server = await startServer(() => reply);

    const fault = await faultOf(cortexOf(`${server.url}/cortex`).cortex.list("a"));

    expect(fault.code).toBe("cortex-unexpected-response");
    expect(fault.message).toContain("GET /cortex/api/v1/catalog/a/packages?page=0&pageSize=1000 ");
    expect(fault.message).toContain("check the path of `cortex-api-url`");
  });
});

function expectBothNamed({ code, message }: Pick<Fault, "code" | "message">, entity: string): void {
  expect(code).toBe("entity-not-found");
  expect(message).toContain(
    `Either Cortex has no entity \`${entity}\`, or the path of \`cortex-api-url\`, which stands before \`/api/v1\`, is wrong: `,
  );
}

describe("a key that is refused", () => {
  it.each([401, 403])("with %i ends every request of the run at once", async (status) => {
    const server = await startServer(() => json({ message: "no" }, status));
    const { cortex } = cortexOf(server.url);

    const listed = await Promise.allSettled(
      Array.from({ length: 40 }, (_, at) => cortex.list(`entity-${at}`)),
    );
    const uploaded = await Promise.allSettled([cortex.upload("a", documentOf("go/gosum", "x"))]);

    // What was already on its way, and what took the places of second pages that came back first.
    expect(server.seen.length).toBeLessThanOrEqual(16);
    const faults = new Set(
      [...listed, ...uploaded].map((end): unknown =>
        end.status === "rejected" ? end.reason : null,
      ),
    );
    expect(faults.size).toBe(1);
    expect([...faults][0]).toMatchObject({ code: "api-key-rejected", place: {} });
  });

  it("does not end a run where it may only not read the catalog or custom data", async () => {
    const server = await startServer(({ url }) =>
      url.includes("packages") ? json([]) : json({ message: "no" }, 403),
    );
    const { cortex } = cortexOf(server.url);

    for (const asked of [
      cortex.catalog({ repository: "acme/shop" }),
      cortex.catalog({ tags: ["a"] }),
      cortex.customData("a", "k"),
      cortex.setCustomData("a", "k", {}, "d"),
    ]) {
      const fault = await faultOf(asked);
      expect(fault.code).toBe("cortex-rejected");
      expect(fault.message).toContain("`Edit entities`");
    }

    expect(await cortex.list("a")).toEqual([]);
  });

  it("ends a run where custom data is answered with 401", async () => {
    const server = await startServer(() => json({ message: "no" }, 401));
    const { cortex } = cortexOf(server.url);

    expect(await faultOf(cortex.customData("a", "k"))).toMatchObject({ code: "api-key-rejected" });
    expect(await faultOf(cortex.list("a"))).toMatchObject({ code: "api-key-rejected" });
    expect(server.seen).toHaveLength(1);
  });
});

describe("a redirect", () => {
  it.each([301, 302, 303, 307, 308])("with %i is named and not followed", async (status) => {
    const target = await startServer(() => json([]));
    const { tries, fault } = await listFault({
      status,
      headers: { location: `${target.url}/elsewhere` },
    });

    expect(fault.code).toBe("cortex-redirect");
    expect(fault.message).toContain(`It redirects to ${target.url}/elsewhere, which is never`);
    expect(tries).toBe(1);
    expect(target.seen).toEqual([]);
  });

  it("is named without what may be a secret in it", async () => {
    const { fault } = await listFault({
      status: 302,
      headers: { location: "https://user:pass@login.example.com/saml?token=abc#state" },
    });

    expect(fault.message).toContain("It redirects to https://login.example.com/saml, which");
  });

  it("may name nothing", async () => {
    const { fault } = await listFault({ status: 304 });

    expect(fault.code).toBe("cortex-redirect");
    expect(fault.message).toContain("an address that it does not name");
  });
});

describe("a success that is not believed", () => {
  it("is reported as a page where it is one", async () => {
    const { fault } = await listFault(page());

    expect(fault.message).toMatchInlineSnapshot(
      `"GET /api/v1/catalog/payments-api/packages?page=0&pageSize=1000 was answered with status 200 and an HTML page. Check \`cortex-api-url\` and what stands between the runner and Cortex, such as a proxy or a login."`,
    );
  });

  it.each([
    ["an HTML page", page(200)],
    ["an HTML page", { body: "\n<!DOCTYPE HTML>\n<p>" }],
    ["an HTML page", { headers: { "content-type": "application/xhtml+xml" }, body: "<a/>" }],
    ["JSON that is not a list of packages", json({ packages: [] })],
    ["JSON that is not a list of packages", json("text")],
    ["JSON that is not a list of packages", json(null)],
    ["a body that is not JSON", { body: "" }],
    ["a body that is not JSON", { headers: { "content-type": "application/json" }, body: "oops" }],
    ["a body that is not JSON", { status: 204 }],
    ["a list whose item 2 is not a package", json([row(1, "a"), null])],
    ["a list whose item 1 is not a package", json([{ ...row(1, "a"), name: "" }])],
    ["a list whose item 1 is not a package", json([{ ...row(1, "a"), packageType: 3 }])],
    ["a list whose item 1 is not a package", json([{ ...row(1, "a"), version: 1 }])],
    ["a list whose item 1 is not a package", json([[row(1, "a")]])],
  ])("is reported as %s", async (found, reply) => {
    const { fault } = await listFault(reply);

    expect(fault.code).toBe("cortex-unexpected-response");
    expect(fault.message).toContain(found);
  });

  it("on a later page fails the whole list: what is known in part is not known", async () => {
    const server = await startServer(({ number }) => (number === 1 ? json([row(1, "a")]) : page()));

    expect(await faultOf(cortexOf(server.url).cortex.list("a"))).toMatchObject({
      code: "cortex-unexpected-response",
    });
  });
});

describe("a network fault", () => {
  it("is reported with its cause after five tries", async () => {
    const { server, tries, fault } = await listFault((response) => response.socket?.destroy());

    expect(tries).toBe(5);
    expect(fault.code).toBe("cortex-unreachable");
    expect(fault.message).toContain(
      `got no whole answer from ${server.url} (socket hang up (ECONNRESET)) on the last of 5 tries. Check`,
    );
  });

  it("keeps the error that Node gave", async () => {
    const server = await startServer(() => (response) => response.socket?.destroy());
    const { cortex } = cortexOf(server.url);

    const thrown: unknown = await cortex.list("a").catch((fault: unknown) => fault);

    expect(thrown).toBeInstanceOf(Fault);
    expect(thrown).toMatchObject({ cause: { code: "ECONNRESET" } });
  });

  it("is reported for a port where nobody listens", async () => {
    const fault = await faultOf(cortexOf("http://127.0.0.1:1").cortex.list("a"));

    expect(fault.code).toBe("cortex-unreachable");
    expect(fault.message).toContain("ECONNREFUSED 127.0.0.1:1");
  });

  it.each([
    [
      "a body shorter than announced",
      (response: ServerResponse) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
        response.write("[", () => response.socket?.destroy());
      },
    ],
    [
      "chunks without an end",
      (response: ServerResponse) => {
        response.writeHead(200, { "content-type": "application/json" });
        response.write("[", () => response.socket?.destroy());
      },
    ],
    [
      "JSON that closes with the connection and not by itself",
      (response: ServerResponse) => {
        response.socket?.end(
          'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n[{"id":1,"name":"a"}',
        );
      },
    ],
    [
      "half a head",
      (response: ServerResponse) => {
        response.socket?.end("HTTP/1.1 200 OK\r\ncontent-");
      },
    ],
  ])("is %s, and tried again", async (_, cut) => {
    const server = await startServer(({ number }) => (number < 3 ? cut : json([])));

    await cortexOf(server.url).cortex.upload("a", documentOf("go/gosum", "a b c"));

    expect(server.seen).toHaveLength(3);
  });

  it("is not what uses another protocol than HTTP", async () => {
    const { tries, fault } = await listFault((response) => {
      response.socket?.end("SSH-2.0-OpenSSH_9.9\r\n");
    });

    expect(fault.code).toBe("cortex-unexpected-response");
    expect(tries).toBe(1);
  });
});
