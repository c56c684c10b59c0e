import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";

const module = new URL("watchdog.ts", import.meta.url).href;

describe("the watchdog of the tests", () => {
  it("ends a process that loops for ever, and reports what ran", async () => {
    expect(await run(500, "begin('a loop'); while (true);")).toEqual({
      signal: "SIGKILL",
      stated: "No progress for 0.5 s: a loop\n",
    });
  });

  it("lets a process end by itself", async () => {
    expect(await run(60_000, "begin('work');")).toEqual({ signal: null, stated: "" });
  });
});

async function run(mostMs: number, code: string) {
  const started = `const { startWatchdog } = await import(${JSON.stringify(module)}); const { begin } = startWatchdog(${mostMs});`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", `${started} ${code}`], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on("close", (_, signal) => resolve(signal));
  });
  const stated = await text(child.stderr);
  return { signal: await ended, stated };
}
