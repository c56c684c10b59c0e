import { createHash } from "node:crypto";
import { keepComment } from "../github/keep-comment.ts";
import { keepDriftIssue } from "../github/keep-drift-issue.ts";
import type { UpsertResult } from "../github/upsert-post.ts";
import { marker } from "../github/marker.ts";
import type { Rest } from "../github/rest.ts";
import { driftGone, driftIssue, driftState } from "../report/drift-issue.ts";
import { isQuiet, pullRequestComment } from "../report/pull-request-comment.ts";
import type { Report } from "../report/report.ts";
import { neverCancelled, untilAborted } from "../domain/cancellation.ts";
import { byText } from "../domain/order.ts";
import { faultOf, problem, type Problem } from "../domain/problem.ts";
import type { GitHubClient } from "../github/connection.ts";
import type { Notifications } from "./notifications.ts";

interface NotificationOptions extends Notifications {
  readonly client: GitHubClient | null;
  readonly cortexApiUrl: string;
  readonly sleep: (ms: number) => Promise<void>;
  readonly cancelled?: AbortSignal;
  readonly log: (text: string) => void;
}

/** For all of it: the outputs of a run wait for no longer. */
const timeLimitMs = 90_000;

/**
 * Updates the comment and the issue to the report.
 * @returns the problems of that, never errors: the result of the run stays what it is.
 */
export async function updateNotifications(
  report: Report,
  options: NotificationOptions,
): Promise<readonly Problem[]> {
  const works = [...commentWork(report, options), ...issueWork(report, options)];
  if (works.length === 0) return [];
  const { client, sleep, cancelled = neverCancelled.requested, log } = options;
  if (client === null) return works.map(({ what }) => unreachable(what, options.access));
  const late = sleep(timeLimitMs).then(() => "late" as const);
  const problems: Problem[] = [];
  for (const { what, keep } of works) {
    const result = await Promise.race([attempt(what, client, keep, cancelled), late]);
    if (result === "late") problems.push(tooLate(what));
    else if (result.problem !== null) problems.push(result.problem);
    else log(`GitHub: the ${what} ${words[result.done]}`);
  }
  return problems;
}

interface Work {
  readonly what: string;
  readonly keep: (rest: Rest, repository: string) => Promise<UpsertResult>;
}

function commentWork(report: Report, { comment, views }: NotificationOptions): readonly Work[] {
  if (comment === null) return [];
  const { pullRequest, workflow, job, matrixKey } = comment;
  const body = pullRequestComment(report, views.comment);
  const isWorthNew = !isQuiet(report);
  const mark = marker(["pull-request", workflow, job, digest(matrixKey)]);
  return [
    {
      what: `comment on pull request ${pullRequest}`,
      keep: (rest, repository) =>
        keepComment(rest, { repository, pullRequest, marker: mark, body, isWorthNew }),
    },
  ];
}

function issueWork(
  report: Report,
  { issue, cortexApiUrl, views }: NotificationOptions,
): readonly Work[] {
  const state = driftState(report);
  if (!issue || state === "unknown") return [];
  const entities = report.entities.flatMap(({ entity }) => entity ?? []).toSorted(byText);
  const mark = marker(["drift", digest([cortexApiUrl, ...entities])]);
  const drift = state === "drift" ? driftIssue(report, views.issue) : null;
  return [
    {
      what: "issue about drift",
      keep: (rest, repository) =>
        keepDriftIssue(rest, { repository, marker: mark, drift, gone: driftGone(report) }),
    },
  ];
}

/** Long lists must fit into one line that is hidden. */
function digest(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}

async function attempt(
  what: string,
  client: GitHubClient,
  keep: Work["keep"],
  cancelled: AbortSignal,
): Promise<UpsertResult> {
  try {
    cancelled.throwIfAborted();
    const upsertPost = client.rest().then((rest) => keep(rest, client.repository));
    return await untilAborted(cancelled, upsertPost);
  } catch (thrown) {
    const { code, message } = faultOf(thrown);
    return { done: "failed", problem: problem("warning", code, missing(what, message)) };
  }
}

const words: Record<UpsertResult["done"], string> = {
  created: "was made",
  updated: "was updated",
  closed: "was closed",
  unchanged: "stays as it is",
  failed: "failed",
};

function unreachable(what: string, access: string): Problem {
  const why = `GitHub cannot be asked without a token and a repository. ${access}`;
  return problem("warning", "github-unavailable", missing(what, why));
}

function tooLate(what: string): Problem {
  const why = `GitHub took longer than ${timeLimitMs / 1000} s. Run again later.`;
  return problem("warning", "github-unavailable", missing(what, why));
}

function missing(what: string, why: string): string {
  return `There may be no ${what}, or an old one. ${why}`;
}
