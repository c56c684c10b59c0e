import { describe, expect, it } from "vitest";
import {
  askId,
  identified,
  observeState,
  renewed,
  withState,
  type Observation,
} from "../../src/convergence/observe.ts";
import { noState, stateKey } from "../../src/convergence/state.ts";
import { Fault, type ProblemCode } from "../../src/domain/problem.ts";
import { noon } from "../support/converging.ts";
import { entity, memoryCortex, type MemoryCortex } from "../support/memory-cortex.ts";

const seen: Observation = {
  rows: [],
  reading: { kind: "none", state: noState },
  entityId: null,
  isIdentified: false,
  at: noon,
};

describe("what was seen", () => {
  it("is believed for five seconds, and nothing is asked", async () => {
    const cortex = memoryCortex();

    expect(await renewed(seen, context(cortex, noon + 5_000))).toBe(seen);
    expect(cortex.asked).toEqual([]);
  });

  it("is seen again after, the list and the state", async () => {
    const cortex = withOne(memoryCortex());

    expect(await renewed(seen, context(cortex, noon + 5_001))).toMatchObject({
      rows: [{ packageType: "NODE", name: "ms", version: "1" }],
      reading: { kind: "known" },
      at: noon + 5_001,
    });
    expect(cortex.asked.toSorted()).toEqual(["list", `read ${stateKey}`]);
  });

  it("is seen again without the state where nothing depends on that", async () => {
    const cortex = withOne(memoryCortex());

    const again = await renewed({ ...seen, reading: null }, context(cortex, noon + 9_000));

    expect(again.reading).toBeNull();
    expect(cortex.asked).toEqual(["list"]);
  });

  it("gets its state where that is still to be read, and once", async () => {
    const cortex = withOne(memoryCortex());

    const first = await withState({ ...seen, reading: null }, context(cortex));

    expect(first.reading).toMatchObject({ kind: "known" });
    expect(await withState(first, context(cortex))).toBe(first);
    expect(cortex.asked).toEqual([`read ${stateKey}`]);
  });
});

describe("a state that could not be read", () => {
  it("is not available, with the reason", async () => {
    expect(await observeState(context(failing("cortex-unavailable")), null)).toEqual({
      kind: "unavailable",
      code: "cortex-unavailable",
      fact: "No.",
    });
  });

  it("because the run was cancelled ends the run", async () => {
    await expect(observeState(context(failing("cancelled")), null)).rejects.toMatchObject({
      code: "cancelled",
      message: "No.",
      place: { entity },
    });
  });
});

describe("whether a state is of this entity", () => {
  it("is shown by its CID", async () => {
    const cortex = withOne(memoryCortex());
    const id = cortex.store.entities.all().get(entity)?.id ?? "";
    const own = await stateOfEntity(cortex, id);

    expect(await identified(own, context(cortex))).toEqual({
      ...own,
      entityId: id,
      isIdentified: true,
    });
  });

  it("is denied by another one: a copied state is none", async () => {
    const cortex = withOne(memoryCortex());

    const found = await identified(await stateOfEntity(cortex, "en-other"), context(cortex));

    expect(found).toMatchObject({ reading: { kind: "none", state: noState }, isIdentified: true });
  });

  it("is not asked where that is known, where there is no state, and where it names none", async () => {
    const cortex = withOne(memoryCortex());
    const named = { ...(await stateOfEntity(cortex, "en-other")), isIdentified: true };
    const unnamed = await stateOfEntity(cortex, "");
    const none: Observation = {
      ...seen,
      reading: { kind: "invalid", state: { ...noState, fields: { entity: "en-other" } }, fact: "" },
    };
    const before = cortex.asked.length;

    for (const each of [named, unnamed, none])
      expect(await identified(each, context(cortex))).toBe(each);
    expect(cortex.asked).toHaveLength(before);
  });

  it("is believed where the key may not ask", async () => {
    const own = await stateOfEntity(withOne(memoryCortex()), "en-other");

    expect(await identified(own, context(failing("cortex-rejected")))).toEqual({
      ...own,
      isIdentified: true,
    });
  });

  it("is not believed where the question failed", async () => {
    const own = await stateOfEntity(withOne(memoryCortex()), "en-other");

    expect(await identified(own, context(failing("cortex-unavailable")))).toEqual({
      ...own,
      reading: { kind: "unavailable", code: "cortex-unavailable", fact: "No." },
    });
  });

  it("stays open where the run was cancelled, which ends it", async () => {
    const own = await stateOfEntity(withOne(memoryCortex()), "en-other");

    await expect(identified(own, context(failing("cancelled")))).rejects.toMatchObject({
      code: "cancelled",
    });
  });
});

describe("the CID", () => {
  it("is the catalog's, and none where the catalog does not have the entity", async () => {
    const cortex = memoryCortex();

    expect(await askId(context(cortex))).toBe(cortex.store.entities.all().get(entity)?.id);
    expect(await askId({ ...context(cortex), entity: "nowhere" })).toBeNull();
  });
});

function context(cortex: MemoryCortex, now = noon) {
  return { entity, cortex, sleep: () => Promise.resolve(), now: () => now };
}

/** A store in which one package is recorded, with a state. */
function withOne(cortex: MemoryCortex): MemoryCortex {
  cortex.store.seed(entity, [{ packageType: "NODE", name: "ms", version: "1" }]);
  cortex.store.customData.set(entity, { key: stateKey, value: { v: "1", sources: {} } }, false);
  return cortex;
}

function failing(code: ProblemCode): MemoryCortex {
  return memoryCortex({}, () => {
    throw new Fault(code, "No.");
  });
}

/** What is seen of an entity whose state says that it is of this CID. */
async function stateOfEntity(cortex: MemoryCortex, id: string): Promise<Observation> {
  const value = { v: "1", entity: id, sources: {} };
  cortex.store.customData.set(entity, { key: stateKey, value }, false);
  return withState({ ...seen, reading: null }, context(cortex));
}
