import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { debug, info } from "@actions/core";
import { endedEarly, type RunContext } from "../../pipeline/run-context.ts";
import { run } from "../../pipeline/run.ts";
import { exitCode } from "../../report/exit-code.ts";
import type { Report } from "../../report/report.ts";
import { safeLine } from "../../report/safe-text.ts";
import { runMode } from "../../settings/events.ts";
import { parseSettings } from "../../settings/parse.ts";
import type { Settings } from "../../settings/settings.ts";
import { systemClock } from "../clock.ts";
import { realEdges } from "../edges.ts";
import type { Environment } from "../environment.ts";
import { runReported } from "../run-reported.ts";
import { version } from "../version.ts";
import { githubContext, type GitHubContext } from "./github-context.ts";
import { publish } from "./publish.ts";
import { readInputs } from "./read-inputs.ts";
import { reportFile } from "./report-file.ts";
import { uncaught, type Crashing } from "./uncaught.ts";

/** As much of a process as the action needs. */
interface ActionProcess extends Crashing {
  readonly env: Environment;
  cwd(): string;
}

/**
 * The action: inputs and event in; log, annotations, outputs, summary and the JSON report out.
 * @returns the exit code.
 */
export async function runAction(process: ActionProcess): Promise<number> {
  const { env } = process;
  const inputs = readInputs();
  const github = githubContext(env, {
    cwd: process.cwd(),
    temp: tmpdir(),
    readFile: (path) => readFileSync(path, "utf8"),
  });
  const { settings, problems } = parseSettings(inputs, { needsKey: true, needsEntity: true });
  const { mode, reason } = runMode({ ...github, mode: settings?.mode ?? "auto" });
  const { repository, ref, commit } = github;
  const startedAt = systemClock.now();
  const context = { toolVersion: version, mode, repository, ref, commit, startedAt };
  if (settings !== null) say(`Cortex Dependency Report ${version}: ${mode}, because ${reason}.`);
  const report =
    settings === null
      ? endedEarly(context, systemClock.now(), { reason: "The inputs are not valid.", problems })
      : await runReported(context, () => watchedRun(settings, context, github, process), debug);
  const published = publish(report, {
    reportPath: reportFile(settings?.reportPath ?? null, github),
    outputPath: env["GITHUB_OUTPUT"] || null,
    summaryPath: env["GITHUB_STEP_SUMMARY"] || null,
  });
  return exitCode(published, settings?.failOn ?? "error");
}

function say(text: string): void {
  info(safeLine(text));
}

function watchedRun(
  settings: Settings,
  context: RunContext,
  { workspace }: GitHubContext,
  process: ActionProcess,
): Promise<Report> {
  const edges = realEdges(settings, { workspace, env: process.env, step: say });
  return Promise.race([run(settings, context, edges), uncaught(process)]);
}
