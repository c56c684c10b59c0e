import { describe, expect, it } from "vitest";
import { rangesIntersect } from "../../../src/manifests/javascript/npm-range.ts";

describe("two ranges of npm", () => {
  it.each([
    ["^1.0.0", "^1.5.0"],
    ["^1", "1.x"],
    ["*", "^3.0.0"],
    ["", "1.2.3"],
    ["npm:^1.0.0", "1.0.0"],
    ["~1.2.0", "1.2"],
    ["~1", "1.9.0"],
    [">=1.0.0 <2.0.0", "1.9.9"],
    ["<= 2", "2.1.0"],
    ["1.0.0 - 2.0.0", "2.0.0"],
    ["^0.0.3", "0.0.3"],
    ["^0.2.0", "0.2.9"],
    ["1.0.0 || ^3.0.0", "3.1.0"],
    [">1", "2.0.0"],
    ["1.0.0-beta.1", "^1.0.0"],
  ])("have a version in common: %s and %s", (one, other) => {
    expect(rangesIntersect(one, other)).toBe(true);
    expect(rangesIntersect(other, one)).toBe(true);
  });

  it.each([
    ["^1.0.0", "^2.0.0"],
    ["1.0.0", "1.0.1"],
    ["<1.0.0", "1.0.0"],
    ["<1", "^1.0.0"],
    [">1.2", "1.2.9"],
    ["^0.0.3", "0.0.4"],
    ["^0.2.0", "0.3.0"],
    ["~1.2.3", "1.3.0"],
    [">=2.0.0 <1.0.0", "*"],
    ["1.0.0 || ^3.0.0", "2.0.0"],
  ])("have none in common: %s and %s", (one, other) => {
    expect(rangesIntersect(one, other)).toBe(false);
    expect(rangesIntersect(other, one)).toBe(false);
  });

  it.each(["latest", "https://shop.example/a.tgz", "github:a/b", "^a.b", "workspace:*"])(
    "cannot be compared where one is %s",
    (range) => {
      expect(rangesIntersect(range, "1.0.0")).toBeNull();
    },
  );
});
