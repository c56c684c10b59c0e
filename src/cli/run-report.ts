import { posix, resolve } from "node:path";
import { endedEarly, type RunContext } from "../pipeline/run-context.ts";
import { exitCode } from "../app/end-process.ts";
import { renderJson } from "../report/json.ts";
import type { Problem } from "../domain/problem.ts";
import type { RunMode } from "../report/report.ts";
import { systemClock } from "../http/clock.ts";
import { version } from "../domain/program.ts";
import { placeProblems, writeReport, writeSummary } from "../app/write-report.ts";
import { problemAsFlags, reportAsFlags } from "./as-flags.ts";
import { directoryFault } from "./directory-fault.ts";
import { workTreePlace } from "../workspace/git-repository.ts";
import { workTreeFacts, type WorkTreeFacts } from "./work-tree-facts.ts";
import { commandLineViews } from "./command-line-views.ts";
import type { Invocation } from "./invocation.ts";
import { readListFormat } from "./list-format.ts";
import { executeRun } from "./execute-run.ts";
import { present, printProblems } from "./present.ts";
import { readSettings } from "./read-settings.ts";

/** `sync`, `check` and `list`: the run, and its report as the flags ask for it. @returns the exit code. */
export async function runReport(mode: RunMode, invocation: Invocation): Promise<number> {
  const { line, env, cwd } = invocation;
  const startedAt = systemClock.now();
  const { settings, repository, problems } = readSettings(mode, line, env);
  const format = readListFormat(line);
  const directory = resolve(cwd, line.argument ?? ".");
  const faults = [
    ...invocation.faults,
    ...directoryFault(directory),
    ...problems,
    ...format.problems,
  ];
  if (settings === null || faults.length > 0)
    return endInvalid(faults, mode, startedAt, invocation);
  // What reports is the repository: a directory in it is a part of it, as with `working-directory`.
  const place = mode === "list" ? null : await workTreePlace(directory, env);
  const workspace = place?.root ?? directory;
  const paths = {
    report: absolute(settings.reportPath, cwd),
    summary: absolute(line.values.get("summary"), cwd),
  };
  const unwritable = placeProblems(paths, workspace);
  if (unwritable.length > 0) return endInvalid(unwritable, mode, startedAt, invocation);
  const workingDirectory = posix.join(place?.within ?? ".", settings.workingDirectory);
  const facts = await workTreeFacts(workspace, repository, env);
  const run = {
    settings: { ...settings, workingDirectory },
    context: contextOf({ mode, startedAt, repository, ...facts }),
    repository,
    branch: settings.branch ?? facts.branch,
  };
  const views = commandLineViews({ ...run, flags: line.values }, env);
  const report = await executeRun({ ...run, workspace, views }, invocation);
  // The summary first, so that the JSON report has its outcome.
  const summarised =
    paths.summary === null ? report : writeSummary(report, views.summary, paths.summary, workspace);
  const written =
    paths.report === null ? summarised : writeReport(summarised, paths.report, workspace);
  const render = format.load === null ? null : await format.load();
  present(reportAsFlags(written), invocation, render);
  return exitCode(written, settings.failOn);
}

function absolute(path: string | null | undefined, cwd: string): string | null {
  return path == null || path === "" ? null : resolve(cwd, path);
}

function contextOf({
  mode,
  startedAt,
  repository,
  commit,
  ref,
  source,
  runId,
}: WorkTreeFacts & Pick<RunContext, "mode" | "startedAt" | "repository">): RunContext {
  return {
    toolVersion: version,
    mode,
    repository: repository ?? source?.name.replace(/^[^/]*\//, "") ?? null,
    ref,
    commit,
    source,
    runId,
    isPreview: false,
    startedAt,
  };
}

/** Ends a command that cannot be run. @returns the exit code. */
function endInvalid(
  faults: readonly Problem[],
  mode: RunMode,
  startedAt: number,
  { line, terminal }: Invocation,
): number {
  const problems = faults.map(problemAsFlags);
  const context = contextOf({ mode, startedAt, repository: null, ...noFacts });
  const reason = "The command line is not valid.";
  const report = endedEarly(context, systemClock.now(), { reason, problems });
  if (line.switches.has("json")) terminal.data(renderJson(report));
  printProblems(problems, terminal);
  return 1;
}

const noFacts: WorkTreeFacts = { commit: null, ref: null, branch: null, source: null, runId: "" };
