import { describe, expect, it } from "vitest";
import { organisationCsv } from "../../src/organisation/csv.ts";
import { isFailure } from "../../src/organisation/organisation-report.ts";
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

describe("whether a run fails", () => {
  const broken = report([repository("a", "failed"), repository("b", "drift")], "failed");

  it.each([
    ["run", false],
    ["error", true],
    ["drift", true],
    ["never", false],
  ] as const)("one broken repository among others, fail-on %s: %s", (failOn, expected) => {
    expect(isFailure(broken, failOn)).toBe(expected);
  });

  it("does where nothing could be done at all, or a shard is lost", () => {
    expect(isFailure(report([repository("a", "failed")], "failed"), "run")).toBe(true);
    expect(
      isFailure({ ...report([repository("a", "in-sync")], "in-sync"), lostShards: [1] }, "run"),
    ).toBe(true);
  });
});
