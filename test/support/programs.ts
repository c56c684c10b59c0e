import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { outputs } from "../../src/report/outputs.ts";
import type { Report } from "../../src/report/report.ts";
import { cli, cliInThisProcess } from "../cli/start-cli.ts";
import { isWhole } from "./one-in.ts";
import { runAction, type ActionRun, type ActionRunOptions } from "./action.ts";
import { temporaryDirectory } from "./repository.ts";

/** The two programs of this project, each in a process of its own, as its users start it. */
export const bothPrograms = ["action", "command line"] as const;

export type Program = (typeof bothPrograms)[number];

/** Of a story whose neighbours both play every day: the action, and with `--mode whole` both. */
export const programs = isWhole ? bothPrograms : (["action"] as const);

/** How a message of a program writes an input. */
export function written(program: Program, name: string, value: string): string {
  return program === "action" ? `\`${name}: ${value}\`` : `\`--${name} ${value}\``;
}

type Start = (options: ActionRunOptions) => Promise<ActionRun>;

export const run: Readonly<Record<Program, Start>> = {
  action: runAction,
  "command line": (options) => runCommandLine(options, cli),
};

/** What an earlier run left is left without a start of the built program, which takes six times as long. */
export const runInThisProcess: Start = ({ env, ...options }) =>
  runCommandLine(
    { ...options, env: { PATH: process.env["PATH"] ?? "", ...env } },
    cliInThisProcess,
    ["--current"],
  );

/**
 * The stories of a table by both programs: the action plays each, the command line the first, and
 * with `--mode whole` each. The title comes first, then the program.
 */
export function throughBoth<Row extends readonly [string, ...unknown[]]>(
  rows: readonly Row[],
): readonly (readonly [string, Program, Row])[] {
  const sample = isWhole ? rows : rows.slice(0, 1);
  return [
    ...rows.map((row) => [row[0], "action", row] as const),
    ...sample.map((row) => [row[0], "command line", row] as const),
  ];
}

/** Environment variables in place of the inputs that are secrets or addresses, and no flags. */
const variables: Readonly<Record<string, string>> = {
  "cortex-api-key": "CORTEX_API_KEY",
  "cortex-api-url": "CORTEX_BASE_URL",
  "github-token": "GITHUB_TOKEN",
};

/** As a job of a CI starts the command line: inputs are flags, an event there is none. */
async function runCommandLine(
  { workspace, inputs = {}, env = {}, timeLimitMs = 60_000 }: ActionRunOptions,
  start: typeof cli,
  switches: readonly string[] = [],
): Promise<ActionRun> {
  const summaryPath = join(temporaryDirectory(), "summary.md");
  const { mode = "sync", ...others } = inputs;
  const given = Object.entries(others);
  const flags = given.filter(([name]) => !Object.hasOwn(variables, name));
  const { exitCode, stdout, stderr } = await start(
    [
      mode === "check" ? "check" : "sync",
      ...flags.map(([name, value]) => `--${name}=${value}`),
      "--json",
      ...switches,
      `--summary=${summaryPath}`,
    ],
    {
      cwd: workspace,
      limitMs: timeLimitMs,
      env: {
        CI: "true",
        ...Object.fromEntries(given.map(([name, value]) => [variables[name] ?? "", value])),
        ...env,
      },
    },
  );
  if (stdout === "") throw new Error(`the command line wrote no report:\n${stderr}`);
  const report = JSON.parse(stdout) as Report;
  return {
    exitCode,
    report,
    log: stderr,
    summary: existsSync(summaryPath) ? readFileSync(summaryPath, "utf8") : "",
    outputs: outputs(report, ""),
  };
}
