import { describe, expect, it } from "vitest";
import { planTypes, type PlanContext } from "../../src/convergence/plan-types.ts";
import { declaredType, noBytes } from "../support/declared-type.ts";
import { stateOf } from "../support/state-of.ts";

const shop = { name: "github.com/acme/shop", repositoryId: "", scope: "" };

describe("the last look at files that were not read", () => {
  it("is asked for the names that would be removed, once for a type", async () => {
    expect(await looks({ recorded: ["ms", "got", "debug"], base: ["ms", "got", "debug"] })).toEqual(
      [["NODE", "debug", "got"]],
    );
  });

  it("is not asked for where nothing would be removed", async () => {
    expect(await looks({ recorded: ["ms"], base: ["ms"] })).toEqual([]);
    expect(await looks({ recorded: ["ms", "stray"], base: ["ms"] })).toEqual([]);
  });

  it("is not asked for a type that is held", async () => {
    const hold = { code: "type-held", reason: "NODE is held." } as const;

    expect(await looks({ recorded: ["ms", "got"], base: ["ms", "got"], hold })).toEqual([]);
  });

  it("is not asked for under `prune: all`", async () => {
    expect(await looks({ recorded: ["ms", "got"], base: ["got"], prune: "all" })).toEqual([]);
  });
});

interface Case {
  readonly recorded: readonly string[];
  readonly base: readonly string[];
  readonly prune?: "true" | "all";
  readonly hold?: ReturnType<typeof declaredType>["hold"];
}

/** What the last look is asked for where `ms` is declared. */
async function looks({ recorded, base, prune = "true", hold = null }: Case) {
  const asked: (readonly string[])[] = [];
  const context: PlanContext = {
    entity: "shop",
    types: [declaredType("NODE", ["ms@1"], { hold })],
    rows: recorded.map((name) => ({ packageType: "NODE", name, version: "1" })),
    reading: { kind: "known", state: stateOf({ [shop.name]: base }) },
    source: shop,
    policy: { prune, pruneLimit: 1, isCommitProven: true },
    record: true,
    bytes: noBytes,
    references: (packageType, names) => {
      asked.push([packageType, ...names]);
      return Promise.resolve(new Map());
    },
  };
  await planTypes(context);
  return asked;
}
