import { describe, expect, it } from "vitest";
import { endpoints, type Endpoint } from "../../src/cortex/endpoints.ts";
import { faultOf } from "../support/reading.ts";
import { cortexOf, documentOf, row } from "./support/cortex-of.ts";
import {
  inTurn,
  json,
  page,
  startServer,
  type SeenRequest,
} from "../http/support/loopback-server.ts";

const saved = json([row(1, "ms")]);

function refusal(message: string, status = 400) {
  return json({ type: "BAD_REQUEST", message }, status);
}

function isJsonString(body: string): boolean {
  try {
    return typeof JSON.parse(body) === "string";
  } catch {
    return false;
  }
}

/** What a server does that takes the document of the API by its letter. */
function takesJsonStrings({ body }: SeenRequest) {
  return isJsonString(body) ? saved : refusal("no JSON string");
}

describe("upload", () => {
  it.each(Object.entries(endpoints))(
    "posts to %s with its content type",
    async (name, described) => {
      const endpoint = name as Endpoint;
      const server = await startServer(() =>
        endpoint === "java" ? json(row(1, "g:a", "1", "JAVA")) : saved,
      );

      await cortexOf(server.url).cortex.upload("a", documentOf(endpoint, "text"));

      expect(server.seen).toMatchObject([
        {
          method: "POST",
          url: `/api/v1/catalog/a/packages/${endpoint}`,
          headers: { "content-type": described.contentType, "content-length": "4" },
          body: "text",
        },
      ]);
    },
  );

  it("sends the bytes of a file as they are", async () => {
    const text = "\uFEFFname==1.0  # ü\r\n";
    const server = await startServer(() => saved);

    await cortexOf(server.url).cortex.upload("a", documentOf("python/requirements", text));

    expect(server.seen[0]?.body).toBe(text);
  });

  it("carries two megabytes", async () => {
    const server = await startServer(() => saved);
    const text = "x".repeat(2_000_000);

    await cortexOf(server.url).cortex.upload("a", documentOf("go/gosum", text));

    expect(server.seen[0]?.body).toHaveLength(2_000_000);
  });

  it("may save nothing", async () => {
    const server = await startServer(() => json([]));

    await cortexOf(server.url).cortex.upload("a", documentOf("go/gosum", "x"));

    expect(server.seen).toHaveLength(1);
  });

  it.each([
    ["a page", page()],
    ["nothing", {}],
    ["text", { body: "saved" }],
    ["JSON that is no row", json({ ok: true })],
    ["a list of something else", json([row(1, "a"), { name: 5 }])],
    ["a row without a type", json([{ name: "a", version: "1" }])],
  ])("is not believed where %s comes back", async (_, reply) => {
    const server = await startServer(() => reply);
    const { cortex } = cortexOf(server.url);

    expect(await faultOf(cortex.upload("a", documentOf("go/gosum", "x")))).toMatchObject({
      code: "cortex-unexpected-response",
    });
  });
});

describe("a server that refuses raw text", () => {
  it.each([400, 415, 422])("with %i is sent the JSON string", async (status) => {
    const server = await startServer((asked) =>
      isJsonString(asked.body) ? saved : refusal("no JSON string", status),
    );

    await cortexOf(server.url).cortex.upload("a", documentOf("go/gosum", 'a "b"\n'));

    expect(server.seen.map(({ body }) => body)).toEqual(['a "b"\n', '"a \\"b\\"\\n"']);
    expect(server.seen.map(({ headers }) => headers["content-type"])).toEqual([
      "application/json",
      "application/json",
    ]);
  });

  it("is remembered for all files of the endpoint", async () => {
    const server = await startServer(takesJsonStrings);
    const { cortex } = cortexOf(server.url);

    await cortex.upload("a", documentOf("go/gosum", "one"));
    await cortex.upload("b", documentOf("go/gosum", "two"));

    expect(server.seen.map(({ body }) => body)).toEqual(["one", '"one"', '"two"']);
  });

  it("is asked anew at every endpoint: one may read JSON files where another takes strings", async () => {
    const server = await startServer(takesJsonStrings);
    const { cortex } = cortexOf(server.url);

    await cortex.upload("a", documentOf("go/gosum", "one"));
    await cortex.upload("a", documentOf("node/yarn-lock", "two"));

    expect(server.seen.map(({ body }) => body)).toEqual(["one", '"one"', "two", '"two"']);
  });

  it.each([401, 403, 404, 409, 413])("with %i means something else", async (status) => {
    const server = await startServer(() => refusal("no", status));

    await faultOf(cortexOf(server.url).cortex.upload("a", documentOf("go/gosum", "x")));

    expect(server.seen).toHaveLength(1);
  });

  it.each(["java", "java/bulk"] as const)("is not sent strings at %s", async (endpoint) => {
    const server = await startServer(() => refusal("no"));
    const { cortex } = cortexOf(server.url);

    expect(await faultOf(cortex.upload("a", documentOf(endpoint, "[]")))).toMatchObject({
      code: "upload-rejected",
    });
    expect(server.seen).toHaveLength(1);
  });
});

describe("a file that is refused", () => {
  /** Refuses a bad file in whatever form. */
  function takesGoodFiles({ body }: SeenRequest) {
    if (isJsonString(body)) return refusal("not a go.sum: a quote");
    return body.includes("bad") ? refusal("line 3 is malformed") : saved;
  }

  it("is reported by the answer to the file as it is", async () => {
    const server = await startServer(takesGoodFiles);
    const { cortex } = cortexOf(server.url);

    const fault = await faultOf(cortex.upload("a", documentOf("go/gosum", "bad")));

    expect(fault.code).toBe("upload-rejected");
    expect(fault.message).toContain("“line 3 is malformed”");
    expect(server.seen).toHaveLength(2);
  });

  it("changes nothing for the others", async () => {
    const server = await startServer(takesGoodFiles);
    const { cortex } = cortexOf(server.url);

    await faultOf(cortex.upload("a", documentOf("go/gosum", "bad")));
    await cortex.upload("a", documentOf("go/gosum", "good"));
    await cortex.upload("a", documentOf("node/yarn-lock", "good"));

    expect(server.seen.slice(2).map(({ body }) => body)).toEqual(["good", "good"]);
  });

  it("is refused once where raw text was taken before", async () => {
    const server = await startServer(takesGoodFiles);
    const { cortex } = cortexOf(server.url);

    await cortex.upload("a", documentOf("go/gosum", "good"));
    await faultOf(cortex.upload("a", documentOf("go/gosum", "bad")));

    expect(server.seen.map(({ body }) => body)).toEqual(["good", "bad"]);
  });

  it("is refused once where strings were taken before", async () => {
    const server = await startServer((asked) =>
      asked.body.includes("bad") ? refusal("line 3 is malformed") : takesJsonStrings(asked),
    );
    const { cortex } = cortexOf(server.url);

    await cortex.upload("a", documentOf("go/gosum", "good"));
    const fault = await faultOf(cortex.upload("a", documentOf("go/gosum", "bad")));

    expect(fault.message).toContain("“line 3 is malformed”");
    expect(server.seen.map(({ body }) => body)).toEqual(["good", '"good"', '"bad"']);
  });

  it.each([
    ["nothing", json([])],
    ["a name with a quote", json([row(1, '"flask', "1.0")])],
  ])("and whose string was read as %s does not turn the endpoint to strings", async (_, reply) => {
    const server = await startServer(({ body }) => {
      if (isJsonString(body)) return reply;
      return body === "bad" ? refusal("no") : saved;
    });
    const { cortex } = cortexOf(server.url);

    await cortex.upload("a", documentOf("python/requirements", "bad"));
    await cortex.upload("a", documentOf("python/requirements", "good"));

    expect(server.seen.map(({ body }) => body)).toEqual(["bad", '"bad"', "good"]);
  });

  it("is not called refused where the second try fails for another reason", async () => {
    const server = await startServer(inTurn(refusal("no"), { status: 503 }));
    const { cortex } = cortexOf(server.url);

    expect(await faultOf(cortex.upload("a", documentOf("go/gosum", "x")))).toMatchObject({
      code: "cortex-unavailable",
    });
  });
});
