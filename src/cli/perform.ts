import type { RunContext } from "../pipeline/run-context.ts";
import { run } from "../pipeline/run.ts";
import type { Report } from "../report/report.ts";
import { safeText } from "../report/safe-text.ts";
import type { Settings } from "../settings/settings.ts";
import { untilAborted } from "../domain/cancellation.ts";
import { systemClock } from "../http/system-clock.ts";
import { realEdges } from "../app/adapters.ts";
import type { Position } from "../github/overtaken.ts";
import { gitHubQuestions } from "../app/github-questions.ts";
import { defaultApiUrl, gitHubSite, type GitHubSite } from "../github/connection.ts";
import { runReported } from "../app/run-reported.ts";
import type { Invocation } from "./invocation.ts";

interface Performance {
  readonly settings: Settings;
  readonly context: RunContext;
  /** As `--repository` says: what is asked of GitHub is asked about it and no other. */
  readonly repository: string | null;
  /** Absolute. */
  readonly workspace: string;
}

/** The run itself, with what it asks of GitHub and leaves there. @returns its report. */
export async function perform(
  { settings, context, repository, workspace }: Performance,
  { line, env, terminal, ...invocation }: Invocation,
): Promise<Report> {
  const cancellation = invocation.cancellation();
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
  const position = positionOf(site, settings, context);
  const asking = { workspace, workingDirectory, env, site, position, change: null };
  const questions = gitHubQuestions(asking);
  const edges = realEdges(settings, {
    workspace,
    env,
    repository: context.repository,
    questions,
    step,
    cancellation,
  });
  const report = await runReported(
    context,
    () => untilAborted(cancellation.due, run(settings, context, edges)),
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
  const keeping = { comment: null, issue: true, site, cortexApiUrl, sleep, cancelled, say: step };
  const problems = await keepPosts(report, keeping);
  return { ...report, problems: [...report.problems, ...problems] };
}

/** Nothing is asked, and nothing told of that, but where all that it takes is given. */
function positionOf(
  site: GitHubSite | null,
  { branch }: Settings,
  { commit }: RunContext,
): Position | null {
  return site === null || branch === null || commit === null ? null : { branch, commit };
}
