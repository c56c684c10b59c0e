import { createHash } from "node:crypto";
import { keepComment } from "../github/keep-comment.ts";
import { keepDriftIssue } from "../github/keep-drift-issue.ts";
import type { Kept } from "../github/kept.ts";
import { marker } from "../github/marker.ts";
import type { Rest } from "../github/rest.ts";
import { driftGone, driftIssue, driftState } from "../report/drift-issue.ts";
import { isQuiet, pullRequestComment } from "../report/pull-request-comment.ts";
import type { Report } from "../report/report.ts";
import { neverCancelled, untilAborted } from "../domain/cancellation.ts";
import { byText } from "../domain/order.ts";
import { faultOf, problem, type Problem } from "../domain/problem.ts";
import type { GitHubSite } from "../github/connection.ts";
import type { Posts } from "./posts.ts";
import type { Views } from "./run-view.ts";

interface Keeping extends Posts {
  readonly views: Pick<Views, "comment" | "issue">;
  readonly site: GitHubSite | null;
  readonly cortexApiUrl: string;
  readonly sleep: (ms: number) => Promise<void>;
  readonly cancelled?: AbortSignal;
  readonly say: (text: string) => void;
}

/** For all of it: the outputs of a run wait for no longer. */
const timeLimitMs = 90_000;

/**
 * Brings the comment and the issue to what the report says.
 * @returns the problems of that, never errors: the result of the run stays what it is.
 */
export async function keepPosts(report: Report, keeping: Keeping): Promise<readonly Problem[]> {
  const works = [...commentWork(report, keeping), ...issueWork(report, keeping)];
  if (works.length === 0) return [];
  const { site, sleep, cancelled = neverCancelled.asked, say } = keeping;
  if (site === null) return works.map(({ what }) => unasked(what));
  const late = sleep(timeLimitMs).then(() => "late" as const);
  const problems: Problem[] = [];
  for (const { what, keep } of works) {
    const kept = await Promise.race([attempt(what, site, keep, cancelled), late]);
    if (kept === "late") problems.push(tooLate(what));
    else if (kept.problem !== null) problems.push(kept.problem);
    else say(`GitHub: the ${what} ${words[kept.done]}`);
  }
  return problems;
}

interface Work {
  readonly what: string;
  readonly keep: (rest: Rest, repository: string) => Promise<Kept>;
}

function commentWork(report: Report, { comment, views }: Keeping): readonly Work[] {
  if (comment === null) return [];
  const { pullRequest, workflow, job, leg } = comment;
  const body = pullRequestComment(report, views.comment);
  const isWorthNew = !isQuiet(report);
  const mark = marker(["pull-request", workflow, job, digest(leg)]);
  return [
    {
      what: `comment on pull request ${pullRequest}`,
      keep: (rest, repository) =>
        keepComment(rest, { repository, pullRequest, marker: mark, body, isWorthNew }),
    },
  ];
}

function issueWork(report: Report, { issue, cortexApiUrl, views }: Keeping): readonly Work[] {
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
  site: GitHubSite,
  keep: Work["keep"],
  cancelled: AbortSignal,
): Promise<Kept> {
  try {
    cancelled.throwIfAborted();
    const kept = site.rest().then((rest) => keep(rest, site.repository));
    return await untilAborted(cancelled, kept);
  } catch (thrown) {
    const { code, message } = faultOf(thrown);
    return { done: "failed", problem: problem("warning", code, missing(what, message)) };
  }
}

const words: Record<Kept["done"], string> = {
  created: "was made",
  updated: "was brought up to date",
  closed: "was closed",
  unchanged: "stays as it is",
  failed: "failed",
};

function unasked(what: string): Problem {
  const why =
    "GitHub cannot be asked without a token and a repository. Leave `github-token` out, so that the runner's own is used; for the command line set `GITHUB_TOKEN` and `--repository`.";
  return problem("warning", "github-unavailable", missing(what, why));
}

function tooLate(what: string): Problem {
  const why = `GitHub took longer than ${timeLimitMs / 1000} s. Run again later.`;
  return problem("warning", "github-unavailable", missing(what, why));
}

function missing(what: string, why: string): string {
  return `There may be no ${what}, or an old one. ${why}`;
}
