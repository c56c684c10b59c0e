import { spawn, type ChildProcess } from "node:child_process";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import { compileCache } from "../support/compile-cache.ts";
import { temporaryDirectory } from "../support/repository.ts";
import { recordingStream } from "./recording-stream.ts";

interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly limitMs?: number;
}

interface CliRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const timeLimitMs = 60_000;

/** Runs the built command line in a process of its own, with pipes for its streams. */
export async function cli(
  parameters: readonly string[],
  options: CliOptions = {},
): Promise<CliRun> {
  const child = startCli(parameters, options);
  const [stdout, stderr, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    exitOf(child),
  ]);
  return { exitCode, stdout, stderr };
}

/** Runs the command line from its source. */
export async function cliInThisProcess(
  parameters: readonly string[],
  { cwd = temporaryDirectory(), env = {} }: CliOptions = {},
): Promise<CliRun> {
  const [stdout, stderr] = [recordingStream(), recordingStream()];
  const exitCode = await runCommandLine({
    argv: ["node", "cortex-deps", ...parameters],
    env,
    cwd: () => cwd,
    stdout,
    stderr,
    once: () => undefined,
    on: () => undefined,
  });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

export function startCli(
  parameters: readonly string[],
  { cwd, env = {}, limitMs = timeLimitMs }: CliOptions = {},
) {
  const temp = temporaryDirectory();
  return spawn(process.execPath, [resolve("dist/cli.js"), ...parameters], {
    cwd: cwd ?? temp,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: limitMs,
    env: {
      PATH: process.env["PATH"],
      HOME: temp,
      ...compileCache,
      ...(process.platform === "win32" ? { SystemRoot: process.env["SystemRoot"] } : {}),
      ...env,
    },
  });
}

export function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((done, failed) => child.on("close", done).on("error", failed));
}
