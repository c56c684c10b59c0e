import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConcurrencyLimit, mapAtMost } from "../../src/domain/concurrency.ts";

describe("createConcurrencyLimit", () => {
  it("never runs more at a time than it may, and as many as it may", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 10 }),
        fc.array(fc.nat(3), { maxLength: 40 }),
        async (concurrency, turns) => {
          const limit = createConcurrencyLimit(concurrency);
          let running = 0;
          let most = 0;

          const results = await Promise.all(
            turns.map((steps, at) =>
              limit(async () => {
                running += 1;
                most = Math.max(most, running);
                for (let step = 0; step <= steps; step += 1) await Promise.resolve();
                running -= 1;
                return at;
              }),
            ),
          );

          expect(most).toBe(Math.min(concurrency, turns.length));
          expect(results).toEqual(turns.map((_, at) => at));
        },
      ),
    );
  });

  it("starts tasks in the order in which they came", async () => {
    const limit = createConcurrencyLimit(1);
    const order: number[] = [];

    await Promise.all([1, 2, 3].map((at) => limit(() => Promise.resolve(order.push(at)))));

    expect(order).toEqual([1, 2, 3]);
  });

  it("gives the place of a task that failed to the next", async () => {
    const limit = createConcurrencyLimit(1);

    await expect(limit(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");

    expect(await limit(() => Promise.resolve("next"))).toBe("next");
  });

  it("gives a free place away once", async () => {
    const limit = createConcurrencyLimit(1);
    await limit(() => Promise.resolve());
    let running = 0;

    await Promise.all(
      [1, 2].map(() =>
        limit(async () => {
          running += 1;
          await new Promise(setImmediate);
          expect(running).toBe(1);
          running -= 1;
        }),
      ),
    );
  });
});

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
