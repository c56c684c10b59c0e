import { readFlags } from "../sandbox/read-flags.ts";
import { startSandbox } from "../sandbox/server.ts";
import type { Invocation } from "./invocation.ts";
import { startedAs } from "./invocation.ts";
import { printProblems } from "./present.ts";

/** `sandbox`: the stand-in of the Packages API on loopback, until the process is asked to stop. */
export async function runSandbox(invocation: Invocation): Promise<number> {
  const { line, terminal, stopped } = invocation;
  const { options, problems: unfit } = readFlags(line.values);
  const problems = [...invocation.faults, ...unfit];
  if (problems.length > 0) {
    printProblems(problems, terminal);
    return 1;
  }
  const stop = stopped();
  const sandbox = await startSandbox(options);
  terminal.result(`${sandbox.url}\n`);
  if (!line.switches.has("quiet"))
    for (const text of usage(sandbox.url, options.key ?? "any-key", startedAs(invocation)))
      terminal.message(text);
  await stop;
  await sandbox.close();
  return 0;
}

function usage(url: string, key: string, program: readonly string[]): readonly string[] {
  return [
    "The sandbox stands in for the Packages API, and forgets everything when it ends. In another shell:",
    `  export CORTEX_BASE_URL=${url} CORTEX_API_KEY=${key}`,
    `  ${program.join(" ")} sync . --entity my-service`,
    `  curl ${url}/sandbox/state`,
    "Stop it with Ctrl-C.",
  ];
}
