import { expect, it } from "vitest";
import { stateKey } from "../../src/convergence/state.ts";
import { bulkStates, mergedState } from "../../src/organisation/bulk-states.ts";
import { memoryCortex } from "../support/memory-cortex.ts";

const before = { v: "1", sources: { a: { names: "x" }, b: { names: "y" }, gone: {} } };
const ours = { v: "1", sources: { a: { names: "xz" }, b: { names: "y" } } };

it("writes a state as it is to be where nobody wrote meanwhile", () => {
  expect(mergedState(before, ours, structuredClone(before))).toBe(ours);
  expect(mergedState(null, ours, null)).toBe(ours);
});

it("keeps what another source wrote since the state was read", () => {
  const current = { ...before, sources: { ...before.sources, b: { names: "yy" }, c: {} } };

  expect(mergedState(before, ours, current)).toEqual({
    v: "1",
    sources: { a: { names: "xz" }, b: { names: "yy" }, c: {} },
  });
});

it("keeps the first claim of another source where there was no state", () => {
  expect(mergedState(null, { sources: { a: {} } }, { sources: { c: {} } })).toEqual({
    sources: { a: {}, c: {} },
  });
});

/** States of two entities, read and changed; `meanwhile` comes between that and their writing. */
async function written(
  meanwhile: (cortex: ReturnType<typeof memoryCortex>) => void,
  isListed = true,
) {
  const cortex = memoryCortex({ entities: ["a", "b"] });
  const kept = new Map<string, unknown>();
  const valueOf = (tag: string): unknown => cortex.store.customData.list(tag)[0]?.value ?? null;
  const states = bulkStates(
    cortex,
    {
      values: () =>
        isListed
          ? Promise.resolve(new Map(["a", "b"].map((tag) => [tag, valueOf(tag)])))
          : Promise.reject(new Error("no catalog")),
      keep(_, values) {
        for (const [tag, value] of values) kept.set(tag, value);
        return Promise.resolve([]);
      },
    },
    new Map([
      ["a", "acme/a"],
      ["b", "acme/b"],
    ]),
  );
  for (const tag of ["a", "b"]) {
    await states.cortex.customData(tag, stateKey);
    await states.cortex.setCustomData(tag, stateKey, { v: "1", sources: { own: tag } }, "");
  }
  meanwhile(cortex);
  const before = cortex.asked.length;
  await states.flush();
  return { kept, reads: cortex.asked.length - before, problems: states.problems() };
}

const nothing = (): void => undefined;
const other = { key: stateKey, value: { v: "1", sources: { other: 1 } }, description: "" };

it("reads no state again by itself that the catalog shows as it was read", async () => {
  const { kept, reads } = await written(nothing);

  expect(reads).toBe(0);
  expect([...kept.keys()]).toEqual(["a", "b"]);
});

it("reads a state again that another source wrote meanwhile, and keeps what that wrote", async () => {
  const { kept, reads } = await written(({ store }) => store.customData.set("b", other, false));

  expect(reads).toBe(1);
  expect(kept.get("b")).toEqual({ v: "1", sources: { other: 1, own: "b" } });
});

it("reads each state again where the catalog cannot be asked", async () => {
  const { kept, reads, problems } = await written(nothing, false);

  expect(reads).toBe(2);
  expect(kept.size).toBe(2);
  expect(problems).toEqual([]);
});
