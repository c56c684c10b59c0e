import { describe, expect, it } from "vitest";
import { endpoints, type Endpoint } from "../../src/cortex/endpoints.ts";
import { createStandIn } from "../../src/sandbox/stand-in.ts";
import { defaultOptions } from "../../src/sandbox/options.ts";
import { operations, type Operation } from "../../src/sandbox/operations.ts";
import { spoilings, standIns, type FaultAction } from "../../src/sandbox/faults.ts";
import type { Received } from "../../src/sandbox/receive.ts";
import type { PackageType } from "../../src/domain/package.ts";
import { uploads } from "./uploads.ts";

const statuses = [400, 401, 403, 404, 408, 409, 413, 415, 422, 429, 500, 502, 503, 504];

/** Every fault, and whether the request that it befalls is applied. */
const faults: readonly (readonly [FaultAction, boolean])[] = [
  ...standIns.map((action) => [action, false] as const),
  ...statuses.map((status) => [{ status }, false] as const),
  [{ redirect: "/elsewhere" }, false],
  [{ redirect: "https://other.example/", status: 302 }, false],
  ...spoilings.map((action) => [action, true] as const),
  ...statuses.map((status) => [{ status, applied: true }, true] as const),
  [{ dripMs: 5 }, true],
  [{ dropNames: ["none of them"] }, true],
];

function requestOf({ method, template, effect }: Operation): Received {
  const path = template.replace("{tagOrId}", "shop");
  const base = { method, path, query: "", headers: {}, key: "any-key", body: new Uint8Array() };
  if (effect.kind === "remove") return { ...base, query: "name=old" };
  if (effect.kind === "list") return base;
  return {
    ...base,
    headers: { "content-type": endpoints[effect.endpoint].contentType },
    body: new TextEncoder().encode(uploads[effect.endpoint].body),
  };
}

/** A stand-in with a package of each type. */
function seeded() {
  const standIn = createStandIn({ ...defaultOptions, storage: "add-by-version" });
  const types: readonly PackageType[] = ["NODE", "JAVA", "PYTHON", "GO", "NUGET"];
  standIn.catalog.seed(
    "shop",
    types.map((packageType) => ({ packageType, name: "old", version: "1" })),
  );
  const recorded = () =>
    (standIn.catalog.state().get("shop") ?? []).map(
      ({ packageType, name, version }) => `${packageType} ${name} ${version}`,
    );
  return { standIn, recorded };
}

/** What is recorded once the operation was applied. */
function afterwards({ effect }: Operation, before: readonly string[]): readonly string[] {
  if (effect.kind === "list") return before;
  if (effect.kind === "remove")
    return before.filter((line) => line !== `${effect.packageType} old 1`);
  const { packageType } = endpoints[effect.endpoint satisfies Endpoint];
  return [...before, ...uploads[effect.endpoint].gives.map((line) => `${packageType} ${line}`)];
}

describe.each(operations)("$id", (operation) => {
  it.each(faults)("befallen by %j: is it applied? %s", async (action, isApplied) => {
    const { standIn, recorded } = seeded();
    const before = recorded();
    const applied = afterwards(operation, before).toSorted();
    standIn.script([{ do: action }]);
    await standIn.handle(requestOf(operation));

    expect(recorded().toSorted()).toEqual(isApplied ? applied : before.toSorted());
    expect(standIn.requests()).toMatchObject([{ fault: action, responseFault: null }]);

    const again = await standIn.handle(requestOf(operation));
    expect(again).toMatchObject({ kind: "answer", answer: { status: 200 }, wire: "whole" });
    expect(recorded().toSorted()).toEqual(applied);
  });
});
