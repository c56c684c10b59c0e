import { describe, expect, it } from "vitest";
import { journalLine, readJournal, type RepositoryLine } from "../../src/organisation/journal.ts";
import { mergeJournals } from "../../src/organisation/merge-journals.ts";
import type { OrganisationPlan } from "../../src/organisation/plan.ts";
import { plannedRepository } from "./planned.ts";

const plan: OrganisationPlan = {
  schemaVersion: 1,
  madeAt: "2026-01-02T00:00:00.000Z",
  mode: "sync",
  shards: [[plannedRepository("shop")]],
  aside: [],
  withoutEntity: [],
  withoutRepository: [],
  problems: [],
};

const done: RepositoryLine = {
  repository: "acme/shop",
  commit: "c0ffee",
  result: "synced",
  reason: null,
  entities: [],
  problems: 0,
  codes: [],
  notices: [],
};

const end = { peakMegabytes: 1, requests: 4, retried: 0, incomplete: null, problems: [] };

function merged(madeAt: string, line: object) {
  const lines = [{ plan: madeAt }, { done: line as RepositoryLine }, { end }];
  return mergeJournals(plan, new Map([[1, readJournal(lines.map(journalLine).join(""))]]), "1");
}

describe("the journals of a plan, put together", () => {
  it("are believed where they are of this plan", () => {
    expect(merged(plan.madeAt, done)).toMatchObject({ result: "synced", lostShards: [] });
  });

  it("report nothing of another night: what an earlier run left is no report of this one", () => {
    const report = merged("2026-01-01T00:00:00.000Z", done);

    expect(report).toMatchObject({ result: "incomplete", counts: { "not-reported": 1 } });
    expect(report.lostShards).toEqual([1]);
    expect(report.problems).toEqual([
      "Shard 1 did not report: what is there is of another plan. Run its job again.",
    ]);
  });

  it.each([
    ["a result that there is not", { ...done, result: "done" }],
    ["no entities", { ...done, entities: null }],
    ["no codes", { ...done, codes: "internal" }],
    ["no repository", { ...done, repository: 7 }],
  ])("take no line with %s", (_, line) => {
    expect(merged(plan.madeAt, line).counts).toEqual({ "not-reported": 1 });
  });

  it("name what the plan has to report before what the shards have", () => {
    const journal = readJournal(journalLine({ end: { ...end, incomplete: "It was over." } }));
    const noted = { ...plan, problems: ["`only` has a typo."] };

    const { problems, incompleteShards } = mergeJournals(noted, new Map([[1, journal]]), "1");

    expect(problems).toEqual(["`only` has a typo.", "Shard 1: It was over."]);
    expect(incompleteShards).toEqual([1]);
  });
});
