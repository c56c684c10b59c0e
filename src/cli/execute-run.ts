import { execute } from "../app/execute.ts";
import type { Views } from "../app/run-view.ts";
import { branchPermission } from "../app/permission.ts";
import { defaultApiUrl, gitHubClient } from "../github/connection.ts";
import type { RunContext } from "../pipeline/run-context.ts";
import type { Report } from "../report/report.ts";
import { systemClock } from "../http/clock.ts";
import { reportAsFlags } from "./as-flags.ts";
import { everySecond, openProgress } from "./progress.ts";
import type { Settings } from "../settings/settings.ts";
import type { Invocation } from "./invocation.ts";

interface RunOfWorkTree {
  readonly settings: Settings;
  readonly context: RunContext;
  /** From `--repository`: requests to GitHub are about it and no other. */
  readonly repository: string | null;
  /** Of the work tree, without `refs/heads/`; `null` where it is not known. */
  readonly branch: string | null;
  /** Absolute. */
  readonly workspace: string;
  readonly views: Views;
}

/** The run that a command line asks for. @returns its report. */
export function executeRun(
  { settings, context, repository, branch, workspace, views }: RunOfWorkTree,
  { line, env, terminal, cancellation }: Invocation,
): Promise<Report> {
  const { workingDirectory } = settings;
  const { commit } = context;
  const progress = line.switches.has("quiet")
    ? noProgress
    : openProgress({ terminal, now: systemClock.now, everySecond });
  const { step } = progress;
  const isCurrent = line.switches.has("current");
  // Without a repository there is no base, so that nothing can go but by a `prune: all` that needs none.
  const mayRemove = context.source !== null || (settings.prune === "all" && !settings.record);
  return execute({
    settings,
    context,
    workspace,
    env,
    repository: context.repository,
    async permission(checkouts) {
      const question = { workspace, workingDirectory, checkouts, env, commit, branch, isCurrent };
      const answer = await branchPermission(question);
      return answer.value.kind === "keep" && !mayRemove ? { ...answer, problems: [] } : answer;
    },
    client: gitHubClient({
      repository,
      token: settings.githubToken,
      apiUrl: env["GITHUB_API_URL"] || defaultApiUrl,
      env,
      log: step,
      makeRest: async (options) =>
        (await import("../github/command-line-rest.ts")).commandLineRest(options),
    }),
    notifications: {
      comment: null,
      issue: settings.driftIssue,
      views,
      access: "Set `GITHUB_TOKEN` and `--repository`.",
    },
    worded: reportAsFlags,
    cancellation: cancellation(),
    step,
    progress: progress.entities,
    defect: (stack) => terminal.message(stack),
  }).finally(progress.close);
}

const noProgress: ReturnType<typeof openProgress> = {
  step: () => undefined,
  entities: () => undefined,
  close: () => undefined,
};
