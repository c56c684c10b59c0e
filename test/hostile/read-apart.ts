import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { compileCache } from "../support/compile-cache.ts";
import type { BombRead } from "./read-bombs.ts";

/** What came of a bomb, or the name of the one that ended the process or the time. */
export type Outcome = BombRead | { readonly bomb: string; readonly ended: string };

const reader = fileURLToPath(new URL("read-bombs.ts", import.meta.url));

/**
 * Reads the bombs of a format in a process that may take so much memory, and so long for each. What
 * goes beyond ends the process, and is reported as the last outcome.
 */
export async function* readApart(
  format: string,
  {
    length,
    heapMb,
    seconds,
  }: { readonly length: number; readonly heapMb: number; readonly seconds: number },
): AsyncGenerator<Outcome, void> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${heapMb}`, reader, format, String(length)],
    {
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, ...compileCache },
    },
  );
  const { promise, resolve } = Promise.withResolvers<string>();
  child.on("close", (code, signal) => resolve(`the process ended with ${signal ?? code}`));
  let current: string | null = null;
  let timer = setTimeout(stop, seconds * 1_000);
  function stop(): void {
    child.kill("SIGKILL");
  }
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(timer);
    timer = setTimeout(stop, seconds * 1_000);
    const described = JSON.parse(line) as BombRead | { readonly bomb: string };
    current = "cpuMs" in described ? null : described.bomb;
    if ("cpuMs" in described) yield described;
  }
  clearTimeout(timer);
  const ended = await promise;
  if (current !== null) yield { bomb: current, ended };
}
