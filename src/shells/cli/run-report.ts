import { resolve } from "node:path";
import { endedEarly, type RunContext } from "../../pipeline/run-context.ts";
import { run } from "../../pipeline/run.ts";
import { exitCode } from "../../report/exit-code.ts";
import { renderJson } from "../../report/json.ts";
import type { Report, RunMode } from "../../report/report.ts";
import { safeText } from "../../report/safe-text.ts";
import type { Settings } from "../../settings/settings.ts";
import { systemClock } from "../clock.ts";
import { realEdges } from "../edges.ts";
import { runReported } from "../run-reported.ts";
import { version } from "../version.ts";
import { writeReport } from "../write-report.ts";
import { directoryFault } from "./directory-fault.ts";
import type { Invocation } from "./invocation.ts";
import { present } from "./present.ts";
import { readSettings } from "./read-settings.ts";
import { tellProblems } from "./tell-problems.ts";

/** `sync`, `check` and `list`: the run, and its report as the flags ask for it. @returns the exit code. */
export async function runReport(mode: RunMode, invocation: Invocation): Promise<number> {
  const { line, env, cwd, terminal } = invocation;
  const { settings, problems } = readSettings(mode, line, env);
  const workspace = resolve(cwd, line.directory ?? ".");
  const faults = [...directoryFault(workspace), ...problems];
  const context: RunContext = {
    toolVersion: version,
    mode,
    repository: null,
    ref: null,
    commit: null,
    startedAt: systemClock.now(),
  };
  if (settings === null || faults.length > 0) {
    const reason = "The command line is not valid.";
    const ended = endedEarly(context, systemClock.now(), { reason, problems: faults });
    if (line.switches.has("json")) terminal.result(renderJson(ended));
    tellProblems(faults, terminal);
    return 1;
  }
  const report = await perform(settings, context, workspace, invocation);
  const { reportPath, failOn } = settings;
  const written = reportPath === null ? report : writeReport(report, resolve(cwd, reportPath));
  present(written, invocation);
  return exitCode(written, failOn);
}

function perform(
  settings: Settings,
  context: RunContext,
  workspace: string,
  { line, env, terminal }: Invocation,
): Promise<Report> {
  const silent = line.switches.has("quiet");
  function step(text: string): void {
    if (!silent) terminal.progress(safeText(text));
  }
  return runReported(
    context,
    () => run(settings, context, realEdges(settings, { workspace, env, step })),
    (stack) => terminal.message(stack),
  );
}
