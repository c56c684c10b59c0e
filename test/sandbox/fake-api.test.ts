import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultOptions, storages, type SandboxOptions } from "../../src/sandbox/options.ts";
import { createFakeApi, type FakeApi } from "../../src/sandbox/fake-api.ts";
import type { Received } from "../../src/sandbox/receive.ts";
import { triesOf } from "../support/one-in.ts";

const path = "/api/v1/catalog/shop/packages";

function received(request: Partial<Received>, body = ""): Received {
  return {
    method: "GET",
    path,
    query: "",
    headers: { "content-type": "application/json" },
    key: "any-key",
    body: new TextEncoder().encode(body),
    ...request,
  };
}

async function answered(fakeApi: FakeApi, request: Received) {
  const delivery = await fakeApi.handle(request);
  if (delivery.kind !== "answer") throw new Error(`no answer but a ${delivery.kind}`);
  const { status, body } = delivery.answer;
  return { status, json: body === "" ? null : (JSON.parse(body) as unknown) };
}

interface ListedRow {
  readonly id: number;
  readonly name: string;
  readonly version: string;
}

async function listed(fakeApi: FakeApi, query = ""): Promise<readonly ListedRow[]> {
  const { json } = await answered(fakeApi, received({ query }));
  return json as readonly ListedRow[];
}

/** All pages up to the first that is empty. */
async function allPages(fakeApi: FakeApi): Promise<readonly ListedRow[]> {
  const rows: ListedRow[] = [];
  for (let page = 0; ; page += 1) {
    const found = await listed(fakeApi, `page=${page}`);
    if (found.length === 0) return rows;
    rows.push(...found);
  }
}

type Step =
  | { readonly kind: "requirements"; readonly packages: ReadonlyMap<string, string> }
  | { readonly kind: "remove"; readonly name: string }
  | { readonly kind: "list" };

const name = fc.constantFrom("a", "b", "c", "d");
const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .array(fc.tuple(name, fc.constantFrom("1", "2")), { minLength: 1, maxLength: 4 })
    .map((pairs) => ({ kind: "requirements" as const, packages: new Map(pairs) })),
  name.map((each) => ({ kind: "remove" as const, name: each })),
  fc.constant({ kind: "list" as const }),
);

function requestOf(taken: Step): Received {
  if (taken.kind === "list") return received({});
  if (taken.kind === "remove")
    return received({ method: "DELETE", path: `${path}/python`, query: `name=${taken.name}` });
  const lines = [...taken.packages].map(([each, version]) => `${each}==${version}\n`);
  return received({ method: "POST", path: `${path}/python/requirements` }, lines.join(""));
}

/** The simplest thing that could be meant: the `name version` pairs of one type and one endpoint. */
function after(before: ReadonlySet<string>, taken: Step, { storage, rows }: SandboxOptions) {
  if (taken.kind === "list") return before;
  if (taken.kind === "remove")
    return new Set([...before].filter((pair) => !pair.startsWith(`${taken.name} `)));
  const replaces = storage.startsWith("replace");
  const byName = storage === "overwrite-by-name" || rows === "per-name";
  const kept = [...before].filter(
    (pair) => !replaces && !(byName && taken.packages.has(pair.split(" ")[0] ?? "")),
  );
  return new Set([...kept, ...[...taken.packages].map(([each, version]) => `${each} ${version}`)]);
}

describe("whatever is asked of it, the stand-in", () => {
  it("records what a simple model of its storage does, and lists it in pages of any size", async () => {
    const behaviour = fc.record({
      storage: fc.constantFrom(...storages),
      rows: fc.constantFrom("per-version" as const, "per-name" as const),
      pageSize: fc.option(fc.integer({ min: 1, max: 3 })),
    });
    await fc.assert(
      fc.asyncProperty(behaviour, fc.array(step, { maxLength: 8 }), async (given, steps) => {
        const options = { ...defaultOptions, ...given };
        const fakeApi = createFakeApi(options);
        let model: ReadonlySet<string> = new Set();
        for (const taken of steps) {
          expect((await answered(fakeApi, requestOf(taken))).status).toBe(200);
          model = after(model, taken, options);
          const rows = await allPages(fakeApi);

          expect(rows.map((row) => `${row.name} ${row.version}`).toSorted()).toEqual(
            [...model].toSorted(),
          );
          expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        }
        for (const { requestFault, responseFault } of fakeApi.requests())
          expect([requestFault, responseFault]).toEqual([null, null]);
      }),
    );
  });

  it("answers in the shape of the API document, also to nonsense", async () => {
    const request = fc.record({
      method: fc.constantFrom("GET", "POST", "DELETE", "PUT", "OPTIONS"),
      path: fc.oneof(
        fc
          .constantFrom("", "/node", "/node/yarn-lock", "/java", "/java/bulk", "/go")
          .map((below) => path + below),
        fc.webPath(),
        fc.string(),
      ),
      query: fc.oneof(fc.constantFrom("", "name=a", "page=1"), fc.webQueryParameters()),
      body: fc.oneof(
        fc.uint8Array(),
        fc.json().map((text) => new TextEncoder().encode(text)),
      ),
      key: fc.option(fc.string()),
    });
    await fc.assert(
      fc.asyncProperty(request, async (asked) => {
        const fakeApi = createFakeApi(defaultOptions);
        const { status } = await answered(fakeApi, received(asked));

        expect(status).toBeLessThan(500);
        expect(fakeApi.requests()).toMatchObject([{ status, responseFault: null }]);
      }),
      { numRuns: triesOf(500) },
    );
  });
});

describe("requests at the same time", () => {
  it("are each applied as a whole", async () => {
    const fakeApi = createFakeApi({ ...defaultOptions, storage: "add-by-version" });
    const names = Array.from({ length: 50 }, (_, number) => `package-${number}`);
    await Promise.all(
      names.map((each) =>
        fakeApi.handle(requestOf({ kind: "requirements", packages: new Map([[each, "1"]]) })),
      ),
    );

    const rows = await allPages(fakeApi);
    expect(rows.map((row) => row.name).toSorted()).toEqual(names.toSorted());
    expect(new Set(rows.map(({ id }) => id)).size).toBe(50);
  });
});
