import { debug } from "@actions/core";
import type { RunContext } from "../pipeline/run-context.ts";
import { run } from "../pipeline/run.ts";
import type { Report } from "../report/report.ts";
import { isByStranger } from "../settings/event-facts.ts";
import type { EventFacts } from "../settings/event-facts.ts";
import { isOnSyncedBranch } from "../settings/events.ts";
import type { Settings } from "../settings/settings.ts";
import { problem, type Problem } from "../domain/problem.ts";
import { untilAborted, type Cancellation } from "../domain/cancellation.ts";
import type { Deadline } from "../domain/deadline.ts";
import { systemClock } from "../http/clock.ts";
import { createAdapters } from "../app/adapters.ts";
import type { Environment } from "../domain/program.ts";
import { legOf, type Posts } from "../app/posts.ts";
import { positionOf } from "../github/overtaken.ts";
import { eventPermission } from "../app/permission.ts";
import { gitHubSite, type GitHubSite } from "../github/connection.ts";
import { runReported } from "../app/run-reported.ts";
import type { Views } from "../app/run-view.ts";
import { timed } from "../app/time-budget.ts";
import type { GitHubContext } from "./github-context.ts";
import { uncaught, type Crashing } from "../app/cancellation.ts";

export interface Performance {
  readonly settings: Settings;
  readonly context: RunContext;
  readonly facts: EventFacts;
  readonly github: GitHubContext;
  readonly process: Crashing & { readonly env: Environment };
  readonly cancellation: Cancellation;
  readonly say: (text: string) => void;
  readonly views: Views;
}

/** The run itself, with what it asks of GitHub and leaves there. @returns its report. */
export async function perform(given: Performance): Promise<Report> {
  const { settings, context, github, process } = given;
  const time = timed(given.cancellation, settings.timeBudgetMs, context.startedAt);
  const performance = { ...given, ...time };
  const { cancellation } = time;
  const { repository, apiUrl } = github;
  const site = gitHubSite({
    repository,
    token: settings.githubToken,
    apiUrl,
    env: process.env,
    log: debug,
    makeRest: async (options) => (await import("../github/action-rest.ts")).actionRest(options),
  });
  const crash = uncaught(process);
  // The race below reports it; until then it must not count as unhandled.
  crash.catch(() => undefined);
  const report = await runReported(
    context,
    () => untilAborted(cancellation.due, Promise.race([runOn(site, performance), crash])),
    { secrets: [settings.cortexApiKey, settings.githubToken], defect: debug },
  );
  const missing = await branchProblems(site, performance);
  return withPosts({ ...report, problems: [...report.problems, ...missing] }, site, performance);
}

async function branchProblems(
  site: GitHubSite | null,
  { settings, context, facts, cancellation }: Performance,
): Promise<readonly Problem[]> {
  const { branch, mode } = settings;
  if (branch === null || mode !== "auto" || context.mode === "list") return [];
  const { missingBranch } = await import("../github/missing-branch.ts");
  return untilAborted(cancellation.asked, missingBranch(site, { branch, ...facts })).catch(
    () => [],
  );
}

function runOn(
  site: GitHubSite | null,
  performance: Performance & { readonly deadline: Deadline },
): Promise<Report> {
  const { settings, context, github, cancellation, deadline, say } = performance;
  const { workspace, repository, ref, commit } = github;
  const { env } = performance.process;
  const { workingDirectory } = settings;
  const position = repository === null ? null : positionOf(ref, commit);
  const permission = (): ReturnType<typeof eventPermission> =>
    eventPermission({ workspace, workingDirectory, env, site, commit, position });
  const ports = createAdapters(settings, {
    workspace,
    env,
    repository,
    isByStranger: isByStranger(performance.facts),
    permission,
    step: say,
    cancellation,
    deadline,
  });
  return run(settings, context, {
    ...ports,
    discover() {
      const tree = ports.discover();
      // Git is listing the files: time to load, for `manifest-hash`, what takes long to load.
      process.getBuiltinModule("node:crypto");
      return tree;
    },
  });
}

/** The report with the problems of the comment and the issue. A run without a key leaves neither. */
async function withPosts(
  report: Report,
  site: GitHubSite | null,
  { settings, context, facts, github, cancellation, say, views }: Performance,
): Promise<Report> {
  const { comment, issue } = postsOf(settings, facts, github);
  const unplaced = settings.pullRequestComment && lacksPullRequest(facts) ? [noPullRequest] : [];
  const known = { ...report, problems: [...report.problems, ...unplaced] };
  if (context.mode === "list" || (comment === null && !issue)) return known;
  const { keepPosts } = await import("../app/github-posts.ts");
  const problems = await keepPosts(known, {
    comment,
    issue,
    views,
    site,
    cortexApiUrl: settings.cortexApiUrl,
    sleep: systemClock.sleep,
    cancelled: cancellation.asked,
    say,
  });
  return { ...known, problems: [...known.problems, ...problems] };
}

function postsOf(settings: Settings, facts: EventFacts, { workflow, job }: GitHubContext): Posts {
  const pullRequest = settings.pullRequestComment ? (facts.pullRequest?.number ?? null) : null;
  return {
    comment: pullRequest === null ? null : { pullRequest, workflow, job, leg: legOf(settings) },
    issue: settings.driftIssue && isOnSyncedBranch(settings.branch, facts),
  };
}

/** A merge queue and the other events of a workflow are not expected to have one. */
function lacksPullRequest({ name, isOfPullRequest, pullRequest }: EventFacts): boolean {
  const isThroughOther = name === "workflow_run" || (isOfPullRequest && name !== "merge_group");
  return isThroughOther && (pullRequest?.number ?? null) === null;
}

const noPullRequest = problem(
  "notice",
  "pull-request-missing",
  "There is no comment, because the event carries no pull request to comment on. Run the preview on `pull_request`, or set `pull-request-comment: false`.",
);
