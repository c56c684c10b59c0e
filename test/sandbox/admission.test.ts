import { describe, expect, it } from "vitest";
import { admit, arrive } from "../../src/sandbox/admission.ts";
import { defaultOptions, type SandboxOptions } from "../../src/sandbox/options.ts";
import type { Received } from "../../src/sandbox/receive.ts";

const valid: Received = {
  method: "POST",
  path: "/api/v1/catalog/shop/packages/java",
  query: "",
  headers: { "content-type": "application/json" },
  key: "right",
  body: bytes('{"name":"g:a","version":"1"}'),
};

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

interface Tried {
  readonly request?: Partial<Received>;
  readonly options?: Partial<SandboxOptions>;
  /** What the rate limit says. */
  readonly seconds?: number | null;
}

/** The status that refuses a request, and the message; `admitted` where it is let in. */
function tried({ request = {}, options = {}, seconds = null }: Tried = {}): string {
  const all = { ...defaultOptions, key: "right", ...options };
  const arrived = arrive({ ...valid, ...request }, "r1", all.key);
  const exists = (entity: string) => all.entities?.includes(entity) ?? true;
  const result = admit(arrived, all, () => seconds, exists);
  if (!("status" in result)) return "admitted";
  const { message, detail } = JSON.parse(result.body) as { message?: string; detail?: string };
  return `${result.status} ${message ?? detail}`;
}

describe("a request", () => {
  it("is let in when nothing is against it", () => {
    expect(tried()).toBe("admitted");
    expect(tried({ options: { entities: ["shop"], requestsPerMinute: 1 } })).toBe("admitted");
  });

  it("is let in with any key where none is set", () => {
    expect(tried({ options: { key: null }, request: { key: "whatever" } })).toBe("admitted");
  });

  it.each<[string, Tried, string]>([
    ["no key", { request: { key: null } }, "401 The API key"],
    [
      "no key where any would do",
      { request: { key: null }, options: { key: null } },
      "401 The API",
    ],
    ["a wrong key", { request: { key: "wrong" } }, "401 The API key"],
    [
      "too many before it",
      { seconds: 7, options: { requestsPerMinute: 3 } },
      "429 More than 3 requests in a minute.",
    ],
    ["a body too large", { request: { body: null } }, "413 The body is above 2000000 bytes."],
    ["no such path", { request: { path: "/x" } }, "404 Refused: the API has no path /x."],
    ["no such method", { request: { method: "PUT" } }, "405 Refused: the API has no PUT"],
    ["a wrong body", { request: { body: bytes("{}") } }, "400 Refused: the body does not fit"],
    ["no such entity", { options: { entities: ["web"] } }, '404 There is no entity "shop".'],
    ["no entity at all", { options: { entities: [] } }, '404 There is no entity "shop".'],
    [
      "a body of no UTF-8",
      { request: { body: new Uint8Array([0xff]) } },
      "400 The body is not UTF-8.",
    ],
  ])("is refused for %s", (_, against, refusal) => {
    expect(tried(against)).toContain(refusal);
  });

  it("is refused for the first of several things, the key before all", () => {
    const body = { body: null };

    expect(tried({ request: { ...body, key: null }, seconds: 1 })).toMatch(/^401/);
    expect(tried({ request: body, seconds: 1 })).toMatch(/^429/);
    expect(tried({ request: body, options: { entities: [] } })).toMatch(/^413/);
    expect(tried({ request: { body: bytes("{}") }, options: { entities: [] } })).toMatch(/^400/);
  });

  it("does not count against the rate without a key", () => {
    const arrived = arrive({ ...valid, key: null }, "r1", null);
    let asked = 0;
    admit(
      arrived,
      defaultOptions,
      () => {
        asked += 1;
        return null;
      },
      () => true,
    );

    expect(asked).toBe(0);
  });
});

describe("the body of a request that is let in", () => {
  it("is text without a byte order mark", () => {
    const body = bytes('\uFEFF{"name":"g:ü","version":"1"}');
    const arrived = arrive({ ...valid, body }, "r1", null);

    const admitted = admit(
      arrived,
      defaultOptions,
      () => null,
      () => true,
    );

    expect(admitted).toMatchObject({
      body: '{"name":"g:ü","version":"1"}',
      match: { entity: "shop" },
    });
  });
});
