import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { load } from "js-yaml";
import type { Report } from "../../src/report/report.ts";
import { compileCache } from "./compile-cache.ts";
import { git, temporaryDirectory } from "./repository.ts";

/** How the runner starts the action, where a test says nothing else: a push to the default branch. */
export interface ActionRunOptions {
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly eventName?: string;
  readonly ref?: string;
  readonly payload?: unknown;
  /** `GITHUB_SHA` */
  readonly commit?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** How long the process may run, in ms. */
  readonly timeLimitMs?: number;
  /** Message of how to send the process a signal, as soon as it has been started. */
  readonly started?: (kill: (signal: NodeJS.Signals) => void) => void;
}

export interface ActionRun {
  readonly exitCode: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly report: Report;
}

/** The commit that a work tree is at, which a run is of where a test says nothing else. */
export function headCommit(workspace: string): string {
  // As a commit leaves it, which takes no process to read.
  const main = join(workspace, ".git/refs/heads/main");
  const head = join(workspace, ".git/HEAD");
  if (existsSync(main) && readFileSync(head, "utf8") === "ref: refs/heads/main\n")
    return readFileSync(main, "utf8").trim();
  try {
    return git(workspace, "rev-parse", "HEAD").trim();
  } catch {
    return "4f2a9c1d0e8b7a6f5e4d3c2b1a0f9e8d7c6b5a49";
  }
}

/** What `${{ github.token }}` is. */
export const githubToken = "ghs_7c1b52e6d8";

/** Starts the built action as the runner does: own process, inputs in the environment, files for its results. */
export async function runAction(options: ActionRunOptions): Promise<ActionRun> {
  const run = await startAction(options);
  if (run.report === null) throw new Error(`the action wrote no report:\n${run.log}`);
  return { ...run, report: run.report };
}

/** The same of an action that may be killed before it writes a report. */
export async function startAction({
  workspace,
  inputs = {},
  eventName = "push",
  ref = "refs/heads/main",
  payload = { repository: { default_branch: "main" } },
  commit = headCommit(workspace),
  env = {},
  timeLimitMs = 60_000,
  started = () => undefined,
}: ActionRunOptions): Promise<Omit<ActionRun, "report"> & { readonly report: Report | null }> {
  const temp = temporaryDirectory();
  const files = {
    GITHUB_OUTPUT: join(temp, "output"),
    GITHUB_STEP_SUMMARY: join(temp, "summary.md"),
    GITHUB_EVENT_PATH: join(temp, "event.json"),
  };
  writeFileSync(files.GITHUB_OUTPUT, "");
  writeFileSync(files.GITHUB_STEP_SUMMARY, "");
  writeFileSync(files.GITHUB_EVENT_PATH, JSON.stringify(payload));
  const child = spawn(process.execPath, [resolve("dist/action.js")], {
    cwd: workspace,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: timeLimitMs,
    env: {
      PATH: process.env["PATH"],
      HOME: temp,
      ...compileCache,
      ...(process.platform === "win32" ? { SystemRoot: process.env["SystemRoot"] } : {}),
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_ACTION: "sync",
      GITHUB_ACTOR: "octocat",
      GITHUB_JOB: "packages",
      GITHUB_WORKFLOW: "Cortex packages",
      GITHUB_WORKFLOW_REF: "acme/shop/.github/workflows/cortex.yml@refs/heads/main",
      GITHUB_ACTION_REPOSITORY: "acme/cortex-dependency-report",
      GITHUB_ACTION_REF: "v1",
      GITHUB_EVENT_NAME: eventName,
      GITHUB_REF: ref,
      GITHUB_SHA: commit,
      GITHUB_REPOSITORY: "acme/shop",
      GITHUB_WORKSPACE: workspace,
      GITHUB_API_URL: "http://127.0.0.1:9",
      GITHUB_SERVER_URL: "https://github.com",
      RUNNER_TEMP: temp,
      RUNNER_OS: "Linux",
      NO_COLOR: "1",
      ...files,
      ...inputVariables({ ...defaultInputs(), ...inputs }),
      ...env,
    },
  });
  started((signal) => child.kill(signal));
  const [stdout, stderr, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((done, failed) => child.on("close", done).on("error", failed)),
  ]);
  const outputs = parseOutputs(readFileSync(files.GITHUB_OUTPUT, "utf8"));
  const reportPath = outputs["report-path"] ?? "";
  return {
    exitCode,
    log: stdout + stderr,
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8"),
    outputs,
    report: existsSync(reportPath)
      ? (JSON.parse(readFileSync(reportPath, "utf8")) as Report)
      : null,
  };
}

/** The defaults of action.yml apply to the inputs that `with:` leaves out. */
function defaultInputs(): Record<string, string> {
  const action = load(readFileSync("action.yml", "utf8")) as {
    inputs: Record<string, { default?: string | number | boolean }>;
  };
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value = "" }]) => [
      name,
      value === "${{ github.token }}" ? githubToken : String(value),
    ]),
  );
}

function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
      value,
    ]),
  );
}

function parseOutputs(content: string): Record<string, string> {
  const blocks = content.matchAll(
    /^(?<key>[^\n<=]+)<<(?<end>.+)\r?\n(?<value>[\s\S]*?)\r?\n\k<end>$/gm,
  );
  return Object.fromEntries(
    [...blocks].map(({ groups }) => [groups?.["key"] ?? "", groups?.["value"] ?? ""]),
  );
}
