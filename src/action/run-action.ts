import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { info, getInput, setSecret } from "@actions/core";
import { endedEarly, type RunContext } from "../pipeline/run-context.ts";
import { exitCode } from "../app/end-process.ts";
import type { Report, RunMode } from "../report/report.ts";
import { safeLine } from "../report/safe-text.ts";
import { runOrigin } from "../app/source-repository.ts";
import { environmentProblems } from "../settings/environment.ts";
import { eventFacts, type EventFacts } from "../settings/event-facts.ts";
import { decide, type EventDecision } from "../settings/events.ts";
import { noSecretsReason } from "../settings/keyless.ts";
import { parseSettings } from "../settings/parse.ts";
import { runViews } from "../app/run-view.ts";
import { placeProblems } from "../app/write-report.ts";
import { cancellationBy, type Signalled, type Crashing } from "../app/cancellation.ts";
import { systemClock } from "../http/clock.ts";
import { type Environment, version } from "../domain/program.ts";
import { wantsColor } from "../report/paint.ts";
import { githubContext, reportFile, type GitHubContext } from "./github-context.ts";
import { executeRun, type RunOfEvent } from "./execute-run.ts";
import { publish } from "./publish.ts";
import { inputNames } from "../settings/inputs.ts";

/** As much of a process as the action needs. */
type ActionProcess = Crashing &
  Signalled & {
    readonly env: Environment;
    cwd(): string;
  };

/**
 * The action: inputs and event in; log, annotations, outputs, summary and the JSON report out.
 * @returns the exit code.
 */
export async function runAction(process: ActionProcess): Promise<number> {
  const { env } = process;
  const cancellation = cancellationBy(process);
  const inputs = readInputs();
  const github = githubContext(env, {
    cwd: process.cwd(),
    temp: tmpdir(),
    readFile: (path) => readFileSync(path, "utf8"),
  });
  const facts = eventFacts(github);
  const { settings, problems, decision } = decisionOf(inputs, facts, github, env);
  const context = contextOf(decision, github, facts, env);
  const { repository, commit, payload } = github;
  const { isOfPullRequest: isPreview, defaultBranch } = facts;
  const seen = { env, payload, repository, commit, defaultBranch, isPreview, inputs, settings };
  const views = runViews(seen);
  const report =
    settings === null
      ? endedEarly(context, systemClock.now(), { reason: "The inputs are not valid.", problems })
      : await runDecision(decision, {
          settings,
          context,
          facts,
          github,
          process,
          cancellation,
          log,
          views,
        });
  const published = publish(report, views.summary, {
    workspace: github.workspace,
    reportPath: reportFile(settings?.reportPath ?? null, github),
    isReportRequested: settings !== null && settings.reportPath !== null,
    outputPath: env["GITHUB_OUTPUT"] || null,
    summaryPath: env["GITHUB_STEP_SUMMARY"] || null,
    isInColor: wantsColor(env, true),
  });
  return exitCode(published, settings?.failOn ?? "error");
}

/** What the inputs log, and what the run does by them. A run that does nothing needs no key for it. */
function decisionOf(
  inputs: ReadonlyMap<string, string>,
  facts: EventFacts,
  github: GitHubContext,
  env: Environment,
) {
  const written = parseSettings(inputs, { needsKey: false });
  const { mode = "auto", branch = null, cortexApiKey = "" } = written.settings ?? {};
  const decision = decide({ mode, branch, hasKey: cortexApiKey !== null }, facts);
  const needsKey = decision.does !== "nothing" && noSecretsReason(facts) === null;
  const parsed = needsKey ? parseSettings(inputs, { needsKey }) : written;
  const { reportPath = null } = written.settings ?? {};
  const report = reportPath === null ? null : reportFile(reportPath, github);
  const unsafe = [...environmentProblems(env), ...placeProblems({ report }, github.workspace)];
  return unsafe.length === 0
    ? { ...parsed, decision }
    : { settings: null, problems: [...parsed.problems, ...unsafe], decision };
}

const modes: Record<EventDecision["does"], RunMode> = {
  sync: "sync",
  check: "check",
  list: "list",
  nothing: "check",
};

function contextOf(
  { does }: EventDecision,
  { repository, ref, commit }: Pick<RunContext, "repository" | "ref" | "commit">,
  { isOfPullRequest: isPreview }: EventFacts,
  env: Environment,
): RunContext {
  const startedAt = systemClock.now();
  const { source, runId } = runOrigin(env);
  const mode = modes[does];
  return {
    toolVersion: version,
    mode,
    repository,
    ref,
    commit,
    source,
    runId,
    isPreview,
    startedAt,
  };
}

/** Does what was decided. A run that is skipped, or only checks, for its branch has the reason in its report. */
async function runDecision(
  { does, reason, note }: EventDecision,
  given: RunOfEvent,
): Promise<Report> {
  const { context } = given;
  const isSkipped = does === "list" || does === "nothing";
  log(
    `Cortex Dependency Report ${version}: ${isSkipped ? `skipped. ${reason}` : `${does}, because ${reason}.`}`,
  );
  if (does === "nothing") return endedEarly(context, systemClock.now(), { reason, problems: [] });
  const report = await executeRun(given);
  if (report.result === "failed") return report;
  if (isSkipped && report.result === "skipped") return { ...report, reason };
  return note === undefined ? report : { ...report, reason: report.reason ?? note };
}

function log(text: string): void {
  info(safeLine(text));
}

/**
 * Reads the inputs, each once, and masks the secrets before anything can print them: the runner
 * knows those of the repository and its own token, but not what an earlier step fetched.
 */
function readInputs(): ReadonlyMap<string, string> {
  const inputs = new Map<string, string>(inputNames.map((name) => [name, getInput(name)]));
  for (const name of ["cortex-api-key", "github-token"]) {
    const secret = inputs.get(name) ?? "";
    if (secret !== "") setSecret(secret);
  }
  return inputs;
}
