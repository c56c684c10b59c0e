import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventFacts, type EventFacts } from "../../src/settings/event-facts.ts";
import { decide, isOnSyncedBranch } from "../../src/settings/events.ts";

const main = { repository: { full_name: "acme/shop", default_branch: "main" } };
const auto = { mode: "auto", branch: null, hasKey: true } as const;

const table = [
  ["push", "refs/heads/main", "sync"],
  ["push", "refs/heads/feature", "check"],
  ["push", "refs/heads/feature/main", "check"],
  ["push", "refs/tags/v1.0.0", "check"],
  ["push", "refs/tags/main", "check"],
  ["push", "main", "check"],
  ["schedule", "refs/heads/main", "check"],
  ["pull_request", "refs/pull/7/merge", "check"],
  ["pull_request", "refs/heads/main", "check"],
  ["pull_request_target", "refs/heads/main", "check"],
  ["pull_request_review", "refs/pull/7/merge", "check"],
  ["merge_group", "refs/heads/gh-readonly-queue/main/pr-7-abc", "check"],
  ["workflow_dispatch", "refs/heads/main", "sync"],
  ["workflow_dispatch", "refs/heads/feature", "check"],
  ["workflow_dispatch", "refs/tags/v1.0.0", "check"],
  ["repository_dispatch", "refs/heads/main", "sync"],
  ["workflow_run", "refs/heads/main", "sync"],
  ["workflow_run", "refs/heads/feature", "check"],
  ["release", "refs/tags/v1.0.0", "check"],
  ["issue_comment", "refs/heads/main", "sync"],
  ["deployment", "refs/heads/main", "sync"],
  ["deployment", "refs/heads/feature", "check"],
  ["an_event_of_the_future", "refs/heads/main", "sync"],
  ["an_event_of_the_future", "refs/heads/feature", "check"],
  ["constructor", "refs/heads/feature", "check"],
] as const;

describe("mode: auto", () => {
  it.each(table)("%s on %s: %s", (name, ref, does) => {
    expect(decide(auto, event(name, ref)).does).toBe(does);
  });

  it("takes the default branch from the event, whatever its name", () => {
    const trunk = { repository: { default_branch: "release/trunk" } };

    expect(decide(auto, event("push", "refs/heads/release/trunk", trunk)).does).toBe("sync");
    expect(decide(auto, event("push", "refs/heads/main", trunk)).does).toBe("check");
  });

  it("syncs the branch that `branch` names, and no other", () => {
    const release = { ...auto, branch: "release" };

    expect(decide(release, event("push", "refs/heads/release"))).toEqual({
      does: "sync",
      reason: "the event push is on release, as `branch` says",
    });
    expect(decide(release, event("push", "refs/heads/main"))).toEqual({
      does: "check",
      reason: "the event push is on refs/heads/main, not on release",
      note: "Only checked, because the event push is on refs/heads/main, not on release, as `branch` says.",
    });
    expect(decide(release, event("workflow_dispatch", "refs/heads/release")).does).toBe("sync");
    expect(decide(release, event("push", "refs/heads/release", null)).does).toBe("sync");
  });

  it("never syncs where nobody reports the branch", () => {
    expect(decide(auto, event("push", "refs/heads/main", {}))).toEqual({
      does: "check",
      reason: "the event push does not name the default branch",
    });
  });

  it("never syncs without a ref", () => {
    expect(decide(auto, event("push", null))).toMatchObject({
      does: "check",
      reason: "the event push is on no ref, not on main",
    });
  });

  it("does nothing on a push that deletes a branch, with a key or without", () => {
    // As on GitHub: there is nothing left to check out but the default branch.
    const deletion = (ref: string) =>
      event("push", "refs/heads/main", { ...main, ref, deleted: true });

    for (const hasKey of [true, false])
      expect(decide({ ...auto, hasKey }, deletion("refs/heads/feature/a"))).toEqual({
        does: "nothing",
        reason: "The push deletes refs/heads/feature/a.",
      });
    expect(decide(auto, deletion("refs/tags/v1")).reason).toBe("The push deletes refs/tags/v1.");
    expect(decide(auto, event("push", null, { deleted: true })).reason).toBe(
      "The push deletes a branch.",
    );
    expect(decide(auto, event("push", "refs/heads/main", { ...main, deleted: false })).does).toBe(
      "sync",
    );
  });

  it.each(["push", "schedule", "pull_request", "workflow_dispatch", "release"])(
    "does nothing on %s in a fork of another repository, with a key or without",
    (name) => {
      const fork = { repository: { ...main.repository, fork: true } };

      for (const hasKey of [true, false])
        expect(decide({ ...auto, hasKey }, event(name, "refs/heads/main", fork))).toEqual({
          does: "nothing",
          reason: expect.stringMatching(/^The repository is a fork of another one/) as string,
        });
    },
  );

  it("states why", () => {
    expect(decide(auto, event("push", "refs/heads/main")).reason).toBe(
      "the event push is on main, the default branch",
    );
    expect(decide(auto, event("schedule", "refs/heads/main")).reason).toBe(
      "the event schedule checks for drift",
    );
    expect(decide(auto, event("pull_request", "refs/pull/7/merge")).reason).toBe(
      "the event pull_request is of a pull request, which never writes",
    );
    expect(decide(auto, event("", null, null)).reason).toBe(
      "a run without an event does not name the default branch",
    );
  });
});

describe("an explicit mode", () => {
  const anywhere = ["refs/heads/main", "refs/heads/feature", "refs/tags/v1", null];

  it.each(["push", "schedule", "workflow_dispatch", "release", ""])("is obeyed on %j", (name) => {
    for (const ref of anywhere) {
      expect(decide({ ...auto, mode: "sync" }, event(name, ref))).toEqual({
        does: "sync",
        reason: "`mode` is `sync`",
      });
      expect(decide({ ...auto, mode: "check" }, event(name, ref))).toEqual({
        does: "check",
        reason: "`mode` is `check`",
      });
    }
  });

  it("is obeyed in a fork of another repository", () => {
    const fork = { repository: { ...main.repository, fork: true } };

    for (const mode of ["sync", "check"] as const)
      expect(decide({ ...auto, mode }, event("push", "refs/heads/main", fork)).does).toBe(mode);
    expect(
      decide({ ...auto, mode: "sync" }, event("pull_request", "refs/pull/7/merge", fork)).does,
    ).toBe("check");
  });

  it("needs to know neither the default branch nor what a push deletes", () => {
    const deletion = event("push", null, { deleted: true });

    expect(decide({ ...auto, mode: "sync" }, deletion).does).toBe("sync");
  });

  it.each(["pull_request", "pull_request_target", "merge_group"])("never writes on %s", (name) => {
    for (const ref of anywhere)
      expect(decide({ ...auto, mode: "sync" }, event(name, ref))).toEqual({
        does: "check",
        reason: `the event ${name} is of a pull request, which never writes`,
      });
  });

  it.each([
    ["workflow_run", { workflow_run: { event: "pull_request" } }],
    ["issue_comment", { issue: { pull_request: {} } }],
  ])("never writes on %s that stems from a pull request", (name, payload) => {
    for (const mode of ["auto", "sync", "check"] as const)
      expect(
        decide({ ...auto, mode }, event(name, "refs/heads/main", { ...main, ...payload })).does,
      ).toBe("check");
  });

  it("never writes on the merge result of a pull request, whatever the event", () => {
    const modes = fc.constantFrom("auto" as const, "sync" as const, "check" as const);
    fc.assert(
      fc.property(fc.string(), modes, (name, mode) => {
        expect(decide({ ...auto, mode }, event(name, "refs/pull/7/merge")).does).toBe("check");
      }),
    );
  });
});

describe("without a key", () => {
  const fork = { ...main, pull_request: { head: { repo: { full_name: "else/shop" } } } };

  it("what is declared is listed on a pull request from a fork, whatever the mode", () => {
    for (const mode of ["auto", "sync", "check"] as const)
      expect(decide({ ...auto, mode, hasKey: false }, event("pull_request", null, fork))).toEqual({
        does: "list",
        reason: expect.stringContaining("from a fork") as string,
      });
  });

  it("a fork whose run has a key is previewed like any other", () => {
    expect(decide(auto, event("pull_request", null, fork)).does).toBe("check");
  });

  it("a run that ought to have one is decided on as if it had", () => {
    expect(decide({ ...auto, hasKey: false }, event("push", "refs/heads/main")).does).toBe("sync");
  });
});

describe("a run of the branch that is synced", () => {
  it.each([
    ["push", "refs/heads/main", null, true],
    ["push", "refs/heads/feature", null, false],
    ["push", "refs/tags/main", null, false],
    ["push", "refs/heads/main", "release", false],
    ["push", "refs/heads/release", "release", true],
    ["schedule", "refs/heads/main", null, true],
    ["schedule", "refs/heads/main", "release", false],
    ["workflow_dispatch", "refs/heads/main", null, true],
    ["pull_request_target", "refs/heads/main", null, false],
    ["pull_request", "refs/pull/7/merge", null, false],
    ["merge_group", "refs/heads/main", null, false],
  ] as const)("%s on %s with `branch` %s: %s", (name, ref, branch, expected) => {
    expect(isOnSyncedBranch(branch, event(name, ref))).toBe(expected);
  });

  it("is one by schedule, although its payload does not name the default branch", () => {
    const cron = { schedule: "17 5 * * *" };

    expect(isOnSyncedBranch(null, event("schedule", "refs/heads/main", cron))).toBe(true);
    expect(isOnSyncedBranch(null, event("push", "refs/heads/main", cron))).toBe(false);
  });

  it("is none where the push deletes it", () => {
    const deletion = event("push", "refs/heads/main", { ...main, deleted: true });

    expect(isOnSyncedBranch(null, deletion)).toBe(false);
  });
});

function event(eventName: string, ref: string | null, payload: unknown = main): EventFacts {
  return eventFacts({ eventName, ref, actor: "octocat", payload });
}
