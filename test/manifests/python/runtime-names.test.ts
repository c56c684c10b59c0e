import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Need } from "../../../src/manifests/python/need.ts";
import { runtimeNames } from "../../../src/manifests/python/runtime-names.ts";

function need(name: string, overrides: Partial<Need> = {}): Need {
  return {
    name,
    version: null,
    resolved: false,
    development: false,
    local: false,
    doubt: null,
    ...overrides,
  };
}

function runtime(needs: readonly Need[], graph: Record<string, string[]>): string[] | null {
  const nodes = Object.entries(graph).map(([name, dependencies]) => ({ name, dependencies }));
  const names = runtimeNames({ needs, developmentGroups: new Set() }, nodes);
  return names === null ? null : [...names].toSorted();
}

describe("runtimeNames", () => {
  it("follows what the project needs, in any spelling", () => {
    const graph = { A_b: ["C.d"], "c-d": [], e: ["c-d"] };

    expect(runtime([need("a.B")], graph)).toEqual(["a-b", "c-d"]);
  });

  it("does not start from what is needed for development", () => {
    expect(runtime([need("a"), need("b", { development: true })], { a: [], b: [] })).toEqual(["a"]);
  });

  it("starts from local projects as well", () => {
    expect(runtime([need("a", { local: true })], { a: ["b"], b: [] })).toEqual(["a", "b"]);
  });

  it("follows all entries of a name", () => {
    const nodes = [
      { name: "a", dependencies: ["b"] },
      { name: "a", dependencies: ["c"] },
    ];
    const names = runtimeNames({ needs: [need("a")], developmentGroups: new Set() }, nodes);

    expect(names).toEqual(new Set(["a", "b", "c"]));
  });

  it("survives circles", () => {
    expect(runtime([need("a")], { a: ["b"], b: ["a"] })).toEqual(["a", "b"]);
  });

  it("is not known where a need is not in the lock", () => {
    expect(runtime([need("a"), need("gone")], { a: [] })).toBeNull();
    expect(runtime([need("", { local: true })], { a: [] })).toBeNull();
  });

  it("never grows smaller by one more need", () => {
    const name = fc.constantFrom("a", "b", "c", "d");
    const graph = fc.record({
      a: fc.array(name),
      b: fc.array(name),
      c: fc.array(name),
      d: fc.array(name),
    });
    fc.assert(
      fc.property(graph, fc.array(name), name, (edges, needs, another) => {
        const few =
          runtime(
            needs.map((each) => need(each)),
            edges,
          ) ?? [];
        const more = runtime(
          [...needs, another].map((each) => need(each)),
          edges,
        );

        expect(more).toEqual(expect.arrayContaining(few));
      }),
    );
  });
});
