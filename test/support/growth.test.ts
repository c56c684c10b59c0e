import { describe, expect, it } from "vitest";
import { growth, linear } from "./growth.ts";

/** So many steps that no compiler leaves out. */
function steps(count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum = (sum + at * 31) % 65_521;
  return sum;
}

describe("how work grows", () => {
  it.each([
    ["none", () => 0],
    ["of one step for each part", (size: number) => steps(1_000 * size)],
  ])("is linear for work %s", async (_, work) => {
    expect(await growth(8_000, work)).toBeLessThan(linear);
  });

  it("is not for work of one step for each pair of parts", async () => {
    expect(await growth(8_000, (size) => steps(size * size))).toBeGreaterThan(linear);
  });
});
