import { describe, expect, it } from "vitest";
import { medianRatio, pairedRatio } from "../../bench/paired.ts";

describe("pairs of measurements", () => {
  it("are made by turns, after some that do not count", async () => {
    const order: string[] = [];
    const measure = (name: string, figure: number) => () => {
      order.push(name);
      return Promise.resolve(figure);
    };

    const { ratio } = await pairedRatio(
      { warmUps: 1, pairs: 3 },
      measure("now", 3),
      measure("then", 2),
    );

    expect(order).toEqual(["then", "now", "now", "then", "then", "now", "now", "then"]);
    expect(ratio).toBe(1.5);
  });
});

describe("the interval of a median", () => {
  it("lies from the tenth of thirty to the tenth from above", () => {
    const ratios = Array.from({ length: 30 }, (_, at) => at + 1);

    expect(medianRatio(ratios)).toEqual({ ratio: 15.5, low: 10, high: 21 });
  });

  it("is not moved by a few figures that were disturbed", () => {
    expect(medianRatio([...Array<number>(27).fill(1), 40, 50, 60])).toEqual({
      ratio: 1,
      low: 1,
      high: 1,
    });
  });

  it("is all there is of few figures", () => {
    expect(medianRatio([3, 1, 2])).toEqual({ ratio: 2, low: 1, high: 3 });
  });
});
