import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requirementOf, type Requirement } from "../../../src/manifests/python/requirement.ts";
import { runtimeNames } from "../../../src/manifests/python/runtime-names.ts";

function runtime(
  requirements: readonly Requirement[],
  graph: Record<string, string[]>,
): string[] | null {
  const nodes = Object.entries(graph).map(([name, dependencies]) => ({ name, dependencies }));
  const names = runtimeNames({ requirements }, nodes);
  return names === null ? null : [...names].toSorted();
}

describe("runtimeNames", () => {
  it("follows what the project needs, in any spelling", () => {
    const graph = { A_b: ["C.d"], "c-d": [], e: ["c-d"] };

    expect(runtime([requirementOf("a.B")], graph)).toEqual(["a-b", "c-d"]);
  });

  it("does not start from what is needed for development", () => {
    expect(
      runtime([requirementOf("a"), requirementOf("b", { development: true })], { a: [], b: [] }),
    ).toEqual(["a"]);
  });

  it("starts from local projects as well", () => {
    expect(runtime([requirementOf("a", { local: true })], { a: ["b"], b: [] })).toEqual(["a", "b"]);
  });

  it("follows all entries of a name", () => {
    const nodes = [
      { name: "a", dependencies: ["b"] },
      { name: "a", dependencies: ["c"] },
    ];
    const names = runtimeNames({ requirements: [requirementOf("a")] }, nodes);

    expect(names).toEqual(new Set(["a", "b", "c"]));
  });

  it("survives cycles", () => {
    expect(runtime([requirementOf("a")], { a: ["b"], b: ["a"] })).toEqual(["a", "b"]);
  });

  it("is not known where a need is not in the lock", () => {
    expect(runtime([requirementOf("a"), requirementOf("gone")], { a: [] })).toBeNull();
    expect(runtime([requirementOf("", { local: true })], { a: [] })).toBeNull();
  });

  it("passes over what the lock lacks because it holds only for other versions of Python", () => {
    const requirements = [requirementOf("a"), requirementOf("gone", { unused: true })];

    expect(runtime(requirements, { a: ["b"], b: [], c: [] })).toEqual(["a", "b"]);
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
            needs.map((each) => requirementOf(each)),
            edges,
          ) ?? [];
        const more = runtime(
          [...needs, another].map((each) => requirementOf(each)),
          edges,
        );

        expect(more).toEqual(expect.arrayContaining(few));
      }),
    );
  });
});
