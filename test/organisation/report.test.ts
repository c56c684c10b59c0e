import { describe, expect, it } from "vitest";
import { organisationCsv } from "../../src/organisation/csv.ts";
import {
  isFailure,
  type OrganisationReport,
  type ReportedRepository,
} from "../../src/organisation/organisation-report.ts";
import {
  organisationIssue,
  organisationSummary,
  summaryLimitBytes,
} from "../../src/organisation/summary.ts";

function repository(
  name: string,
  result: ReportedRepository["result"],
  more: Partial<ReportedRepository> = {},
): ReportedRepository {
  const entity = {
    entity: name,
    result,
    owners: ["team-a"],
    declared: 9,
    added: 1,
    updated: 2,
    removed: 0,
    unclaimed: 0,
    held: [],
  };
  return {
    repository: `acme/${name}`,
    commit: "c0ffee",
    result,
    reason: null,
    entities: [entity],
    problems: 0,
    codes: [],
    ...more,
  };
}

function report(
  repositories: readonly ReportedRepository[],
  result: OrganisationReport["result"] = "drift",
): OrganisationReport {
  const counts = Map.groupBy(repositories, (each) => each.result);
  return {
    schemaVersion: 1,
    tool: { name: "cortex-dependency-report", version: "0" },
    mode: "check",
    result,
    plannedAt: "2026-01-01T00:00:00.000Z",
    counts: Object.fromEntries([...counts].map(([name, of]) => [name, of.length])),
    requests: { total: 1, retried: 0 },
    lostShards: [],
    problems: [],
    repositories,
    withoutEntity: [],
    withoutRepository: [],
  };
}

describe("the summary of an organisation", () => {
  it("shows 5,000 drifted repositories below the limit of the runner, each with a row", () => {
    const many = Array.from({ length: 5_000 }, (_, at) =>
      repository(`a-service-with-a-long-name-${at}`, "drift"),
    );
    const text = organisationSummary(report(many));

    expect(Buffer.byteLength(text)).toBeLessThan(summaryLimitBytes);
    expect(text).toContain("a-service-with-a-long-name-4999");
  });

  it("is cut at its rows where there are too many, and keeps the failed ones", () => {
    const many = Array.from({ length: 500 }, (_, at) => repository(`r${at}`, "drift"));
    const failed = repository("broken", "failed", { reason: "a reason" });
    const text = organisationSummary(report([...many, failed], "failed"), 5_000);

    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(5_000);
    expect(text).toContain("acme/broken");
    expect(text).toContain("more");
  });

  it("lets nothing from outside act as Markdown", () => {
    const text = organisationSummary(
      report([repository("x", "failed", { reason: "<img src=x> | @team" })], "failed"),
    );

    expect(text).not.toContain("<img");
    expect(text).not.toContain("@team");
  });
});

describe("the issue of an organisation", () => {
  it("names drifted entities by owner, and is none without drift", () => {
    const issue = organisationIssue(
      report([repository("shop", "drift"), repository("web", "in-sync")]),
    );

    expect(issue?.title).toBe("Cortex packages: drift in 1 entity");
    expect(issue?.body).toContain("### team-a");
    expect(issue?.body).toContain("1 to add, 2 to update, 0 to remove");
    expect(organisationIssue(report([repository("web", "in-sync")], "in-sync"))).toBeNull();
  });
});

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
