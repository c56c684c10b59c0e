import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, it } from "vitest";
import type { SandboxOptions } from "../../src/sandbox/options.ts";
import type { Sandbox } from "../../src/sandbox/server.ts";
import { ask, packages, started, type Answered, type Asked } from "./client.ts";
import { uploads } from "./uploads.ts";

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components: {
    readonly schemas: object;
    readonly responses: Readonly<Record<string, Content>>;
  };
}

interface ApiOperation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Content & { readonly $ref?: string }>>;
}

const document = JSON.parse(
  readFileSync("openapi/cortex-packages.openapi.json", "utf8"),
) as ApiDocument;

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({
    id: operation.operationId,
    method: method.toUpperCase(),
    below: path.slice("/api/v1/catalog/{tagOrId}/packages".length),
    operation,
  })),
);

type Listed = (typeof operations)[number];

/** A request that the operation takes. */
function validRequest({ method, below }: Listed): { path: string; asked: Asked } {
  if (method === "GET") return { path: packages(), asked: {} };
  if (method === "DELETE") return { path: packages(`${below}?name=ms`), asked: { method } };
  const { body } = uploads[below.slice(1) as keyof typeof uploads];
  const contentType = below.endsWith("csproj") ? "application/xml" : "application/json";
  return { path: packages(below), asked: { method, body, contentType } };
}

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });

function validator(schema: object): ValidateFunction {
  return ajv.compile({ ...schema, components: document.components });
}

function responseOf({ operation }: Listed, status: number): Content {
  const response = operation.responses[String(status)];
  if (response === undefined) throw new Error(`no answer ${status}`);
  const shared = response.$ref?.replace("#/components/responses/", "");
  return shared === undefined ? response : (document.components.responses[shared] ?? {});
}

/** Holds an answer to what the document says of one of a status. */
function holds(listed: Listed, status: number, answered: Answered): void {
  expect(answered.status).toBe(status);
  const [type, media] = Object.entries(responseOf(listed, status).content ?? {})[0] ?? [];
  if (type === undefined || media === undefined) {
    expect(answered.text).toBe("");
    return;
  }
  expect(answered.headers.get("content-type")).toBe(type);
  const validate = validator(media.schema);
  validate(answered.json);
  expect(validate.errors ?? []).toEqual([]);
}

async function answerOf(
  listed: Listed,
  behaviour: Partial<SandboxOptions> = {},
  before: (sandbox: Sandbox) => unknown = () => {},
): Promise<Answered> {
  const sandbox = await started(behaviour);
  await before(sandbox);
  const { path, asked } = validRequest(listed);
  const answered = await ask(sandbox, path, asked);
  expect(sandbox.requests().at(-1)).toMatchObject({
    operation: listed.id,
    requestFault: null,
    responseFault: null,
    status: answered.status,
  });
  return answered;
}

describe.each(operations)("$id", (listed) => {
  it("succeeds as the document says", async () => {
    holds(listed, 200, await answerOf(listed));
  });

  it("succeeds as the document says where there are packages already", async () => {
    const answered = await answerOf(listed, {}, ({ catalog }) =>
      catalog.seed("shop", [
        { packageType: "NODE", name: "ms", version: "2.1.3" },
        { packageType: "JAVA", name: "g:a", version: "" },
      ]),
    );

    holds(listed, 200, answered);
  });

  it("does not find an entity as the document says", async () => {
    holds(listed, 404, await answerOf(listed, { entities: ["other"] }));
  });

  it("is limited as the document says", async () => {
    const answered = await answerOf(listed, { requestsPerMinute: 1 }, (sandbox) =>
      ask(sandbox, packages()),
    );

    holds(listed, 429, answered);
    expect(answered.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(answered.json).toMatchObject({
      retryAfter: Number(answered.headers.get("retry-after")),
    });
  });

  it("refuses a key in the shape of an error", async () => {
    const answered = await answerOf(listed, { key: "another-key" });

    expect(answered.status).toBe(401);
    const validate = validator({ $ref: "#/components/schemas/ErrorResponse" });
    validate(answered.json);
    expect(validate.errors ?? []).toEqual([]);
  });

  it("gives dates as RFC 3339 says", async () => {
    const answered = await answerOf(listed);

    for (const [, date] of answered.text.matchAll(/"dateCreated":"([^"]*)"/g))
      expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
  });
});

describe("every refusal", () => {
  const isError = validator({ $ref: "#/components/schemas/ErrorResponse" });

  it.each([
    ["an unknown path", "/api/v2/catalog", {}, 404],
    ["a wrong method", packages(), { method: "PUT" }, 405],
    ["a missing name", packages("/node"), { method: "DELETE" }, 400],
    [
      "a wrong content type",
      packages("/go/gosum"),
      { method: "POST", body: "x", contentType: "text/plain" },
      415,
    ],
    ["a file that is none", packages("/go/gosum"), { method: "POST", body: "not a go.sum" }, 400],
    [
      "a body that is not UTF-8",
      packages("/go/gosum"),
      { method: "POST", body: new Uint8Array([255]) },
      400,
    ],
    [
      "a body too large",
      packages("/go/gosum"),
      { method: "POST", body: "x".repeat(2_000_001) },
      413,
    ],
  ] as const)("has the shape of an error: %s", async (_, path, asked, status) => {
    const answered = await ask(await started(), path, asked);

    expect(answered.status).toBe(status);
    expect(answered.headers.get("content-type")).toBe("application/json");
    isError(answered.json);
    expect(isError.errors ?? []).toEqual([]);
    expect(answered.json).toMatchObject({ httpStatus: status, requestId: "sandbox-1" });
  });
});
