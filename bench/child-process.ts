import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

export interface Command {
  /** Parameters of `node`. */
  readonly parameters: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const timeLimitMs = 120_000;

/** Runs Node once, alone in its environment, and gives the time from start to end. */
export async function wallTimeMs({ parameters, cwd, env = {} }: Command): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, parameters, {
    cwd,
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: timeLimitMs,
  });
  let ended = 0;
  const [exitCode, output, errors] = await Promise.all([
    new Promise<number | null>((done, failed) => {
      child.on("error", failed);
      child.on("exit", () => {
        ended = performance.now();
      });
      child.on("close", done);
    }),
    text(child.stdout),
    text(child.stderr),
  ]);
  if (exitCode !== 0)
    throw new Error(`node ${parameters.join(" ")} ended with ${exitCode}:\n${output}${errors}`);
  return ended - start;
}
