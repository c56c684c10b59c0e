import { describe, expect, it } from "vitest";
import { countedEntities } from "../../src/pipeline/counted-entities.ts";
import type { EntityProgress } from "../../src/pipeline/ports.ts";

describe("entities that are counted", () => {
  it("are reported when they are begun and when they are done, with the last that was begun", async () => {
    const seen: EntityProgress[] = [];
    const counted = countedEntities(2, (progress) => seen.push(progress));
    const first = Promise.withResolvers<string>();
    const works = [counted("a", () => first.promise), counted("b", () => Promise.resolve("B"))];
    await works[1];
    first.resolve("A");

    expect(await Promise.all(works)).toEqual(["A", "B"]);
    expect(seen).toEqual([
      { done: 0, of: 2, entity: "a" },
      { done: 0, of: 2, entity: "b" },
      { done: 1, of: 2, entity: "b" },
      { done: 2, of: 2, entity: "b" },
    ]);
  });

  it("are done as well where the work fails", async () => {
    const seen: number[] = [];
    const counted = countedEntities(1, ({ done }) => seen.push(done));

    await expect(counted("a", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(seen).toEqual([0, 1]);
  });
});
