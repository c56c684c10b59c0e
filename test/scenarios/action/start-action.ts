import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { compileCache } from "../../support/compile-cache.ts";
import { temporaryDirectory } from "../../support/repository.ts";

interface StartOptions {
  readonly workspace: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly eventName?: string;
  readonly ref?: string;
  readonly payload?: object;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a run leaves behind; outputs and report are empty where it wrote none. */
export interface Started {
  readonly workspace: string;
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly report: unknown;
}

const timeLimitMs = 20_000;

/** Starts the built action as the runner does, in a process of its own. */
export async function startAction({
  workspace,
  inputs,
  eventName = "push",
  ref = "refs/heads/main",
  payload = { repository: { default_branch: "main" } },
  env = {},
}: StartOptions): Promise<Started> {
  const temp = temporaryDirectory();
  const output = join(temp, "output");
  const summary = join(temp, "summary.md");
  const event = join(temp, "event.json");
  writeFileSync(output, "");
  writeFileSync(summary, "");
  writeFileSync(event, JSON.stringify(payload));
  const child = spawn(process.execPath, [resolve("dist/action.js")], {
    cwd: workspace,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: timeLimitMs,
    env: {
      PATH: process.env["PATH"],
      HOME: temp,
      ...compileCache,
      ...(process.platform === "win32" ? { SystemRoot: process.env["SystemRoot"] } : {}),
      GITHUB_ACTION: "sync",
      GITHUB_EVENT_NAME: eventName,
      GITHUB_REF: ref,
      GITHUB_REPOSITORY: "acme/shop",
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_EVENT_PATH: event,
      RUNNER_TEMP: temp,
      NO_COLOR: "1",
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
      ...env,
    },
  });
  const [stdout, stderr, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((done, failed) => child.on("close", done).on("error", failed)),
  ]);
  const reportFile = join(temp, "cortex-dependency-report-sync.json");
  return {
    workspace,
    exitCode,
    stdout,
    stderr,
    summary: readFileSync(summary, "utf8"),
    outputs: outputsIn(readFileSync(output, "utf8")),
    report: existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, "utf8")) : null,
  };
}

function outputsIn(content: string): Record<string, string> {
  const blocks = content.matchAll(
    /^(?<name>[^\n<]+)<<(?<end>.+)\r?\n(?<value>[\s\S]*?)\r?\n\k<end>$/gm,
  );
  return Object.fromEntries(
    [...blocks].map(({ groups }) => [groups?.["name"] ?? "", groups?.["value"] ?? ""]),
  );
}
