import { describe, expect, it } from "vitest";
import { performed, previewed } from "../../src/convergence/outcome.ts";
import { plan } from "../../src/convergence/plan.ts";
import { entityReport, listedReport, worst } from "../../src/pipeline/entity-report.ts";
import { Fault } from "../../src/domain/problem.ts";
import { declaredType, noBytes } from "../support/declared-type.ts";

const policy = { prune: "true", pruneLimit: 0.5, isCommitProven: true } as const;

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
  it("has its types in the order of every table, those left alone included", () => {
    const types = [declaredType("PYTHON", ["flask@3"]), declaredType("NODE", ["ms@2"])];
    const report = entityReport(types, {
      entity: "shop",
      types: types.map((type) => previewed("shop", planOf(type))),
      problems: [],
      fault: null,
      skipped: null,
      sources: [],
    });

    expect(
      report.packageTypes.map(({ packageType, result, declared, recorded }) => [
        packageType,
        result,
        declared,
        recorded,
      ]),
    ).toEqual([
      ["NODE", "drift", 1, 0],
      ["JAVA", "skipped", 0, 7],
      ["PYTHON", "drift", 1, 0],
    ]);
    expect(report.result).toBe("drift");
  });

  it("tells a type that was split over several uploads as one document of their joint size", () => {
    const many = Array.from({ length: 60_000 }, (_, index) => `group.of.it:artifact-${index}@1`);
    const type = declaredType("JAVA", many);
    const planned = planOf(type);
    const { packageTypes } = entityReport([type], {
      entity: "shop",
      types: [previewed("shop", planned)],
      problems: [],
      fault: null,
      skipped: null,
      sources: [],
    });

    expect(planned.documents.length).toBeGreaterThan(1);
    expect(packageTypes[0]?.document?.bytes).toBe(
      planned.documents.reduce((sum, { body }) => sum + body.byteLength, 0),
    );
  });

  it("tells no document where nothing was uploaded", () => {
    const type = declaredType("NODE", ["ms@2"]);
    const applied = {
      plan: planOf(type),
      sent: [],
      left: null,
      recorded: 0,
      fault: new Fault("cortex-unreachable", "no line"),
    };
    const { packageTypes } = entityReport([type], {
      entity: "shop",
      types: [performed("shop", applied)],
      problems: [],
      fault: null,
      skipped: null,
      sources: [],
    });

    expect(packageTypes[0]).toMatchObject({ result: "failed", document: null, added: [] });
  });

  it("fails every type where what is recorded could not be read", () => {
    const types = [declaredType("NODE", ["ms@2"])];
    const report = entityReport(types, {
      entity: "shop",
      types: [],
      problems: [],
      fault: new Fault("entity-not-found", "there is none"),
      skipped: null,
      sources: [],
    });

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

function planOf(type: ReturnType<typeof declaredType>) {
  return plan({ entity: "shop", type, rows: [], policy, bytes: noBytes });
}
