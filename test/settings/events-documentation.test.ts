import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { eventFacts } from "../../src/settings/event-facts.ts";
import { decide } from "../../src/settings/events.ts";

const text = readFileSync("docs/events.md", "utf8");
const [table = ""] = text.split("`branch` is an input");
const rows = table.split("\n").filter((line) => line.startsWith("| `"));
const payload = { repository: { default_branch: "main" } };

describe("the table in docs/events.md", () => {
  it.each([
    ["push", "to `branch`", "refs/heads/main"],
    ["push", "to another branch", "refs/heads/feature"],
    ["push", "or of a tag", "refs/tags/v1"],
    ["push", "that deletes a branch", "refs/heads/feature"],
    ["pull_request", "", "refs/pull/7/merge"],
    ["pull_request_target", "", "refs/heads/main"],
    ["merge_group", "", "refs/heads/gh-readonly-queue/main/pr-7-a"],
    ["schedule", "", "refs/heads/main"],
    ["workflow_dispatch", "any other", "refs/heads/main"],
    ["repository_dispatch", "any other", "refs/heads/main"],
    ["workflow_run", "any other", "refs/heads/main"],
    ["release", "any other", "refs/heads/main"],
  ])("states what is done on %s %s", (eventName, which, ref) => {
    const row =
      rows.find((line) => line.includes(`\`${eventName}\``) && line.includes(which)) ?? "";
    const deleted = which.startsWith("that deletes");
    const facts = eventFacts({
      eventName,
      ref,
      actor: "octocat",
      payload: { ...payload, deleted },
    });
    const { does } = decide({ mode: "auto", branch: null, hasKey: true }, facts);

    expect(row.split("|")[2]).toMatch(new RegExp(`^ \\**${does}`));
  });

  it("has no row that is not held to the code", () => {
    expect(rows).toHaveLength(6);
  });
});
