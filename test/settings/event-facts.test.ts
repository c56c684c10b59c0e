import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventFacts, type EventFacts } from "../../src/settings/event-facts.ts";
import { webhookExample } from "../support/webhook-example.ts";

describe("the facts of an event that GitHub publishes as an example:", () => {
  it("a push reports the default branch", () => {
    expect(facts("push", webhookExample("push"))).toEqual({
      name: "push",
      ref: "refs/heads/main",
      actor: "octocat",
      defaultBranch: "master",
      deletedRef: null,
      isFork: false,
      isOfPullRequest: false,
      pullRequest: null,
    });
  });

  it("a push may delete its ref", () => {
    const deletion = { ...webhookExample("push"), ref: "refs/heads/feature", deleted: true };

    // Its `GITHUB_REF` is the default branch.
    expect(facts("push", deletion).deletedRef).toBe("refs/heads/feature");
    expect(facts("push", { deleted: true }).deletedRef).toBe("refs/heads/main");
    expect(facts("workflow_dispatch", { deleted: true }).deletedRef).toBeNull();
  });

  it.each(["pull_request", "pull_request_target"])("a %s reports its number and author", (name) => {
    expect(facts(name, webhookExample("pull_request", "opened"))).toMatchObject({
      pullRequest: { number: 2, author: "Codertocat", isFromFork: false },
    });
  });

  it.each([
    ["merge_group", "checks_requested"],
    ["workflow_dispatch", null],
    ["repository_dispatch", null],
    ["workflow_run", null],
    ["release", null],
    ["issue_comment", null],
  ])("%s is of no one pull request", (name, action) => {
    expect(facts(name, webhookExample(name, action)).pullRequest).toBeNull();
  });
});

describe("a pull request", () => {
  const repository = { full_name: "acme/shop" };

  it.each([
    ["from the repository itself", { full_name: "acme/shop", fork: false }, false],
    ["from a branch of a repository that is a fork", { full_name: "acme/shop", fork: true }, false],
    ["written in other letters", { full_name: "Acme/Shop" }, false],
    ["from a fork", { full_name: "else/shop", fork: true }, true],
    ["from a fork that is gone", null, true],
    ["from nowhere that is known", undefined, false],
    ["from a fork without a name", { fork: true }, true],
    ["from a repository without a name", {}, false],
  ])("%s", (_, repo, isFromFork) => {
    const payload = { repository, pull_request: { number: 7, head: { repo } } };

    expect(facts("pull_request", payload).pullRequest).toMatchObject({ number: 7, isFromFork });
  });

  it("without a number in its payload has none", () => {
    expect(facts("pull_request", { pull_request: { number: "7" } }).pullRequest?.number).toBeNull();
  });
});

describe("the actor", () => {
  const payload = { sender: { login: "dependabot[bot]" } };

  it("is the one that the runner names, else the sender of the event", () => {
    expect(facts("push", payload).actor).toBe("octocat");
    expect(eventFacts({ ...given, actor: "", payload }).actor).toBe("dependabot[bot]");
  });
});

describe("a payload that is not as GitHub makes it", () => {
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
    Object.create({ repository: { default_branch: "main" } }),
  ])("reports no default branch: %j", (payload: unknown) => {
    expect(facts("push", payload)).toMatchObject({ defaultBranch: null });
  });

  it("is read without a crash, whatever it is", () => {
    const names = fc.constantFrom("push", "pull_request", "merge_group", "schedule", "__proto__");
    const keys = fc.constantFrom("repository", "pull_request", "head", "repo", "before", "sender");
    const any = fc.dictionary(keys, fc.oneof(fc.jsonValue(), fc.dictionary(keys, fc.jsonValue())));
    fc.assert(
      fc.property(names, any, (name, payload) => {
        expect(facts(name, payload).name).toBe(name);
      }),
    );
  });
});

const given = { eventName: "push", ref: "refs/heads/main", actor: "octocat" };

function facts(eventName: string, payload: unknown): EventFacts {
  return eventFacts({ ...given, eventName, payload });
}
