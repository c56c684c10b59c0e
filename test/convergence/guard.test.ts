import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guard } from "../../src/convergence/guard.ts";
import type { Prune } from "../../src/domain/policy.ts";
import { declaredType } from "../support/declared-type.ts";

const what = "NODE of shop";

describe("the guard", () => {
  it("lets a removal up to the limit go on", () => {
    expect(check({ removed: 5, own: 10, pruneLimit: 0.5 })).toBeNull();
  });

  it("holds a removal above the limit, with the numbers and the way out", () => {
    expect(check({ removed: 6, own: 10, pruneLimit: 0.5 })).toEqual({
      code: "prune-limit",
      reason:
        "NODE of shop is held: 6 of 10 packages that came from this repository (60%) would go, and `prune-limit` is 50%. If that is meant, run once with `prune-limit: 100%`.",
    });
  });

  it("lets exactly the limit go on at every whole percentage", () => {
    for (let percent = 1; percent < 100; percent += 1) {
      const pruneLimit = percent / 100;
      expect(check({ removed: percent, own: 100, pruneLimit }), `${percent}%`).toBeNull();
      expect(check({ removed: percent + 1, own: 100, pruneLimit })).not.toBeNull();
    }
  });

  it.each([
    [9, 9],
    [9, 8],
    [9, 5],
    [5, 3],
    [4, 3],
    [3, 3],
  ])("of fewer than ten names, here %i, does not let %i go", (own, removed) => {
    expect(check({ removed, own, pruneLimit: 0.99 })).toEqual({
      code: "prune-limit",
      reason: expect.stringContaining("of fewer than 10 packages at most half may go") as string,
    });
  });

  it.each([
    [9, 4],
    [6, 3],
    [2, 2],
    [1, 1],
    [3, 2],
  ])("of fewer than ten names, here %i, lets %i go whatever the limit is", (own, removed) => {
    expect(check({ removed, own, pruneLimit: 0 })).toBeNull();
  });

  it("is lifted by a limit of 100%", () => {
    expect(check({ removed: 500, own: 500, pruneLimit: 1 })).toBeNull();
    expect(check({ removed: 500, own: 500, declared: 0, pruneLimit: 1 })).toBeNull();
    expect(check({ removed: 8, own: 9, pruneLimit: 1 })).toBeNull();
  });

  it("lets nothing of ten or more go under a limit of 0%", () => {
    expect(check({ removed: 1, own: 1_000, pruneLimit: 0 })?.code).toBe("prune-limit");
  });

  it("reports it where the manifests of a type declare nothing at all", () => {
    expect(check({ declared: 0, removed: 50, own: 50, pruneLimit: 0.99 })).toEqual({
      code: "manifests-empty",
      reason:
        "NODE of shop is held: its manifests declare no package at all, and 50 of 50 packages would go. If that is meant, run once with `prune-limit: 100%`.",
    });
  });

  it("lets all that came from this repository go where no manifest of the type is left", () => {
    expect(
      check({ declared: 0, present: false, removed: 400, own: 400, pruneLimit: 0 }),
    ).toBeNull();
  });

  it("counts what nobody claimed where no manifest of the type is left, under `prune: all`", () => {
    const gone = { declared: 0, present: false, prune: "all", removed: 0, own: 0 } as const;

    expect(check({ ...gone, unclaimed: 40, all: 40, pruneLimit: 0.5 })?.code).toBe("prune-limit");
    expect(check({ ...gone, unclaimed: 4, all: 40, pruneLimit: 0.5 })).toBeNull();
  });

  it("measures `prune: all` by all that is recorded", () => {
    const all = { prune: "all", removed: 5, own: 5, unclaimed: 1, all: 100 } as const;

    expect(check({ ...all, pruneLimit: 0.06 })).toBeNull();
    expect(check({ ...all, pruneLimit: 0.05 })?.reason).toContain(
      "6 of 100 recorded packages (6%)",
    );
  });

  it("measures every other `prune` by what came from this repository, whatever else is recorded", () => {
    expect(check({ removed: 6, own: 10, all: 100, pruneLimit: 0.5 })?.reason).toContain("6 of 10");
  });

  it("has nothing to report where nothing would go", () => {
    expect(check({ declared: 0, removed: 0, own: 0, pruneLimit: 0 })).toBeNull();
    expect(check({ removed: 0, own: 10, pruneLimit: 0 })).toBeNull();
  });

  it("writes shares without needless digits", () => {
    expect(check({ removed: 2, own: 30, pruneLimit: 0.055 })?.reason).toContain(
      "(6.7%) would go, and `prune-limit` is 5.5%",
    );
  });

  it("never lets more than the limit's share of ten or more names go", () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.nat(200),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (removed, kept, pruneLimit) => {
          const own = removed + kept;
          const held = check({ removed, own, pruneLimit }) !== null;
          const isMost = removed >= 3 && removed > own / 2;
          expect(held).toBe(own >= 10 ? removed / own > pruneLimit : isMost);
        },
      ),
    );
  });
});

interface Numbers {
  readonly declared?: number;
  readonly present?: boolean;
  readonly prune?: Prune;
  /** Names of the base that would go. */
  readonly removed: number;
  /** Recorded names of the base. */
  readonly own: number;
  /** Names that nobody claimed and that would go. */
  readonly unclaimed?: number;
  readonly all?: number;
  readonly pruneLimit: number;
}

function check({
  declared = 1,
  present = true,
  prune = "true",
  removed,
  own,
  unclaimed = 0,
  all = own,
  pruneLimit,
}: Numbers) {
  const names = Array.from({ length: declared }, (_, index) => `d${index}@1`);
  const removal = (isOwn: boolean) => (_: unknown, index: number) => ({
    name: { name: `p${index}`, spellings: [`p${index}`], versions: ["1"] },
    isOwn,
  });
  return guard({
    what,
    type: declaredType("NODE", names, { present }),
    removals: [
      ...Array.from({ length: removed }, removal(true)),
      ...Array.from({ length: unclaimed }, removal(false)),
    ],
    recorded: { all, own },
    prune,
    pruneLimit,
  });
}
