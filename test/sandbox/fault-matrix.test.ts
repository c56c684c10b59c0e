import { describe, expect, it } from "vitest";
import { endpoints } from "../../src/cortex/endpoints.ts";
import { createFakeApi } from "../../src/sandbox/fake-api.ts";
import { defaultOptions } from "../../src/sandbox/options.ts";
import { seed } from "../../src/sandbox/seed.ts";
import { operations, type Operation } from "../../src/sandbox/operations.ts";
import { responseFaults, syntheticResponses, type FaultAction } from "../../src/sandbox/faults.ts";
import type { Received } from "../../src/sandbox/receive.ts";
import type { PackageType } from "../../src/domain/package.ts";
import { uploads } from "./uploads.ts";

const statuses = [400, 401, 403, 404, 408, 409, 413, 415, 422, 429, 500, 502, 503, 504, 520];

/** Every fault, and whether the request that it befalls is applied. */
const faults: readonly (readonly [FaultAction, boolean])[] = [
  ...syntheticResponses.map((action) => [action, false] as const),
  ...statuses.map((status) => [{ status }, false] as const),
  [{ redirect: "/elsewhere" }, false],
  [{ redirect: "https://other.example/", status: 302 }, false],
  ...responseFaults.map((action) => [action, true] as const),
  ...statuses.map((status) => [{ status, applied: true }, true] as const),
  [{ dripMs: 5 }, true],
  [{ dropNames: ["none of them"] }, true],
  [{ between: [] }, true],
];

const datum = JSON.stringify({ key: "new", value: { a: 1 } });
const bulk = JSON.stringify({ values: { shop: [{ key: "new", value: { a: 1 } }] } });

interface Parts {
  readonly query?: string;
  readonly body?: string;
  readonly contentType?: string;
}

/** What a request has beside its method and path, of the operations that take something. */
const parts: Partial<Record<Operation["effect"]["kind"], Parts>> = {
  remove: { query: "name=old" },
  "list-entities": { query: "page=0&pageSize=10" },
  "list-custom-data": { query: "page=0&pageSize=10" },
  "remove-custom-data": { query: "key=old" },
  "write-custom-data": { body: datum, contentType: "application/json" },
  "write-custom-data-in-bulk": { body: bulk, contentType: "application/json" },
};

function partsOf({ effect }: Operation): Parts {
  if (effect.kind !== "upload") return parts[effect.kind] ?? {};
  const { contentType } = endpoints[effect.endpoint];
  return { body: uploads[effect.endpoint].body, contentType };
}

function requestOf(operation: Operation): Received {
  const { query = "", body = "", contentType } = partsOf(operation);
  return {
    method: operation.method,
    path: operation.template.replace("{tagOrId}", "shop").replace("{key}", "old"),
    query,
    headers: contentType === undefined ? {} : { "content-type": contentType },
    key: "any-key",
    body: new TextEncoder().encode(body),
  };
}

/** A stand-in with a package of each type and a value. */
function seeded() {
  const fakeApi = createFakeApi({ ...defaultOptions, storage: "add-by-version" });
  const types: readonly PackageType[] = ["NODE", "JAVA", "PYTHON", "GO", "NUGET"];
  const packages = types.map((packageType) => ({ packageType, name: "old", version: "1" }));
  seed(fakeApi.catalog, [{ entity: "shop", packages, customData: [{ key: "old", value: 1 }] }]);
  const recorded = () => [
    ...(fakeApi.catalog.state().get("shop") ?? []).map(
      ({ packageType, name, version }) => `${packageType} ${name} ${version}`,
    ),
    ...(fakeApi.catalog.customData.state().get("shop") ?? []).map(({ key }) => `data ${key}`),
  ];
  return { fakeApi, recorded };
}

/** What is recorded once the operation was applied. */
function afterwards({ effect }: Operation, before: readonly string[]): readonly string[] {
  if (effect.kind === "remove")
    return before.filter((line) => line !== `${effect.packageType} old 1`);
  if (effect.kind === "remove-custom-data") return before.filter((line) => line !== "data old");
  if (effect.kind.startsWith("write-")) return [...before, "data new"];
  if (effect.kind !== "upload") return before;
  const { packageType } = endpoints[effect.endpoint];
  return [...before, ...uploads[effect.endpoint].gives.map((line) => `${packageType} ${line}`)];
}

describe.each(operations)("$id", (operation) => {
  it.each(faults)("befallen by %j: is it applied? %s", async (action, isApplied) => {
    const { fakeApi, recorded } = seeded();
    const before = recorded();
    const applied = afterwards(operation, before).toSorted();
    fakeApi.script([{ do: action }]);
    await fakeApi.handle(requestOf(operation));

    expect(recorded().toSorted()).toEqual(isApplied ? applied : before.toSorted());
    expect(fakeApi.requests()).toMatchObject([{ fault: action, responseFault: null }]);

    const again = await fakeApi.handle(requestOf(operation));
    expect(again).toMatchObject({ kind: "answer", answer: { status: 200 }, wire: "whole" });
    expect(recorded().toSorted()).toEqual(applied);
  });
});
