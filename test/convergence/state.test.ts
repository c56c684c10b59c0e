import { describe, expect, it } from "vitest";
import { nameHash } from "../../src/convergence/name-hash.ts";
import {
  isCopy,
  isOfAnEntity,
  noState,
  parseState,
  type SourceState,
} from "../../src/convergence/state.ts";
import { packageTypes } from "../../src/domain/package.ts";

const names = nameHash("NODE", "ms");
const sources = { "github.com/acme/shop": { types: { NODE: { names } } } };

describe("the value of a state", () => {
  it.each([null, undefined])("is none where there is none: %s", (value) => {
    expect(parseState(value, null)).toEqual({ kind: "none", state: noState });
  });

  it.each([
    ["hello", "is not an object"],
    [[], "is not an object"],
    [{}, "has no version `v`"],
    [{ v: 1 }, "has no version `v`"],
    [{ v: "0", sources: 7 }, "has the old version 0"],
    [{ v: "1" }, "has no `sources`"],
  ])("%j is not valid, and with the reason: %s", (value: unknown, fact) => {
    expect(parseState(value, null)).toEqual({
      kind: "invalid",
      state: expect.objectContaining({ sources: new Map() }) as unknown,
      fact,
    });
  });

  it("is that of a newer version, whatever else it holds", () => {
    expect(parseState({ v: "2" }, null)).toEqual({ kind: "newer", version: "2" });
  });

  it("is none where it is a copy of another entity's", () => {
    const value = { v: "1", entity: "en2", sources };

    expect(parseState(value, "en1")).toEqual({ kind: "none", state: noState });
    expect(parseState(value, "en2")).toMatchObject({ kind: "known", state: { fields: value } });
  });
});

describe("a copy of another entity's state", () => {
  it("names another CID than the one that is known", () => {
    expect(isCopy({ fields: { entity: "en2" } }, "en1")).toBe(true);
    expect(isCopy({ fields: { entity: "en1" } }, "en1")).toBe(false);
  });

  it("is none where either CID is not known", () => {
    expect(isCopy({ fields: {} }, "en1")).toBe(false);
    expect(isCopy({ fields: { entity: "en2" } }, null)).toBe(false);
  });
});

describe("a state that names its entity", () => {
  it("has its CID as a text", () => {
    expect(isOfAnEntity({ fields: { entity: "en1" } })).toBe(true);
    expect(isOfAnEntity({ fields: { entity: 1 } })).toBe(false);
    expect(isOfAnEntity(noState)).toBe(false);
  });
});

describe("the entry of a source", () => {
  it.each([{}, { v: "1" }])("is understood without a version and with this one: %o", (version) => {
    const { types, opaque } = parsed({ ...version, types: { NODE: { names } } });

    expect(types.get("NODE")?.names).toEqual(new Set([names]));
    expect(opaque).toEqual(new Set());
  });

  it("of another version is not understood for the types that it has", () => {
    const { types, opaque } = parsed({ v: "2", types: { NODE: { names } } });

    expect(types).toEqual(new Map());
    expect(opaque).toEqual(new Set(["NODE"]));
  });

  it.each([null, "hello", {}, { types: 7 }])(
    "may claim everything of every type where it has no types: %j",
    (entry: unknown) => {
      expect(parsed(entry).opaque).toEqual(new Set(packageTypes));
    },
  );
});

function parsed(entry: unknown): SourceState {
  const reading = parseState({ v: "1", sources: { shop: entry } }, null);
  const found = "state" in reading ? reading.state.sources.get("shop") : undefined;
  if (found === undefined) throw new Error("the state of the test has no such source");
  return found;
}
