import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cost,
  count,
  duration,
  enumeration,
  goingOn,
  number,
  size,
} from "../../src/domain/wording.ts";

describe("numbers", () => {
  it("are grouped by thousands", () => {
    expect([0, 999, 1_000, 12_480, 1_234_567].map(number)).toEqual([
      "0",
      "999",
      "1,000",
      "12,480",
      "1,234,567",
    ]);
  });

  it("look as English writes them", () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        expect(number(value)).toBe(value.toLocaleString("en-US"));
      }),
    );
  });

  it("come with their noun, in the singular for one", () => {
    expect(count(1, "package")).toBe("1 package");
    expect(count(0, "package")).toBe("0 packages");
    expect(count(1_200, "entity", "entities")).toBe("1,200 entities");
  });
});

describe("a sentence behind a colon", () => {
  it.each([
    ["The BOM `a` is missing", "the BOM `a` is missing"],
    ["No catalog has it", "no catalog has it"],
    ["Theta is missing", "Theta is missing"],
    ["`The` is missing", "`The` is missing"],
    ["Go refuses it", "Go refuses it"],
  ])("goes on from %j", (sentence, text) => {
    expect(goingOn(sentence)).toBe(text);
  });
});

describe("an enumeration", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
  ])("of %j", (parts, text) => {
    expect(enumeration(parts)).toBe(text);
  });
});

describe("sizes", () => {
  it.each([
    [812, "812 B"],
    [1_000, "1.0 kB"],
    [9_949, "9.9 kB"],
    [40_213, "40 kB"],
    [999_499, "999 kB"],
    [999_500, "1.0 MB"],
    [1_940_000, "1.9 MB"],
  ])("of %i bytes", (bytes, text) => {
    expect(size(bytes)).toBe(text);
  });
});

describe("durations", () => {
  it.each([
    [0, "0 ms"],
    [812, "812 ms"],
    [4_210, "4.2 s"],
    [59_949, "59.9 s"],
    [59_950, "1 min 0 s"],
    [125_000, "2 min 5 s"],
  ])("of %i ms", (ms, text) => {
    expect(duration(ms)).toBe(text);
  });
});

describe("the cost of a run", () => {
  it("reports requests and time, and tries only where there were some", () => {
    expect(cost({ requests: { total: 1, retried: 0 }, durationMs: 5 })).toBe("1 request in 5 ms");
    expect(cost({ requests: { total: 9, retried: 2 }, durationMs: 5 })).toBe(
      "9 requests (2 retried) in 5 ms",
    );
  });
});
