import { spawn, type ChildProcess } from "node:child_process";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { compileCache } from "../support/compile-cache.ts";
import { temporaryDirectory } from "../support/repository.ts";

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
