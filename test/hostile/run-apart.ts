import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { json } from "node:stream/consumers";
import type { Report } from "../../src/report/report.ts";
import { compileCache } from "../support/compile-cache.ts";
import type { HostileRepository } from "./repositories.ts";

/** What a whole run over a hostile repository came to and took. */
interface HostileRun {
  readonly report: Pick<Report, "result" | "durationMs" | "problems">;
  readonly bytes: number;
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** Node's own limit on a runner with 4 GB. */
const heapMb = 2_000;

/** Runs the built `cortex-deps list` over a hostile repository, in a process with a limit of memory. */
export async function runApart(
  { flags, files }: HostileRepository,
  timeBudget: string,
): Promise<HostileRun> {
  const directory = mkdtempSync(join(tmpdir(), "cortex-deps-hostile-"));
  try {
    const root = join(directory, "root");
    let bytes = 0;
    for (const [path, text] of files()) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
      bytes += text.length;
    }
    const usageFile = join(directory, "usage.json");
    const startedAt = performance.now();
    const child = spawn(
      process.execPath,
      [
        `--max-old-space-size=${heapMb}`,
        "--import",
        resolve("test/hostile/report-usage.mjs"),
        resolve("dist/cli.js"),
        "list",
        root,
        "--json",
        "--time-budget",
        timeBudget,
        ...flags,
      ],
      {
        stdio: ["ignore", "pipe", "ignore"],
        env: { ...process.env, ...compileCache, USAGE_FILE: usageFile },
      },
    );
    const report = (await json(child.stdout)) as HostileRun["report"];
    const wallMs = performance.now() - startedAt;
    await new Promise((done) => child.on("exit", done));
    const usage = JSON.parse(readFileSync(usageFile, "utf8")) as Pick<
      HostileRun,
      "cpuMs" | "peakMb"
    >;
    return { report, bytes, wallMs, ...usage };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
