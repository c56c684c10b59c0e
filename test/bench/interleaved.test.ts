import { describe, expect, it } from "vitest";
import { interleaved, median } from "../../bench/interleaved.ts";

describe("the median", () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[10], 10],
    [[100, 9, 20], 20],
  ])("of %j is %d", (figures, expected) => {
    expect(median(figures)).toBe(expected);
  });
});

describe("interleaved measurements", () => {
  it("are made by turns, with one round more that does not count", async () => {
    const order: string[] = [];
    const measure = (name: string, figures: number[]) => () => {
      order.push(name);
      return figures.shift() ?? 0;
    };

    const medians = await interleaved(2, [
      measure("a", [1_000, 1, 3]),
      measure("b", [1_000, 10, 30]),
    ]);

    expect(order).toEqual(["a", "b", "a", "b", "a", "b"]);
    expect(medians).toEqual([2, 20]);
  });
});
