import { describe, expect, it } from "vitest";
import { sourceOf } from "../../src/convergence/source.ts";
import { stateKey } from "../../src/convergence/state.ts";
import { Fault } from "../../src/domain/problem.ts";
import { forgetSource } from "../../src/pipeline/forget-source.ts";
import { convergeOnce, noon, sourceNamed } from "../support/converging.ts";
import { declaredType } from "../support/declared-type.ts";
import {
  entity,
  memoryCortex,
  recordedLines,
  type MemoryCortex,
} from "../support/memory-cortex.ts";
import { faultOf } from "../support/reading.ts";

const claims = [{ packageType: "NODE", names: [{ name: "old", versions: ["1.0.0"] }] }];

describe("ending a source", () => {
  it("lists what only it declared, and changes nothing", async () => {
    const cortex = await twoSources();
    const before = cortex.asked.length;

    expect(await forget(cortex, "github.com/acme/old")).toEqual({
      did: "listed",
      claims,
      problems: [],
    });
    expect(cortex.asked.slice(before)).toEqual(["list", `read ${stateKey}`]);
  });

  it("removes that and ends the source, however its name is written", async () => {
    const cortex = await twoSources();

    expect(await forget(cortex, "GitHub.com/Acme/Old", { remove: true })).toMatchObject({
      did: "removed",
      claims,
    });
    expect(recordedLines(cortex.store, "NODE")).toEqual(["both 1.0.0"]);
    expect(sourceNames(cortex)).toEqual(["github.com/acme/shop"]);
  });

  it("hands it to another source, whose next sync removes what it does not declare", async () => {
    const cortex = await twoSources();

    expect(await forget(cortex, "github.com/acme/old", { into: "github.com/acme/Shop" })).toEqual({
      did: "handed",
      claims,
      problems: [],
    });
    expect(recordedLines(cortex.store, "NODE")).toEqual(["both 1.0.0", "old 1.0.0"]);
    expect(sourceNames(cortex)).toEqual(["github.com/acme/shop"]);

    await sync(cortex, "shop", ["both@1.0.0"]);
    expect(recordedLines(cortex.store, "NODE")).toEqual(["both 1.0.0"]);
  });

  it("finds a source of a part of a repository, whose hash has its case", async () => {
    const cortex = memoryCortex();
    // The hash of this one has a capital letter.
    const scope = { directories: ["api"], include: [], exclude: null };
    const source = sourceOf("github.com/acme/old", "", scope);
    await convergeOnce(cortex, { types: [declaredType("NODE", ["old@1.0.0"])], source });

    expect(await forget(cortex, source.name)).toMatchObject({ did: "listed", claims });
  });
});

describe("a source that cannot be ended", () => {
  it("is one that the entity does not have", async () => {
    const cortex = await twoSources();

    expect(await faultOf(forget(cortex, "github.com/acme/none"))).toMatchObject({
      code: "source-unknown",
      message:
        "shop has no source github.com/acme/none. Its sources are: github.com/acme/old, github.com/acme/shop.",
    });
    expect(await faultOf(forget(memoryCortex(), "github.com/acme/none"))).toMatchObject({
      message: "shop has no source github.com/acme/none. Its sources are: none.",
    });
  });

  it("is one whose heir the entity does not have", async () => {
    const cortex = await twoSources();
    const into = "github.com/acme/none";

    expect(await faultOf(forget(cortex, "github.com/acme/old", { into }))).toMatchObject({
      code: "source-unknown",
    });
    expect(sourceNames(cortex)).toEqual(["github.com/acme/old", "github.com/acme/shop"]);
  });

  it("is one that would hand its names to itself", async () => {
    const cortex = await twoSources();

    expect(
      await faultOf(forget(cortex, "github.com/acme/old", { into: "GitHub.com/acme/old" })),
    ).toMatchObject({
      code: "source-unknown",
      message:
        "github.com/acme/old is the source that ends, and cannot take over its own names. Name another one of: github.com/acme/shop.",
    });
    expect(sourceNames(cortex)).toEqual(["github.com/acme/old", "github.com/acme/shop"]);
  });

  it("is one of a state that cannot be read", async () => {
    const newer = memoryCortex();
    newer.store.customData.set(entity, { key: stateKey, value: { v: "2" } }, false);
    const refused = memoryCortex({}, (request) => {
      if (request === `read ${stateKey}`) throw new Fault("cortex-rejected", "Not for this key.");
    });

    expect(await faultOf(forget(newer, "github.com/acme/old"))).toMatchObject({
      code: "state-newer",
      message: "The state of shop could not be read: it has version 2. Update this tool.",
    });
    expect(await faultOf(forget(refused, "github.com/acme/old"))).toMatchObject({
      code: "cortex-rejected",
      message: "The state of shop could not be read: Not for this key.",
    });
  });

  it("is written again where another writer brought it back in between", async () => {
    const cortex = await twoSources();
    const [before] = cortex.store.customData.list(entity);
    let isBetween = true;
    const racing: MemoryCortex = {
      ...cortex,
      async setCustomData(...written) {
        await cortex.setCustomData(...written);
        if (isBetween && before !== undefined) cortex.store.customData.set(entity, before, false);
        isBetween = false;
      },
    };

    await forget(racing, "github.com/acme/old", { into: "github.com/acme/shop" });

    expect(sourceNames(cortex)).toEqual(["github.com/acme/shop"]);
    expect(cortex.store.customData.list(entity)).toMatchObject([
      { description: expect.stringContaining("Do not edit") as string },
    ]);
  });

  it("is reported where another writer brings it back each time", async () => {
    const cortex = await twoSources();
    const [before] = cortex.store.customData.list(entity);
    const racing: MemoryCortex = {
      ...cortex,
      async setCustomData(...written) {
        await cortex.setCustomData(...written);
        if (before !== undefined) cortex.store.customData.set(entity, before, false);
      },
    };

    expect(
      await faultOf(forget(racing, "github.com/acme/old", { into: "github.com/acme/shop" })),
    ).toMatchObject({ code: "state-unavailable" });
  });

  it("stays where a removal fails, and so do its names", async () => {
    const cortex = memoryCortex({ storage: "overwrite-by-name" }, (request) => {
      if (request.startsWith("remove")) throw new Fault("cortex-unavailable", "Down.");
    });
    await sync(cortex, "old", ["old@1.0.0"]);

    expect(await forget(cortex, "github.com/acme/old", { remove: true })).toMatchObject({
      did: "held",
      problems: [{ severity: "error", code: "cortex-unavailable" }],
    });
    expect(recordedLines(cortex.store, "NODE")).toEqual(["old 1.0.0"]);
    expect(sourceNames(cortex)).toEqual(["github.com/acme/old"]);
  });
});

async function twoSources(): Promise<MemoryCortex> {
  const cortex = memoryCortex();
  await sync(cortex, "old", ["old@1.0.0", "both@1.0.0"]);
  await sync(cortex, "shop", ["both@1.0.0"]);
  return cortex;
}

function sync(cortex: MemoryCortex, name: string, written: readonly string[]) {
  const types = [declaredType("NODE", written)];
  return convergeOnce(cortex, { types, source: sourceNamed(name) });
}

function forget(
  cortex: MemoryCortex,
  sourceName: string,
  { remove = false, into = null }: { remove?: boolean; into?: string | null } = {},
) {
  return forgetSource({
    entity,
    sourceName,
    remove,
    into,
    pruneLimit: 0.5,
    toolVersion: "1.2.3",
    cortex,
    sleep: () => Promise.resolve(),
    now: () => noon,
  });
}

function sourceNames({ store }: MemoryCortex): readonly string[] {
  const value = store.customData.list(entity).find(({ key }) => key === stateKey)?.value;
  return Object.keys((value as { sources: object }).sources).toSorted();
}
