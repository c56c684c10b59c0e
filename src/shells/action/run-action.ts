import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { getInput, setSecret } from "@actions/core";
import { endedEarly, type RunContext } from "../../pipeline/run-context.ts";
import { run } from "../../pipeline/run.ts";
import { exitCode } from "../../report/exit-code.ts";
import type { Report } from "../../report/report.ts";
import { runMode } from "../../settings/events.ts";
import { inputNames } from "../../settings/inputs.ts";
import { parseSettings } from "../../settings/parse.ts";
import { problemOf } from "../../vocabulary/problem.ts";
import { realEdges } from "../edges.ts";
import { version } from "../version.ts";
import { githubContext } from "./github-context.ts";
import { publish } from "./publish.ts";

/**
 * The action: inputs and event in; log, annotations, outputs, summary and the JSON report out.
 * @returns the exit code.
 */
export async function runAction(
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Promise<number> {
  maskKey();
  const github = githubContext(env, {
    cwd,
    temp: tmpdir(),
    readFile: (path) => readFileSync(path, "utf8"),
  });
  const inputs = new Map(inputNames.map((name) => [name, getInput(name)]));
  const parsed = parseSettings(inputs, { needsKey: true, needsEntity: true });
  const { mode, reason } = runMode({ ...github, mode: parsed.settings?.mode ?? "auto" });
  const context: RunContext = {
    toolVersion: version,
    mode,
    repository: github.repository,
    ref: github.ref,
    commit: github.commit,
    startedAt: Date.now(),
  };
  const settings = parsed.settings;
  const report =
    settings === null
      ? endedEarly(context, Date.now(), { reason: "The inputs are not valid.", problems: parsed.problems })
      : await run(settings, context, realEdges(settings, { workspace: github.workspace, env, step: () => {} }))
          .catch((thrown: unknown) => defect(thrown, context));
  const reportPath = settings?.reportPath
    ? resolve(github.workspace, settings.reportPath)
    : resolve(github.temp, `cortex-dependency-report-${github.step}.json`);
  publish(report, reportPath, { reason, summaryPath: env["GITHUB_STEP_SUMMARY"] });
  return exitCode(report, settings?.failOn ?? "error");
}

/** Before anything else can print it. The runner masks secrets, but not a key from another source. */
function maskKey(): void {
  const key = getInput("cortex-api-key");
  if (key !== "") setSecret(key);
}

function defect(thrown: unknown, context: RunContext): Report {
  const problem = problemOf(thrown);
  return endedEarly(context, Date.now(), { reason: problem.message, problems: [problem] });
}
