import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problem } from "../../src/domain/problem.ts";
import { causes } from "../../src/report/causes.ts";
import { splitMessage } from "../../src/report/next-step.ts";
import { anyProblem, anyReport } from "./arbitrary-report.ts";
import { entity, failed, report, type } from "./reports.ts";

describe("the causes of a run's problems", () => {
  it("are the faults, with the types that are held because of them", () => {
    const found = causes(failed).map(({ problem: { code }, held }) => [
      code,
      held.map(({ packageType }) => packageType),
    ]);

    expect(found).toEqual([
      ["manifest-invalid", ["NODE"]],
      ["type-unmanaged", []],
    ]);
  });

  it("are that a type is held where nothing reports why", () => {
    const held = "NODE of a is held: the tree has holes.";
    const run = report({
      entities: [entity("a", [type({ held })])],
      problems: [problem("error", "type-held", held)],
    });

    expect(causes(run)).toMatchObject([{ problem: { code: "type-held" }, held: [{ held }] }]);
  });

  it("do not mix the fault of one entity with the held type of another", () => {
    const held = "NODE of a is held.";
    const run = report({
      entities: [entity("a", [type({ held })])],
      problems: [
        problem("error", "type-held", held, { entity: "a", packageType: "NODE" }),
        problem("error", "manifest-invalid", "b/x is broken.", { path: "b/x", entity: "b" }),
      ],
    });

    expect(causes(run)).toHaveLength(2);
  });

  it("count every problem but those that follow from another, for any report", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const found = causes(any);
        const counted = found.reduce((sum, { more }) => sum + 1 + more, 0);
        const following = any.problems.length - counted;

        expect(following).toBeGreaterThanOrEqual(0);
        if (any.entities.length === 0) expect(following).toBe(0);
      }),
    );
  });
});

describe("a message", () => {
  it("loses nothing where it is split into the fact and the next step", () => {
    fc.assert(
      fc.property(anyProblem, (any) => {
        const { fact, next } = splitMessage(any);

        expect(
          any.message.startsWith(fact) ||
            fact.slice(0, -1) === any.message.slice(0, fact.length - 1),
        ).toBe(true);
        if (fact.length < any.message.length) expect(next).not.toBeNull();
      }),
    );
  });
});
