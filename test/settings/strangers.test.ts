import { describe, expect, it } from "vitest";
import { eventFacts } from "../../src/settings/event-facts.ts";
import { isByStranger } from "../../src/settings/event-facts.ts";

const repository = { full_name: "acme/shop" };
const pullOf = (name: string, login = "ada"): unknown => ({
  repository,
  pull_request: { number: 1, user: { login }, head: { repo: { full_name: name } } },
});

describe("a run that a stranger can influence", () => {
  it.each([
    ["a pull request of a fork", "pull_request", "ada", pullOf("eve/shop"), true],
    [
      "one of a fork under `pull_request_target`",
      "pull_request_target",
      "ada",
      pullOf("eve/shop"),
      true,
    ],
    ["one of Dependabot", "pull_request", "dependabot[bot]", pullOf("acme/shop"), true],
    [
      "one of Dependabot that somebody else runs",
      "pull_request",
      "ada",
      pullOf("acme/shop", "dependabot[bot]"),
      true,
    ],
    ["a push of Dependabot", "push", "dependabot[bot]", { repository }, true],
    ["a merge group, of which the origin is not known", "merge_group", "ada", { repository }, true],
    ["a pull request of the repository itself", "pull_request", "ada", pullOf("acme/shop"), false],
    ["a push", "push", "ada", { repository }, false],
    ["a schedule", "schedule", "ada", { repository }, false],
  ])("is %s: %s by %s", (_, eventName, actor, payload, expected) => {
    const ref = eventName === "push" ? "refs/heads/main" : null;

    expect(isByStranger(eventFacts({ eventName, ref, actor, payload }))).toBe(expected);
  });
});
