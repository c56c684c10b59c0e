import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearest } from "../../src/domain/edit-distance.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });

describe("the edit distance", () => {
  it.each([
    ["", "", 0],
    ["", "sync", 4],
    ["sync", "sync", 0],
    ["snyc", "sync", 1],
    ["jsno", "json", 1],
    ["entiy", "entity", 1],
    ["entityy", "entity", 1],
    ["kitten", "sitting", 3],
    ["ca", "abc", 3],
  ])("of %j and %j is %i", (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });

  it("is the same in both directions, and nothing only for the same word", () => {
    fc.assert(
      fc.property(word, word, (from, to) => {
        expect(editDistance(from, to)).toBe(editDistance(to, from));
        expect(editDistance(from, to) === 0).toBe(from === to);
      }),
    );
  });

  it("is one at most for one edit", () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom("", "a", "x"), (start, end, letter) => {
        expect(editDistance(`${start}b${end}`, `${start}${letter}${end}`)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("the nearest word", () => {
  const known = ["sync", "check", "list", "organisation"];

  it.each([
    ["snyc", "sync"],
    ["SYNC", "sync"],
    ["chek", "check"],
    ["organization", "organisation"],
  ])("of %s is %s", (written, meant) => {
    expect(nearest(written, known)).toBe(meant);
  });

  it.each(["push", "l", "", "x".repeat(100_000)])(
    "is none where all are far away: %.9s",
    (written) => {
      expect(nearest(written, known)).toBeNull();
    },
  );

  it("is the first of those that are as near", () => {
    expect(nearest("lint", ["line", "list"])).toBe("line");
  });
});
