import type { EventFacts } from "./event-facts.ts";

/**
 * Why GitHub gives a run no secrets, so that it is as it should be without a key; `null` where it
 * gives them. A pull request from a fork and what Dependabot does get none, whoever re-runs them.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 * https://docs.github.com/en/code-security/reference/supply-chain-security/troubleshoot-dependabot/dependabot-on-actions
 */
export function noSecretsReason({ name, actor, pullRequest }: EventFacts): string | null {
  if (pullRequest?.isFromFork === true)
    return "There is no key, because the pull request is from a fork, and GitHub gives those no secrets.";
  const isByDependabot =
    pullRequest?.author === dependabot || (actor === dependabot && restricted.has(name));
  return isByDependabot
    ? `There is no key, because ${pullRequest === null ? "this was caused" : "the pull request was made"} by Dependabot, and GitHub gives it none of the secrets of Actions. It is given one of the same name among the secrets of Dependabot.`
    : null;
}

const dependabot = "dependabot[bot]";

/** The events that Dependabot causes with restricted rights. Others may only name it, as a schedule does. */
const restricted = new Set([
  "push",
  "pull_request",
  "pull_request_target",
  "pull_request_review",
  "pull_request_review_comment",
  "create",
  "deployment",
  "deployment_status",
]);
