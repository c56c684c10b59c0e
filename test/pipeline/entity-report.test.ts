import { describe, expect, it } from "vitest";
import type { EntityOutcome } from "../../src/convergence/converge.ts";
import type { DeclaredType } from "../../src/convergence/declared.ts";
import { newJob } from "../../src/convergence/job.ts";
import { nameHash } from "../../src/convergence/name-hash.ts";
import { performed, previewed } from "../../src/convergence/outcome.ts";
import type { TypePlan } from "../../src/convergence/plan.ts";
import { claimsOf, viewOf } from "../../src/convergence/source.ts";
import { noState } from "../../src/convergence/state.ts";
import type { RecordedPackage } from "../../src/domain/package.ts";
import { Fault } from "../../src/domain/problem.ts";
import { entityReport, listedReport, worst } from "../../src/pipeline/entity-report.ts";
import { planOwn } from "../support/converging.ts";
import { declaredType } from "../support/declared-type.ts";
import { stateOf } from "../support/state-of.ts";

describe("the result of a whole", () => {
  it.each([
    [["in-sync", "failed", "drift"], "failed"],
    [["in-sync", "drift", "synced"], "drift"],
    [["in-sync", "synced"], "synced"],
    [["skipped", "in-sync"], "in-sync"],
    [["skipped"], "skipped"],
    [[], "in-sync"],
  ] as const)("of %j is %s", (results, whole) => {
    expect(worst(results)).toBe(whole);
  });
});

describe("the report of an entity", () => {
  it("has its types in the order of every table, with those that only Cortex has", () => {
    const types = [
      declaredType("PYTHON", ["flask@3"]),
      declaredType("NODE", ["ms@2"]),
      declaredType("JAVA", [], { present: false }),
    ];
    const rows = [{ packageType: "JAVA", name: "a:b", version: "1" }] as const;
    const report = entityReport(types, outcomeOf(types.map((type) => planUnclaimed(type, rows))));

    expect(
      report.packageTypes.map(({ packageType, result, declared, recorded, unclaimed }) => [
        packageType,
        result,
        declared,
        recorded,
        unclaimed,
      ]),
    ).toEqual([
      ["NODE", "drift", 1, 0, []],
      ["JAVA", "in-sync", 0, 1, [{ name: "a:b", versions: ["1"] }]],
      ["PYTHON", "drift", 1, 0, []],
    ]);
    expect(report.result).toBe("drift");
  });

  it("names what another source declares with that source, and what a guard withholds", () => {
    const rows = ["a", "b", "c", "d"].map(
      (name) => ({ packageType: "NODE", name, version: "1" }) as const,
    );
    const type = declaredType("NODE", ["z@1"]);
    const other = claimsOf(viewOf(stateOf({ "github.com/acme/web": ["d"] }), null), "NODE");
    const base = new Set(rows.map(({ name }) => nameHash("NODE", name)));
    const plan = planOwn(type, rows, {
      ownership: { base, claims: other, removedBefore: new Set(), takesUnclaimed: false },
      policy: { prune: "true", pruneLimit: 0.5, isCommitProven: true },
    });
    const { packageTypes } = entityReport([type], outcomeOf([plan]));

    expect(packageTypes).toMatchObject([
      {
        result: "failed",
        added: [],
        removed: [],
        withheld: ["a", "b", "c"].map((name) => ({ name, versions: ["1"] })),
        claimedElsewhere: [{ name: "d", versions: ["1"], sources: ["github.com/acme/web"] }],
      },
    ]);
  });

  it("names the sources of the entity", () => {
    const sources = ["github.com/acme/shop", "github.com/acme/web"];

    expect(entityReport([], { ...outcomeOf([]), sources })).toMatchObject({ sources });
  });

  it("reports a type that was split over several uploads as one document of their joint size", () => {
    const many = Array.from({ length: 60_000 }, (_, index) => `group.of.it:artifact-${index}@1`);
    const type = declaredType("JAVA", many);
    const planned = planOf(type);
    const { packageTypes } = entityReport([type], outcomeOf([planned]));

    expect(planned.documents.length).toBeGreaterThan(1);
    expect(packageTypes[0]?.document?.bytes).toBe(
      planned.documents.reduce((sum, { body }) => sum + body.byteLength, 0),
    );
  });

  it("reports no document where nothing was uploaded", () => {
    const type = declaredType("NODE", ["ms@2"]);
    const applied = {
      ...newJob(planOf(type)),
      fault: new Fault("cortex-unreachable", "no line"),
    };
    const types = [performed("shop", applied)];
    const { packageTypes } = entityReport([type], { ...outcomeOf([]), types });

    expect(packageTypes[0]).toMatchObject({ result: "failed", document: null, added: [] });
  });

  it("fails every type where what is recorded could not be read", () => {
    const types = [declaredType("NODE", ["ms@2"])];
    const fault = new Fault("entity-not-found", "there is none");
    const report = entityReport(types, { ...outcomeOf([]), fault });

    expect(report).toMatchObject({
      result: "failed",
      packageTypes: [{ packageType: "NODE", result: "failed", declared: 1, recorded: null }],
      packages: [{ name: "ms" }],
    });
  });
});

describe("the report of what is only listed", () => {
  it("skips what was not compared, and fails what is known only in part", () => {
    const hold = { code: "type-held", reason: "NODE is held." } as const;

    expect(listedReport(null, [declaredType("NODE", ["ms@2"])]).result).toBe("skipped");
    expect(listedReport(null, [declaredType("NODE", ["ms@2"], { hold })])).toMatchObject({
      entity: null,
      result: "failed",
      packageTypes: [{ result: "failed", held: "NODE is held." }],
    });
  });
});

function outcomeOf(plans: readonly TypePlan[]): EntityOutcome {
  const types = plans.map((plan) => previewed("shop", plan));
  return { entity: "shop", types, sources: [], problems: [], fault: null, skipped: null };
}

function planOf(type: DeclaredType): TypePlan {
  return planOwn(type, []);
}

/** What is recorded came from nobody that is known. */
function planUnclaimed(type: DeclaredType, rows: readonly RecordedPackage[]): TypePlan {
  const claims = claimsOf(viewOf(noState, null), type.packageType);
  const ownership = {
    base: new Set<string>(),
    claims,
    removedBefore: new Set<string>(),
    takesUnclaimed: false,
  };
  return planOwn(type, rows, { ownership });
}
