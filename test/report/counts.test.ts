import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failureSentence } from "../../src/report/failure.ts";
import { manifestCounts, orderedManifests } from "../../src/report/manifest-order.ts";
import { manifestSentence } from "../../src/report/manifest-sentence.ts";
import { manifestStatuses } from "../../src/report/report.ts";
import { declaredSentence, inEntities } from "../../src/report/scope.ts";
import { byImportance } from "../../src/report/by-importance.ts";
import { totals, typeRows } from "../../src/report/totals.ts";
import { problem } from "../../src/domain/problem.ts";
import { anyReport } from "./arbitrary-report.ts";
import {
  drift,
  entity,
  failed,
  inSync,
  listed,
  manifest,
  report,
  synced,
  type,
} from "./reports.ts";

describe("the rows of a report", () => {
  it("are its package types, each with its entity, in the order of the report", () => {
    const described = report({
      entities: [
        entity("a", [type(), type({ packageType: "GO" })]),
        entity("b", []),
        entity(null, [type({ packageType: "JAVA" })]),
      ],
    });

    expect(typeRows(described).map((row) => [row.entity, row.packageType])).toEqual([
      ["a", "NODE"],
      ["a", "GO"],
      [null, "JAVA"],
    ]);
  });
});

describe("the totals", () => {
  it("are the sums over all rows", () => {
    expect(totals(synced)).toEqual({
      packages: 852,
      added: 3,
      updated: 1,
      removed: 1,
      unclaimed: 0,
      claimedElsewhere: 0,
      held: 0,
      uploads: 2,
      errors: 0,
    });
  });

  it("count what stays, and the types that are held", () => {
    const kept = { name: "a", versions: ["1"] };
    const described = report({
      entities: [
        entity("a", [type({ unclaimed: [kept, kept], held: "NODE of a is held." })]),
        entity("b", [type({ claimedElsewhere: [{ ...kept, sources: ["github.com/a/b"] }] })]),
      ],
    });

    expect(totals(described)).toMatchObject({ unclaimed: 2, claimedElsewhere: 1, held: 1 });
  });

  it("count as errors what is one", () => {
    expect(totals(failed).errors).toBe(2);
  });

  it("count uploads in a sync only", () => {
    expect(totals(drift).uploads).toBe(0);
    expect(totals(listed).uploads).toBe(0);
  });

  it("are numbers from nothing on, for any report", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        for (const value of Object.values(totals(any))) {
          expect(Number.isSafeInteger(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe("the place of a verdict", () => {
  it.each([
    ["nowhere, where no entity is known", report(), ""],
    ["nowhere, where the only one has no name", listed, ""],
    ["one entity", inSync, " in payments-api"],
    ["several", report({ entities: [entity("a", []), entity("b", [])] }), " in 2 entities"],
  ])("is %s", (_, described, place) => {
    expect(inEntities(described)).toBe(place);
  });
});

describe("what is declared", () => {
  it("is reported by type, over all entities, in the order of every table", () => {
    const described = report({
      entities: [
        entity("a", [type({ packageType: "GO", declared: 5 })]),
        entity("b", [type({ declared: 1_000 }), type({ packageType: "GO", declared: 6 })]),
      ],
      manifests: [manifest("go.sum"), manifest("package.json", { status: "covered" })],
    });

    expect(declaredSentence(described)).toBe(
      "This repository declares 1,011 packages in 1 manifest (1,000 NODE and 11 GO).",
    );
  });
});

describe("the manifests of a report", () => {
  const all = manifestStatuses.map((status) => manifest(`${status}.lock`, { status }));

  it("come with what a reader must not miss first", () => {
    const described = report({ manifests: [...all, manifest("other.lock", { status: "failed" })] });

    expect(orderedManifests(described).map(({ path }) => path)).toEqual([
      "failed.lock",
      "other.lock",
      "unowned.lock",
      "unread.lock",
      "used.lock",
      "covered.lock",
      "excluded.lock",
    ]);
  });

  it("are all there, whatever became of them", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        expect(new Set(orderedManifests(any))).toEqual(new Set(any.manifests));
        expect(orderedManifests(any)).toHaveLength(any.manifests.length);
      }),
    );
  });

  it("are counted by what became of them", () => {
    expect(manifestCounts(report({ manifests: all }))).toBe(
      "1 failed, 1 unowned, 1 unread, 1 used, 1 covered and 1 excluded",
    );
    expect(manifestCounts(report())).toBe("");
  });

  it.each([
    ["used", null, "x (npm-lock): 812 packages for payments-api"],
    ["covered", "y", "x (npm-lock): covered by y"],
    ["covered", null, "x (npm-lock): covered by a lockfile"],
    ["excluded", "exclude: **/x", "x (npm-lock): excluded by `exclude: **/x`"],
    ["excluded", "include", "x (npm-lock): excluded by `include`"],
    ["excluded", "y counts", "x (npm-lock): excluded: y counts"],
    ["excluded", null, "x (npm-lock): excluded"],
    ["unread", "a lockfile of vlt", "x (npm-lock): unread: a lockfile of vlt"],
    ["excluded", "is not tracked by git", "x (npm-lock): excluded: is not tracked by git"],
    ["unowned", null, "x (npm-lock): unowned"],
    ["failed", "It is\n  broken.", "x (npm-lock): failed"],
  ] as const)("take a sentence each: %s, %j", (status, reason, sentence) => {
    expect(manifestSentence(manifest("x", { status, reason }))).toBe(sentence);
  });
});

describe("the order of problems", () => {
  it("is by severity, for any report, and loses none", () => {
    fc.assert(
      fc.property(anyReport, ({ problems }) => {
        const ordered = byImportance(problems);
        const severities = ordered.map(({ severity }) => severity);

        expect(severities.join()).toMatch(/^(?:error,?)*(?:warning,?)*(?:notice,?)*$/);
        expect(new Set(ordered)).toEqual(new Set(problems));
      }),
    );
  });
});

describe("the sentence about a failure", () => {
  const defect = problem("error", "internal", "…");

  it("is there for any report with an error, and does not begin with a blank", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        expect(
          failureSentence({ ...any, reason: null, problems: [...any.problems, defect] }),
        ).toMatch(/^\S.*\.$/s);
      }),
    );
  });
});
