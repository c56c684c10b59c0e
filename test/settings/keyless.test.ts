import { describe, expect, it } from "vitest";
import type { EventFacts, EventPullRequest } from "../../src/settings/event-facts.ts";
import { noSecretsReason } from "../../src/settings/keyless.ts";

const ours: EventPullRequest = { number: 7, author: "octocat", isFromFork: false };
const dependabot = "dependabot[bot]";

describe("GitHub gives no secrets", () => {
  it.each(["pull_request", "pull_request_target", "pull_request_review"])(
    "to %s from a fork, whoever re-runs it",
    (name) => {
      const pullRequest = { ...ours, isFromFork: true };

      for (const actor of ["stranger", "maintainer"])
        expect(noSecretsReason(facts({ name, actor, pullRequest }))).toMatch(/is from a fork/);
    },
  );

  it("to a pull request that Dependabot made, whoever re-runs it or pushes to it", () => {
    const pullRequest = { ...ours, author: dependabot };

    for (const actor of [dependabot, "maintainer"])
      expect(noSecretsReason(facts({ name: "pull_request", actor, pullRequest }))).toMatch(
        /the pull request was made by Dependabot.*among the secrets of Dependabot/,
      );
  });

  it.each([
    "push",
    "pull_request",
    "pull_request_target",
    "pull_request_review",
    "pull_request_review_comment",
    "create",
    "deployment",
    "deployment_status",
  ])("to %s by Dependabot", (name) => {
    expect(noSecretsReason(facts({ name, actor: dependabot }))).toMatch(
      /this was caused by Dependabot/,
    );
  });
});

describe("GitHub gives its secrets", () => {
  it.each(["push", "schedule", "workflow_dispatch", "workflow_run", "release", "merge_group", ""])(
    "to %j by anybody else",
    (name) => {
      expect(noSecretsReason(facts({ name }))).toBeNull();
    },
  );

  it("to a pull request from the repository itself", () => {
    expect(noSecretsReason(facts({ name: "pull_request", pullRequest: ours }))).toBeNull();
  });

  // Its actor is who changed the workflow last.
  it.each(["schedule", "workflow_run", "merge_group"])(
    "to %s, even where Dependabot is named as the actor",
    (name) => {
      expect(noSecretsReason(facts({ name, actor: dependabot }))).toBeNull();
    },
  );

  it("to people whose name is only like Dependabot's", () => {
    expect(noSecretsReason(facts({ name: "push", actor: "dependabot" }))).toBeNull();
  });
});

function facts(given: Partial<EventFacts>): EventFacts {
  return {
    name: "push",
    ref: "refs/heads/main",
    actor: "octocat",
    defaultBranch: "main",
    deletedRef: null,
    isFork: false,
    isOfPullRequest: false,
    pullRequest: null,
    ...given,
  };
}
