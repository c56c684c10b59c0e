import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runMode } from "../../src/settings/events.ts";

const payload = { repository: { default_branch: "main" } };

describe("mode: auto", () => {
  it.each([
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
    ["an_event_of_the_future", "refs/heads/main", "sync"],
    ["an_event_of_the_future", "refs/heads/feature", "check"],
    ["constructor", "refs/heads/feature", "check"],
  ] as const)("%s on %s: %s", (eventName, ref, mode) => {
    expect(runMode({ mode: "auto", eventName, ref, payload }).mode).toBe(mode);
  });

  it("takes the default branch from the event, whatever its name", () => {
    const trunk = { repository: { default_branch: "release/trunk" } };

    expect(auto("push", "refs/heads/release/trunk", trunk).mode).toBe("sync");
    expect(auto("push", "refs/heads/main", trunk).mode).toBe("check");
  });

  it.each([
    null,
    undefined,
    "text",
    7,
    [],
    {},
    { repository: null },
    { repository: "acme/shop" },
    { repository: {} },
    { repository: { default_branch: null } },
    { repository: { default_branch: "" } },
    { repository: { default_branch: ["main"] } },
    Object.create(payload),
  ])("never syncs where the event does not tell the default branch: %j", (unknown: unknown) => {
    expect(auto("push", "refs/heads/main", unknown)).toEqual({
      mode: "check",
      reason: "the event push does not tell the default branch",
    });
  });

  it("never syncs without a ref", () => {
    expect(auto("push", null, payload)).toEqual({
      mode: "check",
      reason: "the event push is on no ref, not on main",
    });
  });

  it("never syncs on the deletion of a branch", () => {
    expect(auto("push", "refs/heads/main", { ...payload, deleted: true })).toEqual({
      mode: "check",
      reason: "the event push deletes a branch",
    });
    expect(auto("push", "refs/heads/main", { ...payload, deleted: false }).mode).toBe("sync");
  });

  it("says why", () => {
    expect(auto("push", "refs/heads/main", payload).reason).toBe(
      "the event push is on main, the default branch",
    );
    expect(auto("push", "refs/heads/x", payload).reason).toBe(
      "the event push is on refs/heads/x, not on main",
    );
    expect(auto("schedule", "refs/heads/main", payload).reason).toBe(
      "the event schedule checks for drift",
    );
    expect(auto("pull_request", "refs/pull/7/merge", payload).reason).toBe(
      "the event pull_request is of a pull request, which never writes",
    );
    expect(auto("", null, null).reason).toBe(
      "a run without an event does not tell the default branch",
    );
  });
});

describe("a mode said outright", () => {
  const anywhere = ["refs/heads/main", "refs/heads/feature", "refs/tags/v1", null];

  it.each(["push", "schedule", "workflow_dispatch", "release", ""])(
    "is obeyed on %j",
    (eventName) => {
      for (const ref of anywhere) {
        expect(runMode({ mode: "sync", eventName, ref, payload })).toEqual({
          mode: "sync",
          reason: "`mode` is `sync`",
        });
        expect(runMode({ mode: "check", eventName, ref, payload })).toEqual({
          mode: "check",
          reason: "`mode` is `check`",
        });
      }
    },
  );

  it("does not need to know the default branch", () => {
    const context = { eventName: "push", ref: null, payload: null };

    expect(runMode({ mode: "sync", ...context }).mode).toBe("sync");
  });

  it.each(["pull_request", "pull_request_target", "merge_group"])(
    "never writes on %s",
    (eventName) => {
      for (const ref of anywhere)
        expect(runMode({ mode: "sync", eventName, ref, payload })).toEqual({
          mode: "check",
          reason: `the event ${eventName} is of a pull request, which never writes`,
        });
    },
  );

  it("never writes on the merge result of a pull request, whatever the event", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("auto", "sync", "check"), (eventName, mode) => {
        const decision = runMode({ mode, eventName, ref: "refs/pull/7/merge", payload });
        expect(decision.mode).toBe("check");
      }),
    );
  });
});

function auto(eventName: string, ref: string | null, unknown: unknown) {
  return runMode({ mode: "auto", eventName, ref, payload: unknown });
}
