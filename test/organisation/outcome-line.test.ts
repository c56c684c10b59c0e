import { expect, it } from "vitest";
import { outcomeLine } from "../../src/organisation/outcome-line.ts";
import { report, repository } from "./reported.ts";

it("the outcome of a report is a line in words, the most frequent result first", () => {
  const drift = [
    repository("a", "not-visible"),
    repository("b", "drift"),
    repository("c", "drift"),
  ];

  expect(outcomeLine(report(drift))).toBe(
    "Result: drift. 3 repositories: 2 drift and 1 not visible.",
  );
  expect(outcomeLine(report([repository("a", "in-sync")], "in-sync"))).toBe(
    "Result: in sync. 1 repository: 1 in sync.",
  );
  expect(outcomeLine(report([], "incomplete"))).toBe("Result: incomplete. 0 repositories.");
});
