import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyPlanFault, isSeen } from "../../src/organisation/empty-plan.ts";
import { mergeJournals } from "../../src/organisation/merge-journals.ts";
import { organisationExitCode } from "../../src/organisation/organisation-report.ts";
import { verdicts, type OrganisationPlan, type Verdict } from "../../src/organisation/plan.ts";
import { plannedRepository } from "./planned.ts";

function planWith(
  left: readonly Verdict[],
  more: Partial<OrganisationPlan> = {},
): OrganisationPlan {
  return {
    schemaVersion: 1,
    madeAt: "2026-01-01T00:00:00.000Z",
    mode: "check",
    shards: [],
    aside: left.flatMap((verdict, at) =>
      verdict === "due" ? [] : { repository: `acme/r${at}`, formerly: null, verdict, entities: [] },
    ),
    withoutEntity: [],
    withoutRepository: [],
    problems: [],
    ...more,
  };
}

function exitCodeOf(plan: OrganisationPlan, failOn: "run" | "never"): number {
  return organisationExitCode(mergeJournals(plan, new Map(), "0"), failOn);
}

describe("a plan in which no repository can be seen", () => {
  it.each([
    [["not-visible", "not-visible", "excluded"], "2 not visible (acme/r0, acme/r1)", "Install"],
    [["excluded"], "1 left out (acme/r0)", "Correct `only`, `except` or `topics`"],
    [["other-owner"], "1 of another owner (acme/r0)", "Correct `organisation`"],
    [["other-provider"], "1 on another host (acme/r0)", "Correct `provider`"],
    [["conflict"], "1 of a name that two hosts have (acme/r0)", "one `provider` at a time"],
  ] as const)("is a fault that names what is there and the next step: %j", (left, fact, next) => {
    const fault = emptyPlanFault(planWith(left), "acme");

    expect(fault).toMatchObject({ code: "plan-empty" });
    expect(fault?.message).toContain("no repository of acme can be seen");
    expect(fault?.message).toContain(fact);
    expect(fault?.message).toContain(next);
  });

  it("is one as well without an entity that names a repository", () => {
    const plan = planWith([], { withoutRepository: ["lost"] });

    expect(emptyPlanFault(plan, "")?.message).toContain("1 entity without one. Give the entities");
  });

  it("is none where one is due, or was seen and is left as it is", () => {
    const due = planWith(["not-visible"], { shards: [[plannedRepository("shop")]] });

    expect(emptyPlanFault(due, "acme")).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...verdicts.slice(1))), (left) => {
        const isAnySeen = left.some((result) => isSeen({ result }));

        expect(emptyPlanFault(planWith(left), "acme") === null).toBe(isAnySeen);
        expect(exitCodeOf(planWith(left), "run")).toBe(isAnySeen ? 0 : 1);
        expect(exitCodeOf(planWith(left), "never")).toBe(0);
      }),
    );
  });

  it("is none on a night on which all are unchanged", () => {
    expect(emptyPlanFault(planWith(["unchanged", "unchanged"]), "acme")).toBeNull();
    expect(exitCodeOf(planWith(["unchanged", "unchanged"]), "run")).toBe(0);
  });
});
