import { debug } from "@actions/core";
import { uncaught, type Crashing } from "../app/cancellation.ts";
import { execute } from "../app/execute.ts";
import { eventPermission } from "../app/permission.ts";
import type { Views } from "../app/run-view.ts";
import { matrixKey, type Notifications } from "../app/notifications.ts";
import { untilAborted, type Cancellation } from "../domain/cancellation.ts";
import { problem, type Problem } from "../domain/problem.ts";
import type { Environment } from "../domain/program.ts";
import { gitHubClient, type GitHubClient } from "../github/connection.ts";
import { runCommitOf } from "../github/superseded.ts";
import type { RunContext } from "../pipeline/run-context.ts";
import type { Report } from "../report/report.ts";
import { isByStranger, type EventFacts } from "../settings/event-facts.ts";
import { isOnSyncedBranch } from "../settings/events.ts";
import type { Settings } from "../settings/settings.ts";
import type { GitHubContext } from "./github-context.ts";

export interface RunOfEvent {
  readonly settings: Settings;
  readonly context: RunContext;
  readonly facts: EventFacts;
  readonly github: GitHubContext;
  readonly process: Crashing & { readonly env: Environment };
  readonly cancellation: Cancellation;
  readonly log: (text: string) => void;
  readonly views: Views;
}

/** The run that an event asks for. @returns its report. */
export function executeRun(given: RunOfEvent): Promise<Report> {
  const { settings, context, facts, github, process, cancellation, log } = given;
  const { repository, apiUrl, workspace, ref, commit } = github;
  const { env } = process;
  const { workingDirectory } = settings;
  const client = gitHubClient({
    repository,
    token: settings.githubToken,
    apiUrl,
    env,
    log: debug,
    makeRest: async (options) => (await import("../github/action-rest.ts")).actionRest(options),
  });
  const runCommit = repository === null ? null : runCommitOf(ref, commit);
  const crash = uncaught(process);
  // The run reports it; until then it must not count as unhandled.
  crash.catch(() => undefined);
  return execute({
    settings,
    context,
    workspace,
    env,
    repository,
    isByStranger: isByStranger(facts),
    permission(checkouts) {
      const workTree = { workspace, workingDirectory, checkouts, env };
      return eventPermission({ ...workTree, client, commit, runCommit });
    },
    client,
    notifications: {
      ...notificationsOf(settings, facts, github),
      views: given.views,
      access: "Leave `github-token` out, so that the runner's own is used.",
    },
    cancellation,
    crash,
    eventProblems: (timed) => eventProblems(client, given, timed),
    step: log,
    defect: debug,
  });
}

/** What `branch` and `pull-request-comment` ask for, where the event or the repository does not have it. */
async function eventProblems(
  client: GitHubClient | null,
  { settings, context, facts }: RunOfEvent,
  { requested }: Cancellation,
): Promise<readonly Problem[]> {
  const { branch, mode, pullRequestComment } = settings;
  const unplaced = pullRequestComment && lacksPullRequest(facts) ? [noPullRequest] : [];
  if (branch === null || mode !== "auto" || context.mode === "list") return unplaced;
  const { missingBranch } = await import("../github/missing-branch.ts");
  const missing = missingBranch(client, { branch, ...facts });
  return [...(await untilAborted(requested, missing).catch(() => [])), ...unplaced];
}

function notificationsOf(
  settings: Settings,
  facts: EventFacts,
  { workflow, job }: GitHubContext,
): Pick<Notifications, "comment" | "issue"> {
  const pullRequest = settings.pullRequestComment ? (facts.pullRequest?.number ?? null) : null;
  return {
    comment:
      pullRequest === null ? null : { pullRequest, workflow, job, matrixKey: matrixKey(settings) },
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
  "There is not a comment, because the event carries no pull request to comment on. Run the preview on `pull_request`, or set `pull-request-comment: false`.",
);
