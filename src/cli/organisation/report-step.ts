import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { version } from "../../domain/program.ts";
import { problem } from "../../domain/problem.ts";
import { defaultApiUrl, gitHubClient } from "../../github/connection.ts";
import { keepDriftIssue } from "../../github/keep-drift-issue.ts";
import { marker } from "../../github/marker.ts";
import { organisationCsv } from "../../organisation/csv.ts";
import { readJournal } from "../../organisation/journal.ts";
import { outcomeLine } from "../../organisation/outcome-line.ts";
import { mergeJournals } from "../../organisation/merge-journals.ts";
import {
  organisationExitCode,
  type OrganisationReport,
} from "../../organisation/organisation-report.ts";
import { organisationIssue } from "../../organisation/drift-issue.ts";
import { organisationSummary } from "../../organisation/summary.ts";
import { organisationText } from "../../organisation/text.ts";
import type { OrganisationView } from "../../organisation/summary-view.ts";
import { safeText } from "../../report/safe-text.ts";
import { printProblems } from "../present.ts";
import type { Terminal } from "../terminal.ts";
import { readPlan } from "./plan-file.ts";
import { askOnCall } from "./ask-on-call.ts";
import { gitSite, resultsDirectory, type Step } from "./step.ts";

/** Merges the journals of all shards, and reports the result to each place that the settings name. @returns the exit code. */
export async function reportStep(step: Step): Promise<number> {
  const { settings, common, invocation } = step;
  const { cwd, env, terminal } = invocation;
  const plan = readPlan(resolve(cwd, settings.plan));
  const directory = resultsDirectory(step);
  const journals = plan.shards.flatMap((_, at) => {
    const file = join(directory, `shard-${at + 1}.jsonl`);
    return existsSync(file) ? [[at + 1, readJournal(readFileSync(file, "utf8"))] as const] : [];
  });
  const merged = mergeJournals(plan, new Map(journals), version);
  const report = await askOnCall(merged, directory, step);
  const view = viewOf(step);
  const path = join(directory, "organisation.json");
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(directory, "organisation.csv"), organisationCsv(report));
  const summary = organisationSummary(report, view);
  const { GITHUB_STEP_SUMMARY: summaryFile = "", GITHUB_OUTPUT: outputFile = "" } = env;
  if (summaryFile === "") terminal.result(shownText(report, summary, invocation));
  else appendOrWarn(summaryFile, summary, terminal);
  if (outputFile !== "") appendOrWarn(outputFile, outputLines(report, path), terminal);
  if (common.driftIssue) await keepIssue(report, view, step);
  terminal.message(outcomeLine(report));
  return organisationExitCode(report, settings.failOn);
}

/** For people on a terminal, and the summary for what reads a pipe. */
function shownText(
  report: OrganisationReport,
  summary: string,
  { terminal: { results } }: Pick<Step["invocation"], "terminal">,
): string {
  return results.isTerminal ? organisationText(report, results) : summary;
}

function viewOf(step: Step): OrganisationView {
  const { settings, common } = step;
  return {
    serverUrl: gitSite(step).webUrl,
    appUrl: common.cortexAppUrl,
    action: settings.tool,
  };
}

/** What the shards did is in `organisation.json`, whatever the runner takes. */
function appendOrWarn(file: string, text: string, terminal: Terminal): void {
  try {
    appendFileSync(file, text);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    const message = `The runner's file ${JSON.stringify(file)} cannot be written (${reason}), so the summary or the outputs are missing. Read organisation.json in the directory of results, and check the runner.`;
    printProblems([problem("warning", "report-unwritten", message)], terminal);
  }
}

function outputLines(
  { result, repositories, counts, lostShards }: OrganisationReport,
  path: string,
): string {
  const outputs = {
    result,
    repositories: repositories.length,
    ...Object.fromEntries(
      ["drift", "failed", "synced", "unchanged"].map((name) => [name, counts[name] ?? 0]),
    ),
    "lost-shards": lostShards.length,
    "report-path": path,
  };
  return Object.entries(outputs)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("");
}

/** Only a complete check shows that the drift is gone. */
async function keepIssue(
  report: OrganisationReport,
  view: OrganisationView,
  { settings, common, invocation }: Step,
): Promise<void> {
  const { env, terminal } = invocation;
  const drift = organisationIssue(report, view);
  const isKnown = report.result === "in-sync" || report.result === "synced";
  if (drift === null && !isKnown) return;
  const repository = env["GITHUB_REPOSITORY"] || null;
  const client = gitHubClient({
    repository,
    token: env["GITHUB_TOKEN"] || null,
    apiUrl: env["GITHUB_API_URL"] || defaultApiUrl,
    env,
    log: (text) => terminal.progress(safeText(text)),
    makeRest: async (options) =>
      (await import("../../github/command-line-rest.ts")).commandLineRest(options),
  });
  if (client === null) {
    const message =
      "There is no issue about drift, because GitHub cannot be asked without GITHUB_TOKEN and GITHUB_REPOSITORY. Set both.";
    printProblems([problem("warning", "github-unavailable", message)], terminal);
    return;
  }
  const kept = await keepDriftIssue(await client.rest(), {
    repository: client.repository,
    marker: marker(["organisation", settings.organisation, new URL(common.cortexApiUrl).host]),
    drift,
    gone: "The drift is gone.\n",
  });
  if (kept.problem !== null) printProblems([kept.problem], terminal);
}
