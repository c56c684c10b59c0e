import { describe, expect, it } from "vitest";
import { growth, linear } from "./growth.ts";

/** What the growth of work is that takes so many ms for an input of a size. */
async function grown(msFor: (size: number, at: number) => number): Promise<number> {
  let spent = 0;
  let calls = 0;
  return growth(
    1_000,
    (size) => {
      spent += msFor(size, calls);
      calls += 1;
    },
    () => spent,
  );
}

describe("work", () => {
  it("that is done at once has not grown", async () => {
    expect(await grown(() => 0)).toBe(1);
  });

  it("in proportion to its input has grown fourfold at most", async () => {
    expect(await grown((size) => size)).toBeLessThan(linear / 2);
  });

  it("in proportion to the square of its input has grown too much", async () => {
    expect(await grown((size) => size ** 2 / 1_000)).toBeGreaterThan(linear);
  });

  it("that was disturbed twice is as long as it was undisturbed", async () => {
    expect(await grown((size, call) => size + (call < 4 ? 100_000 : 0))).toBeLessThan(linear / 2);
  });
});
