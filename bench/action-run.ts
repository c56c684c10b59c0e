import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Report } from "../src/report/report.ts";
import { wallTimeMs } from "./child-process.ts";

export interface ActionRun {
  readonly wallMs: number;
  readonly peakMemoryMb: number | null;
  readonly report: Report;
}

export interface ActionRunOptions {
  readonly workspace: string;
  readonly url: string;
  readonly mode: "sync" | "check";
  /** The built action that is run; that of the work tree where it is left out. */
  readonly action?: string;
  /** More variables, or others. */
  readonly env?: Readonly<Record<string, string>>;
  /** Costs a little time, so it is not asked for where time is measured. */
  readonly withPeakMemory?: boolean;
}

/** A run writes only for the commit that its event is about. */
function headOf(workspace: string): string {
  const { stdout } = spawnSync("git", ["-C", workspace, "rev-parse", "HEAD"], { encoding: "utf8" });
  return stdout.trim() || "4f2a9c1d0e8b7a6f5e4d3c2b1a0f9e8d7c6b5a49";
}

/** Starts the built action once, as the runner does. */
export async function runAction({
  workspace,
  url,
  mode,
  action = "dist/action.js",
  env = {},
  withPeakMemory = false,
}: ActionRunOptions): Promise<ActionRun> {
  const temp = mkdtempSync(join(tmpdir(), "bench-run-"));
  const file = (name: string): string => join(temp, name);
  try {
    for (const name of ["output", "summary.md"]) writeFileSync(file(name), "");
    writeFileSync(file("event.json"), JSON.stringify({ repository: { default_branch: "main" } }));
    const wallMs = await wallTimeMs({
      parameters: [
        ...(withPeakMemory ? ["--import", resolve("bench/peak-memory.mjs")] : []),
        resolve(action),
      ],
      cwd: workspace,
      env: {
        HOME: temp,
        GITHUB_ACTIONS: "true",
        GITHUB_EVENT_NAME: "push",
        GITHUB_EVENT_PATH: file("event.json"),
        GITHUB_OUTPUT: file("output"),
        GITHUB_REF: "refs/heads/main",
        GITHUB_REPOSITORY: "acme/shop",
        GITHUB_SHA: headOf(workspace),
        GITHUB_STEP_SUMMARY: file("summary.md"),
        GITHUB_WORKSPACE: workspace,
        PEAK_MEMORY_FILE: file("peak"),
        RUNNER_TEMP: temp,
        "INPUT_CORTEX-API-KEY": "bench",
        "INPUT_CORTEX-API-URL": url,
        INPUT_ENTITY: "shop",
        INPUT_MODE: mode,
        "INPUT_REPORT-PATH": file("report.json"),
        ...env,
      },
    });
    return {
      wallMs,
      peakMemoryMb: withPeakMemory ? Number(readFileSync(file("peak"), "utf8")) / 1024 : null,
      report: JSON.parse(readFileSync(file("report.json"), "utf8")) as Report,
    };
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}
