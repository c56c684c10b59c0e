import type { Environment } from "../environment.ts";

/** What the runner says about the event that started the run (docs.github.com, "Default environment variables"). */
export interface GitHubContext {
  readonly eventName: string;
  readonly ref: string | null;
  readonly commit: string | null;
  readonly repository: string | null;
  readonly workspace: string;
  readonly temp: string;
  /** The step's id in its job: keeps the reports of two steps apart. */
  readonly step: string;
  /** The event's payload, unchecked; `null` where there is none. */
  readonly payload: unknown;
}

interface Surroundings {
  readonly cwd: string;
  /** Where temporary files go outside a runner. */
  readonly temp: string;
  readonly readFile: (path: string) => string;
}

/** Reads the context from the runner's variables; a missing or broken payload is no payload. */
export function githubContext(
  env: Environment,
  { cwd, temp, readFile }: Surroundings,
): GitHubContext {
  return {
    eventName: env["GITHUB_EVENT_NAME"] ?? "",
    ref: env["GITHUB_REF"] || null,
    commit: env["GITHUB_SHA"] || null,
    repository: env["GITHUB_REPOSITORY"] || null,
    workspace: env["GITHUB_WORKSPACE"] || cwd,
    temp: env["RUNNER_TEMP"] || temp,
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
