import { describe, expect, it } from "vitest";
import { stateKey } from "../../../src/convergence/state.ts";
import { packageLock } from "../../support/sample-files.ts";
import { methodsOf, stage, type Stage } from "../../support/scenario.ts";

const files = { "package-lock.json": packageLock("ms@2.1.3") };
const dayMs = 24 * 60 * 60 * 1000;

/** A repository in sync, which was synced this long ago. */
async function inSync(agoMs = 0): Promise<Stage> {
  const there = await stage({ files });
  await there.synced();
  const { customData } = there.sandbox.catalog;
  const datum = customData.list("shop").find(({ key }) => key === stateKey);
  const at = new Date(Date.now() - agoMs).toISOString();
  const text = JSON.stringify(datum?.value).replaceAll(/"at":"[^"]*"/g, `"at":"${at}"`);
  customData.set("shop", { key: stateKey, value: JSON.parse(text) as unknown }, false);
  return there;
}

describe("in sync, with `entity` given,", () => {
  it("a check takes at most two requests", async () => {
    const { run } = await inSync();

    const scene = await run({ inputs: { mode: "check" } });

    expect(scene.outputs["result"]).toBe("in-sync");
    expect(scene.requests.length).toBeLessThanOrEqual(2);
  });

  it("a sync takes at most three, and writes nothing", async () => {
    const { run } = await inSync();

    const scene = await run();

    expect(scene.outputs["result"]).toBe("in-sync");
    expect(scene.requests.length).toBeLessThanOrEqual(3);
    expect(methodsOf(scene)).toEqual(["GET"]);
  });

  it("the first sync of a day takes at most five, and renews the state alone", async () => {
    const { run } = await inSync(dayMs + 60_000);

    const scene = await run();

    expect(scene.outputs).toMatchObject({ result: "in-sync", uploads: "0" });
    expect(scene.requests.length).toBeLessThanOrEqual(5);
    const writes = scene.requests.filter(({ method }) => method !== "GET");
    expect(writes.map(({ path }) => path)).toEqual(["/api/v1/catalog/shop/custom-data"]);
  });
});
