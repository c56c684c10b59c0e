import type { Cancellation } from "../domain/cancellation.ts";
import { problemOf } from "../domain/problem.ts";
import { cancellationBy } from "../app/cancellation.ts";
import { version } from "../domain/program.ts";
import { readArguments } from "./arguments.ts";
import type { Command } from "./commands.ts";
import { help } from "./help.ts";
import type { CommandLineProcess, Invocation } from "./invocation.ts";
import { printProblems } from "./present.ts";
import { openTerminal } from "./terminal.ts";

type Runner = (invocation: Invocation) => Promise<number>;

const runners: Record<Command, Runner> = {
  sync: async (invocation) => (await import("./run-report.ts")).runReport("sync", invocation),
  check: async (invocation) => (await import("./run-report.ts")).runReport("check", invocation),
  list: async (invocation) => (await import("./run-report.ts")).runReport("list", invocation),
  forget: async (invocation) => (await import("./run-forget.ts")).runForget(invocation),
  organisation: async (invocation) =>
    (await import("./organisation/run-organisation.ts")).runOrganisation(invocation),
  demo: async (invocation) => (await import("./run-demo.ts")).runDemo(invocation),
  sandbox: async (invocation) => (await import("./run-sandbox.ts")).runSandbox(invocation),
};

/**
 * The command line: parameters, environment and directory in; results on standard output, messages
 * on standard error.
 * @returns the exit code: 0 in sync or synced, 1 failed, 2 drift under `--fail-on drift`.
 */
export async function runCommandLine(process: CommandLineProcess): Promise<number> {
  const { env, argv } = process;
  const terminal = openTerminal(process, env);
  const parameters = argv.slice(2);
  const { line, problems } = readArguments(parameters);
  const { command, switches } = line;
  if (switches.has("version") || switches.has("help") || parameters.length === 0) {
    terminal.result(
      switches.has("version") ? `${version}\n` : help(command, terminal.results.width),
    );
    return 0;
  }
  if (command === null) {
    printProblems(problems, terminal);
    return 1;
  }
  try {
    const cwd = process.cwd();
    const invocation = { line, faults: problems, env, cwd, argv, terminal, stopped, cancellation };
    return await runners[command](invocation);
  } catch (thrown) {
    printProblems([problemOf(thrown)], terminal);
    return 1;
  }

  function stopped(): Promise<void> {
    return new Promise((stop) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
    });
  }

  function cancellation(): Cancellation {
    return cancellationBy(process);
  }
}
