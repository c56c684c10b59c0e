import type { RunContext } from "../pipeline/run-context.ts";
import { run } from "../pipeline/run.ts";
import type { Report } from "../report/report.ts";
import { safeText } from "../report/safe-text.ts";
import type { Settings } from "../settings/settings.ts";
import { untilAborted } from "../domain/cancellation.ts";
import { systemClock } from "../http/clock.ts";
import { createAdapters } from "../app/adapters.ts";
import { branchPermission } from "../app/permission.ts";
import { defaultApiUrl, gitHubSite } from "../github/connection.ts";
import { runReported } from "../app/run-reported.ts";
import { runViews } from "../app/run-view.ts";
import { timed } from "../app/time-budget.ts";
import type { Invocation } from "./invocation.ts";

interface Performance {
  readonly settings: Settings;
  readonly context: RunContext;
  /** As `--repository` says: what is asked of GitHub is asked about it and no other. */
  readonly repository: string | null;
  /** Of the work tree, without `refs/heads/`; `null` where it is not known. */
  readonly branch: string | null;
  /** Absolute. */
  readonly workspace: string;
}

/** The run itself, with what it asks of GitHub and leaves there. @returns its report. */
export async function perform(
  { settings, context, repository, branch, workspace }: Performance,
  { line, env, terminal, ...invocation }: Invocation,
): Promise<Report> {
  const { cancellation, deadline } = timed(
    invocation.cancellation(),
    settings.timeBudgetMs,
    context.startedAt,
  );
  const silent = line.switches.has("quiet");
  function step(text: string): void {
    if (!silent) terminal.progress(safeText(text));
  }
  const site = gitHubSite({
    repository,
    token: settings.githubToken,
    apiUrl: env["GITHUB_API_URL"] || defaultApiUrl,
    env,
    log: step,
    makeRest: async (options) =>
      (await import("../github/command-line-rest.ts")).commandLineRest(options),
  });
  const { workingDirectory } = settings;
  const { commit } = context;
  const isCurrent = line.switches.has("current");
  // Without a repository there is no base, so that nothing can go but by a `prune: all` that needs none.
  const mayRemove = context.source !== null || (settings.prune === "all" && !settings.record);
  const permission = async (): ReturnType<typeof branchPermission> => {
    const question = { workspace, workingDirectory, env, commit, branch, isCurrent };
    const answer = await branchPermission(question);
    return answer.value.kind === "keep" && !mayRemove ? { ...answer, problems: [] } : answer;
  };
  const ports = createAdapters(settings, {
    workspace,
    env,
    repository: context.repository,
    permission,
    step,
    cancellation,
    deadline,
  });
  const report = await runReported(
    context,
    () => untilAborted(cancellation.due, run(settings, context, ports)),
    {
      secrets: [settings.cortexApiKey, settings.githubToken],
      defect: (stack) => terminal.message(stack),
    },
  );
  if (!settings.driftIssue || context.mode === "list") return report;
  const { keepPosts } = await import("../app/github-posts.ts");
  const { cortexApiUrl } = settings;
  const { sleep } = systemClock;
  const cancelled = cancellation.asked;
  const views = runViews({
    env: { ...env, GITHUB_SERVER_URL: serverUrl(env) },
    payload: null,
    repository,
    commit,
    defaultBranch: branch,
    isPreview: false,
    inputs: line.values,
    settings,
  });
  const keeping = {
    comment: null,
    issue: true,
    views,
    site,
    cortexApiUrl,
    sleep,
    cancelled,
    say: step,
  };
  const problems = await keepPosts(report, keeping);
  return { ...report, problems: [...report.problems, ...problems] };
}

/** The address of GitHub's pages, which only its API may be given for. */
function serverUrl(env: Invocation["env"]): string {
  const api = env["GITHUB_API_URL"] || defaultApiUrl;
  const pages = api === defaultApiUrl ? "https://github.com" : api.replace(/\/api\/v3\/?$/, "");
  return env["GITHUB_SERVER_URL"] || pages;
}
