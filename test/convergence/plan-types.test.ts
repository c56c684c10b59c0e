import { describe, expect, it } from "vitest";
import type { DeclaredType } from "../../src/convergence/declared.ts";
import type { TypePlan } from "../../src/convergence/plan.ts";
import { planTypes } from "../../src/convergence/plan-types.ts";
import { noState, type StateReading } from "../../src/convergence/state.ts";
import type { References } from "../../src/convergence/undeclared.ts";
import type { ProblemCode } from "../../src/domain/problem.ts";
import { declaredType, noBytes } from "../support/declared-type.ts";
import { stateOf } from "../support/state-of.ts";
import { referencesTo } from "../support/references.ts";
import { noReferences } from "../../src/convergence/undeclared.ts";
import { keptProblems } from "../../src/convergence/kept-problems.ts";

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

describe("`prune: all` removes what nobody claims", () => {
  const state = stateOf({ [shop.name]: ["ms"] });
  const newcomer = stateOf({ "github.com/acme/other": ["other"] });
  const readings: readonly (readonly [string, StateReading, boolean, boolean])[] = [
    ["after a sync of this source", { kind: "known", state }, true, true],
    ["not on the first sync of this source", { kind: "known", state: newcomer }, true, false],
    ["not without a state", { kind: "none", state: noState }, true, false],
    [
      "not where the state cannot be understood",
      { kind: "invalid", state, fact: "is broken" },
      true,
      false,
    ],
    ["as the only source, on its first sync", { kind: "known", state: newcomer }, false, true],
    ["as the only source, without a state", { kind: "none", state: noState }, false, true],
    ["as the only source, without access", unavailable("cortex-rejected"), false, true],
    [
      "not as the only source where the service failed",
      unavailable("cortex-unavailable"),
      false,
      false,
    ],
    ["not as the only source under a newer state", { kind: "newer", version: "2" }, false, false],
  ];

  it.each(readings)("%s", async (_, reading, record, isRemoved) => {
    const [type] = await planned({ recorded: ["ms", "stray"], prune: "all", reading, record });

    expect(type?.difference.removed.map(({ name }) => name)).toEqual(isRemoved ? ["stray"] : []);
  });

  it("and `prune: true` never does", async () => {
    const reading = { kind: "known", state } as const;
    const [type] = await planned({ recorded: ["ms", "stray"], reading });

    expect(type?.difference.removed).toEqual([]);
  });
});

describe("a type is planned", () => {
  it.each([
    ["that is declared", { present: true }, 1],
    ["that is recorded", { recorded: ["ms"] }, 1],
    ["that is in the base", { base: ["ms"] }, 1],
    ["but not where it is none of them", {}, 0],
  ])("%s", async (_, given, times) => {
    expect(await planned({ present: false, ...given })).toHaveLength(times);
  });
});

describe("a missing SBOM", () => {
  const missingSbom = { code: "type-held", reason: "The SBOM is not there." } as const;
  const declaredBySbom = stateOf({ [shop.name]: { names: ["ms"], sboms: ["bom.json"] } });

  it.each([
    ["holds a type that it covered", declaredBySbom, missingSbom.reason],
    ["holds a type of which no sync is known", noState, missingSbom.reason],
    ["does not hold a type that was synced without it", stateOf({ [shop.name]: ["ms"] }), null],
  ])("%s", async (_, state, reason) => {
    const [type] = await planned({ missingSbom, reading: { kind: "known", state } });

    expect(type?.hold?.reason ?? null).toBe(reason);
  });

  it("gives way to another reason to hold the type, and to none it makes none", async () => {
    const hold = { code: "type-held", reason: "NODE is held." } as const;

    expect(await planned({ missingSbom, hold })).toMatchObject([{ hold }]);
    expect(await planned({})).toMatchObject([{ hold: null }]);
  });
});

it("a name that a file still names stays, by the file", async () => {
  const references = referencesTo({ got: "tests/package.json:3" });
  const [type] = await planned({ recorded: ["ms", "got"], base: ["ms", "got"], references });

  expect(type?.difference.removed).toEqual([]);
  expect(type?.kept).toMatchObject([{ reason: "still-referenced" }]);
});

describe("a type of which nothing is declared", () => {
  const names = Array.from({ length: 12 }, (_, at) => `a${at}`);
  const gone = { recorded: names, base: names, present: false, pruneLimit: 0.5 };

  it("may go whole where no manifest of it is left", async () => {
    expect(await planned(gone)).toMatchObject([{ hold: null }]);
  });

  it("is held by the limit where one is left that was not read", async () => {
    const references = { places: new Map(), isTypeLeft: true };

    expect(await planned({ ...gone, references })).toMatchObject([
      { hold: { code: "prune-limit" } },
    ]);
  });
});

it("names stay where a file that may name them cannot be read, by the reason", async () => {
  const by = "a.txt is a Git LFS pointer.";
  const references = { places: new Map([["got", { by, isRead: false }]]), isTypeLeft: true };
  const [type] = await planned({ recorded: ["ms", "got"], base: ["ms", "got"], references });

  expect(type?.difference.removed).toEqual([]);
  expect(type?.kept).toMatchObject([{ reason: "file-unread", by: [by] }]);
  expect(keptProblems("shop", type === undefined ? [] : [type], "")).toMatchObject([
    {
      code: "names-unresolved",
      severity: "warning",
      message: `Cortex records 1 NODE package for shop that no manifest that was read declares, and that a file which cannot be read may name (got). It stays. ${by}`,
    },
  ]);
});

function unavailable(code: ProblemCode): StateReading {
  return { kind: "unavailable", code, fact: "was answered with a fault" };
}

interface Case extends Partial<Pick<DeclaredType, "hold" | "missingSbom" | "present">> {
  readonly recorded?: readonly string[];
  readonly base?: readonly string[];
  readonly prune?: "true" | "all";
  readonly reading?: StateReading;
  readonly record?: boolean;
  readonly references?: References;
  readonly pruneLimit?: number;
}

/** What the last look is asked for where `ms` is declared. */
async function looks(given: Case) {
  const asked: (readonly string[])[] = [];
  await planned(given, (packageType, names) => asked.push([packageType, ...names]));
  return asked;
}

/** The plans where `ms` is declared. */
function planned(
  {
    recorded = [],
    base = [],
    prune = "true",
    reading = { kind: "known", state: stateOf({ [shop.name]: base }) },
    record = true,
    references = noReferences,
    pruneLimit = 1,
    ...type
  }: Case,
  look: (packageType: string, names: readonly string[]) => void = () => undefined,
): Promise<readonly TypePlan[]> {
  return planTypes({
    entity: "shop",
    types: [declaredType("NODE", type.present === false ? [] : ["ms@1"], type)],
    rows: recorded.map((name) => ({ packageType: "NODE", name, version: "1" })),
    reading,
    source: shop,
    policy: { prune, pruneLimit, isCommitProven: true },
    record,
    bytes: noBytes,
    references: (packageType, names) => {
      look(packageType, names);
      return Promise.resolve(references);
    },
  });
}
