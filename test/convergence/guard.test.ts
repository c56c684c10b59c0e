import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Difference } from "../../src/convergence/compare.ts";
import { guard } from "../../src/convergence/guard.ts";
import { declaredType } from "../support/declared-type.ts";

const what = "NODE of shop";

describe("the guard", () => {
  it("lets a removal up to the limit go on", () => {
    expect(check({ removed: 5, recorded: 10, pruneLimit: 0.5 })).toBeNull();
  });

  it("holds a removal above the limit, with the numbers and the way out", () => {
    expect(check({ removed: 6, recorded: 10, pruneLimit: 0.5 })).toEqual({
      code: "prune-limit",
      reason:
        "NODE of shop is held: 6 of 10 recorded names (60%) would go, and `prune-limit` is 50%. If that is meant, run once with `prune-limit: 100%`.",
    });
  });

  it("lets exactly the limit go on at every whole percentage", () => {
    for (let percent = 1; percent < 100; percent += 1) {
      const pruneLimit = percent / 100;
      expect(check({ removed: percent, recorded: 100, pruneLimit }), `${percent}%`).toBeNull();
      expect(check({ removed: percent + 1, recorded: 100, pruneLimit })).not.toBeNull();
    }
  });

  it("counts from ten recorded names on", () => {
    expect(check({ removed: 9, recorded: 9, pruneLimit: 0.5 })).toBeNull();
    expect(check({ removed: 10, recorded: 10, pruneLimit: 0.5 })).not.toBeNull();
  });

  it("is lifted by a limit of 100%", () => {
    expect(check({ removed: 500, recorded: 500, pruneLimit: 1 })).toBeNull();
    expect(check({ removed: 500, recorded: 500, declared: 0, pruneLimit: 1 })).toBeNull();
  });

  it("lets nothing go under a limit of 0%", () => {
    expect(check({ removed: 1, recorded: 1_000, pruneLimit: 0 })?.code).toBe("prune-limit");
  });

  it("holds a type whose manifests declare nothing, however few names are recorded", () => {
    expect(check({ declared: 0, removed: 1, recorded: 1, pruneLimit: 0.99 })).toEqual({
      code: "manifests-empty",
      reason:
        "NODE of shop is held: its manifests declare no package at all while Cortex records 1. If that is meant, run once with `prune-limit: 100%`.",
    });
  });

  it("lets a small type without any manifest be emptied", () => {
    expect(
      check({ declared: 0, present: false, removed: 4, recorded: 4, pruneLimit: 0.5 }),
    ).toBeNull();
  });

  it("applies the limit to a large type without any manifest", () => {
    const held = check({ declared: 0, present: false, removed: 40, recorded: 40, pruneLimit: 0.5 });

    expect(held?.code).toBe("prune-limit");
  });

  it("lets a type go whole whose last manifest is proven to have been deleted", () => {
    const gone = { declared: 0, present: false, deleted: true, removed: 400, recorded: 400 };

    expect(check({ ...gone, pruneLimit: 0 })).toBeNull();
  });

  it("has nothing to say where nothing would go", () => {
    expect(check({ declared: 0, removed: 0, recorded: 0, pruneLimit: 0 })).toBeNull();
  });

  it("writes shares without needless digits", () => {
    expect(check({ removed: 2, recorded: 30, pruneLimit: 0.055 })?.reason).toContain(
      "2 of 30 recorded names (6.7%) would go, and `prune-limit` is 5.5%",
    );
  });

  it("never lets more than the limit's share of ten or more names go", () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.nat(200),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (removed, kept, pruneLimit) => {
          const recorded = removed + kept;
          const held = check({ removed, recorded, pruneLimit }) !== null;
          expect(held).toBe(recorded >= 10 && removed / recorded > pruneLimit);
        },
      ),
    );
  });
});

interface Numbers {
  declared?: number;
  present?: boolean;
  deleted?: boolean;
  removed: number;
  recorded: number;
  pruneLimit: number;
}

function check({
  declared = 1,
  present = true,
  deleted = false,
  removed,
  recorded,
  pruneLimit,
}: Numbers) {
  const names = Array.from({ length: declared }, (_, index) => `d${index}@1`);
  const type = declaredType("NODE", names, { present, deleted });
  const difference: Difference = {
    added: [],
    updated: [],
    removed: Array.from({ length: removed }, (_, index) => ({
      name: `p${index}`,
      spellings: [`p${index}`],
      versions: ["1"],
    })),
    recorded,
  };
  return guard({ what, type, difference, pruneLimit });
}
