import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapAtMost } from "../../src/convergence/map-at-most.ts";

describe("mapping at most so many at a time", () => {
  it("keeps the order of the items, however long each takes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.nat()),
        fc.integer({ min: 1, max: 5 }),
        async (scheduler, items, limit) => {
          const mapping = mapAtMost(limit, items, (item) =>
            scheduler.schedule(Promise.resolve(item * 2)),
          );

          expect(await scheduler.waitFor(mapping)).toEqual(items.map((item) => item * 2));
        },
      ),
    );
  });

  it("never works on more than the limit", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.nat(), { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        async (scheduler, items, limit) => {
          let working = 0;
          let most = 0;
          const mapping = mapAtMost(limit, items, async (item) => {
            working += 1;
            most = Math.max(most, working);
            await scheduler.schedule(Promise.resolve(item));
            working -= 1;
          });
          await scheduler.waitFor(mapping);

          expect(most).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });

  it("maps nothing to nothing", async () => {
    expect(await mapAtMost(3, [], () => Promise.reject(new Error("not to be called")))).toEqual([]);
  });

  it("rejects as the mapping does", async () => {
    const mapping = mapAtMost(2, [1, 2, 3], (item) =>
      item === 2 ? Promise.reject(new Error("two")) : Promise.resolve(item),
    );

    await expect(mapping).rejects.toThrow("two");
  });
});
