import type { Environment } from "../domain/program.ts";
import { defaultApiUrl } from "../github/connection.ts";
import { join, resolve } from "node:path";

/** What the runner reports about the event that started the run (docs.github.com, "Default environment variables"). */
export interface GitHubContext {
  readonly eventName: string;
  /** The login of whoever caused the event; empty where it is not known. */
  readonly actor: string;
  readonly ref: string | null;
  readonly commit: string | null;
  readonly repository: string | null;
  readonly workspace: string;
  readonly temp: string;
  readonly apiUrl: string;
  /** The name of the workflow. */
  readonly workflow: string;
  /** The id of the job in it. */
  readonly job: string;
  /** The step's id in its job: keeps the reports of two steps apart. */
  readonly step: string;
  /** The event's payload, unchecked; `null` where there is none. */
  readonly payload: unknown;
}

interface ContextSources {
  readonly cwd: string;
  /** Where temporary files go outside a runner. */
  readonly temp: string;
  readonly readFile: (path: string) => string;
}

/** Reads the context from the runner's variables; a missing or broken payload is not a payload. */
export function githubContext(
  env: Environment,
  { cwd, temp, readFile }: ContextSources,
): GitHubContext {
  return {
    eventName: env["GITHUB_EVENT_NAME"] ?? "",
    actor: env["GITHUB_ACTOR"] ?? "",
    ref: env["GITHUB_REF"] || null,
    commit: env["GITHUB_SHA"] || null,
    repository: env["GITHUB_REPOSITORY"] || null,
    workspace: env["GITHUB_WORKSPACE"] || cwd,
    temp: env["RUNNER_TEMP"] || temp,
    apiUrl: env["GITHUB_API_URL"] || defaultApiUrl,
    workflow: env["GITHUB_WORKFLOW"] ?? "",
    job: env["GITHUB_JOB"] ?? "",
    step: env["GITHUB_ACTION"] || "run",
    payload: payload(env["GITHUB_EVENT_PATH"], readFile),
  };
}

function payload(path: string | undefined, readFile: (path: string) => string): unknown {
  if (path === undefined || path === "") return null;
  try {
    const parsed: unknown = JSON.parse(readFile(path));
    return parsed;
  } catch {
    return null;
  }
}

/**
 * The absolute path of the JSON report: from `report-path`, relative to the workspace; else in
 * the runner's folder for temporary files, under the name of the step, so that the reports of two
 * steps stand side by side.
 */
export function reportFile(
  reportPath: string | null,
  { workspace, temp, step }: Pick<GitHubContext, "workspace" | "temp" | "step">,
): string {
  if (reportPath !== null) return resolve(workspace, reportPath);
  return resolve(join(temp, `cortex-dependency-report-${step.replace(/[^\w.-]+/g, "_")}.json`));
}
