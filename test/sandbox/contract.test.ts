import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, it } from "vitest";
import type { SandboxOptions } from "../../src/sandbox/options.ts";
import type { Sandbox } from "../../src/sandbox/server.ts";
import { ask, packages, started, type Answered, type Asked } from "./client.ts";
import { seed, type SeededEntity } from "../../src/sandbox/seed.ts";
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

const documents = ["cortex-packages", "cortex-catalog"].map(
  (name) => JSON.parse(readFileSync(`openapi/${name}.openapi.json`, "utf8")) as ApiDocument,
);

const operations = documents.flatMap((document) =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      operation,
      document,
    })),
  ),
);

type Listed = (typeof operations)[number];

/** A request that the operation takes. */
function validRequest({ method, path: template }: Listed): { path: string; asked: Asked } {
  const path = template.replace("{tagOrId}", "shop").replace("{key}", "tier");
  const contentType = path.endsWith("csproj") ? "application/xml" : "application/json";
  const body = bodies.get(`${method} ${template}`) ?? uploadBody(path);
  if (method === "POST" || method === "PUT") return { path, asked: { method, body, contentType } };
  return { path: path + (queries.get(`${method} ${template}`) ?? ""), asked: { method } };
}

const packagesPath = "/api/v1/catalog/shop/packages/";
const entityPath = "/api/v1/catalog/{tagOrId}";

function uploadBody(path: string): string {
  return uploads[path.slice(packagesPath.length) as keyof typeof uploads]?.body ?? "";
}

const bodies = new Map([
  [`POST ${entityPath}/custom-data`, '{"key":"tier","value":{"a":[1]},"description":"d"}'],
  [
    "PUT /api/v1/catalog/custom-data",
    '{"values":{"shop":[{"key":"tier","value":"1"}],"web":[{"key":"tier","value":2}]}}',
  ],
]);

const queries = new Map([
  ...["node", "java", "python", "go", "dotnet/nuget"].map(
    (type) => [`DELETE ${entityPath}/packages/${type}`, "?name=ms"] as const,
  ),
  [`DELETE ${entityPath}/custom-data`, "?key=tier"],
  [`GET ${entityPath}/custom-data`, "?page=0&pageSize=250"],
  ["GET /api/v1/catalog", "?page=0&pageSize=250&hierarchyDepth=0&includeMetadata=true"],
]);

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });

function validator({ components }: ApiDocument, schema: object): ValidateFunction {
  return ajv.compile({ ...schema, components });
}

function responseOf({ operation, document }: Listed, status: number): Content {
  const response = operation.responses[String(status)];
  if (response === undefined) throw new Error(`no answer ${status}`);
  const shared = response.$ref?.replace("#/components/responses/", "");
  return shared === undefined ? response : (document.components.responses[shared] ?? {});
}

/** Entities of which the operation finds everything that it may answer with. */
const everything: readonly SeededEntity[] = [
  {
    entity: "shop",
    git: { repository: "acme/shop", basepath: "web" },
    onCall: [{ name: "Ada", email: "ada@example.com" }, { name: "Bo" }],
    customData: [{ key: "tier", value: { a: null }, description: "how much it matters" }],
    packages: [
      { packageType: "NODE", name: "ms", version: "2.1.3" },
      { packageType: "JAVA", name: "g:a", version: "" },
    ],
  },
  { entity: "old", isArchived: true, type: "domain" },
];

/** Holds an answer to what the document says of one of a status. */
function holds(listed: Listed, status: number, answered: Answered): void {
  expect(answered.status).toBe(status);
  const [type, media] = Object.entries(responseOf(listed, status).content ?? {})[0] ?? [];
  if (type === undefined || media === undefined) {
    expect(answered.text).toBe("");
    return;
  }
  expect(answered.headers.get("content-type")).toBe(type);
  const validate = validator(listed.document, media.schema);
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
  const one = listed.path.includes("{tagOrId}");

  it.skipIf(listed.path.endsWith("{key}"))("succeeds as the document specifies", async () => {
    holds(listed, 200, await answerOf(listed));
  });

  it("succeeds as the document specifies where there is something already", async () => {
    const answered = await answerOf(listed, {}, ({ catalog }) => seed(catalog, everything));

    holds(listed, 200, answered);
  });

  it.runIf(one)("does not find an entity as the document specifies", async () => {
    holds(listed, 404, await answerOf(listed, { entities: ["other"] }));
  });

  it("is limited as the document specifies", async () => {
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
    const validate = validator(listed.document, { $ref: "#/components/schemas/ErrorResponse" });
    validate(answered.json);
    expect(validate.errors ?? []).toEqual([]);
  });

  it("gives dates as RFC 3339 specifies", async () => {
    const answered = await answerOf(listed);

    for (const [, date] of answered.text.matchAll(/"(?:date\w+|lastUpdated)":"([^"]*)"/g))
      expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
  });
});

describe("every refusal", () => {
  const [document] = documents;
  const isError = validator(document ?? { paths: {}, components: { schemas: {}, responses: {} } }, {
    $ref: "#/components/schemas/ErrorResponse",
  });

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
