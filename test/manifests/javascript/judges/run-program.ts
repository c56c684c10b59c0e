import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/** A program with its first parameters. */
export type Program = readonly string[];

const timeLimitMs = 60_000;

/**
 * What a program prints.
 * @throws Error with all that it printed when it fails, or takes longer than a minute.
 */
export async function runProgram(
  [program = "", ...first]: Program,
  parameters: readonly string[],
  { cwd, home }: { readonly cwd: string; readonly home: string },
): Promise<string> {
  const child = spawn(program, [...first, ...parameters], {
    cwd,
    // Neither the settings nor the caches of the person who runs the tests.
    env: { PATH: process.env["PATH"], HOME: home, NO_COLOR: "1", CI: "true" },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: timeLimitMs,
  });
  const [exitCode, output, errors] = await Promise.all([
    new Promise<number | null>((done, failed) => {
      child.on("error", failed);
      child.on("close", done);
    }),
    text(child.stdout),
    text(child.stderr),
  ]);
  if (exitCode !== 0)
    throw new Error(
      `${program} ${parameters.join(" ")} ended with ${exitCode}:\n${output}${errors}`,
    );
  return output;
}
