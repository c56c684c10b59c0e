import { describe, expect, it } from "vitest";
import { exitCode } from "../../src/app/end-process.ts";
import { organisationCsv } from "../../src/organisation/csv.ts";
import { organisationExitCode } from "../../src/organisation/organisation-report.ts";
import { report, repository } from "./reported.ts";

describe("the CSV of an organisation", () => {
  it("has a row for each entity, and no cell that a spreadsheet runs", () => {
    const rows = organisationCsv(
      report([repository("shop", "failed", { reason: '=cmd, "x"' })]),
    ).split("\r\n");

    expect(rows).toHaveLength(3);
    expect(rows[1]).toBe(`acme/shop,failed,shop,team-a,9,1,2,0,0,,"'=cmd, ""x"""`);
  });
});

describe("the exit code of a report", () => {
  const broken = report([repository("a", "failed"), repository("b", "drift")], "failed");

  it.each([
    ["run", 0],
    ["error", 1],
    ["drift", 1],
    ["never", 0],
  ] as const)("with one broken repository among others, fail-on %s: %i", (failOn, expected) => {
    expect(organisationExitCode(broken, failOn)).toBe(expected);
  });

  it.each([
    ["run", 0],
    ["error", 0],
    ["drift", 2],
    ["never", 0],
  ] as const)("with drift alone, fail-on %s: %i, as of one repository", (failOn, expected) => {
    const drift = report([repository("a", "drift"), repository("b", "in-sync")], "drift");

    expect(organisationExitCode(drift, failOn)).toBe(expected);
    if (failOn !== "run") expect(exitCode({ result: "drift" }, failOn)).toBe(expected);
  });

  it.each(["run", "error", "drift"] as const)(
    "is 1 where nothing could be done at all, or a shard is lost: fail-on %s",
    (failOn) => {
      const useless = report([repository("a", "failed")], "failed");
      const lost = { ...report([repository("a", "drift")], "incomplete"), lostShards: [1] };

      const cut = { ...broken, incompleteShards: [1] };

      expect(organisationExitCode(cut, failOn)).toBe(1);
      expect(organisationExitCode(useless, failOn)).toBe(1);
      expect(organisationExitCode(lost, failOn)).toBe(1);
    },
  );
});
