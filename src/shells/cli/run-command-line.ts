import { inputNames } from "../../settings/inputs.ts";
import { readArguments, type Command, type CommandLine } from "./arguments.ts";
import { help } from "./help.ts";
import type { Invocation } from "./invocation.ts";
import { printProblems } from "./print-problems.ts";
import { version } from "../version.ts";

const runners: Record<Command, (invocation: Invocation) => Promise<number>> = {
  sync: async (invocation) => (await import("./run-report.ts")).runReport("sync", invocation),
  check: async (invocation) => (await import("./run-report.ts")).runReport("check", invocation),
  list: async (invocation) => (await import("./run-report.ts")).runReport("list", invocation),
  demo: async (invocation) => (await import("./run-demo.ts")).runDemo(invocation),
  sandbox: async (invocation) => (await import("./run-sandbox.ts")).runSandbox(invocation),
};

/**
 * The command line: parameters, environment and directory in; text on the two streams out.
 * @returns the exit code: 0 in sync or synced, 1 failed, 2 drift under `--fail-on drift`.
 */
export async function runCommandLine(
  parameters: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Promise<number> {
  const [first] = parameters;
  const flags = first === "sandbox" ? (await import("./sandbox-flags.ts")).sandboxFlagNames : inputNames;
  const { line, problems } = readArguments(parameters, flags);
  if (line.switches.has("version")) return say(`${version}\n`);
  if (line.switches.has("help") || parameters.length === 0) return say(help(line.command));
  if (problems.length > 0) return printProblems(problems);
  if (line.command === null) return printProblems([noCommand(line)]);
  return runners[line.command]({ line, env, cwd });
}
