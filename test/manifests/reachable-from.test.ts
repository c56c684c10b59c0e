import { describe, expect, it } from "vitest";
import { reachableFrom } from "../../src/manifests/reachable-from.ts";

const edges: Readonly<Record<string, readonly string[]>> = {
  a: ["b", "c"],
  b: ["d"],
  c: ["d"],
  d: ["a"],
  e: ["a"],
};

function next(node: string): readonly string[] {
  return edges[node] ?? [];
}

describe("reach", () => {
  it("finds everything behind the starts, once, through cycles", () => {
    expect([...reachableFrom(["a"], next)]).toEqual(["a", "b", "c", "d"]);
  });

  it("begins at every start", () => {
    expect([...reachableFrom(["d", "e"], next)].toSorted()).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("finds nothing from nowhere", () => {
    expect(reachableFrom([], next).size).toBe(0);
  });

  it("asks each node once", () => {
    const asked: string[] = [];

    reachableFrom(["a", "e"], (node) => {
      asked.push(node);
      return next(node);
    });

    expect(asked.toSorted()).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("goes a hundred thousand steps", () => {
    const last = 100_000;

    expect(reachableFrom([0], (at) => (at < last ? [at + 1] : [])).size).toBe(last + 1);
  });
});
