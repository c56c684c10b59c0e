import { expect, it } from "vitest";
import { mergedState } from "../../src/organisation/bulk-states.ts";

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
