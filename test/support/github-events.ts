import type { ActionRunOptions } from "./action.ts";
import { webhookExample } from "./webhook-example.ts";

/** How the runner describes an event. */
export type Message = Required<Pick<ActionRunOptions, "eventName" | "ref" | "payload">> &
  Pick<ActionRunOptions, "env">;

export const noCommit = "0".repeat(40);

const shop = { full_name: "acme/shop", default_branch: "main" };

/** GitHub's example of an event, as of the repository of the tests. */
export function anEvent(
  eventName: string,
  ref = "refs/heads/main",
  changes: Readonly<Record<string, unknown>> = {},
): Message {
  const payload = webhookExample(eventName);
  const repository = { ...(payload["repository"] as object), ...shop };
  return { eventName, ref, payload: { ...payload, repository, ...changes } };
}

/** A push, by default to the default branch, of which the run's commit is the last. */
export function aPush({
  ref = "refs/heads/main",
  before = "b".repeat(40),
  after = "c".repeat(40),
  deleted = false,
} = {}): Message {
  return anEvent("push", ref, { ref, before, after, deleted, created: before === noCommit });
}

/** What the payload of a scheduled run has: GitHub publishes no example, as it sends no webhook. */
export const aSchedule: Message = {
  eventName: "schedule",
  ref: "refs/heads/main",
  payload: { schedule: "17 5 * * 1-5" },
};

interface PullRequestOptions {
  readonly eventName?: "pull_request" | "pull_request_target";
  readonly author?: string;
  /** `null` where the fork is gone. */
  readonly from?: string | null;
  /** The commit that it is to be merged into. */
  readonly base?: string;
  /** `GITHUB_ACTOR` */
  readonly actor?: string;
}

/** Pull request 2, by default from a branch of the repository itself. */
export function aPullRequest({
  eventName = "pull_request",
  author = "octocat",
  from = shop.full_name,
  base = "b".repeat(40),
  actor = author,
}: PullRequestOptions = {}): Message {
  const payload = webhookExample("pull_request", "opened");
  const pull = payload["pull_request"] as Readonly<Record<"user" | "head" | "base", object>>;
  const repo = from === null ? null : { full_name: from, fork: from !== shop.full_name };
  return {
    eventName,
    ref: eventName === "pull_request" ? "refs/pull/2/merge" : "refs/heads/main",
    payload: {
      ...payload,
      repository: { ...(payload["repository"] as object), ...shop },
      pull_request: {
        ...pull,
        user: { ...pull.user, login: author },
        head: { ...pull.head, repo },
        base: { ...pull.base, sha: base, repo: shop },
      },
    },
    env: { GITHUB_ACTOR: actor },
  };
}
