import { relative } from "node:path";
import type { Cancellation } from "../domain/cancellation.ts";
import type { Signalled } from "../app/cancellation.ts";
import type { Problem } from "../domain/problem.ts";
import { quoted } from "../domain/shell.ts";
import { programName, type Environment } from "../domain/program.ts";
import type { CommandLine } from "./arguments.ts";
import type { OutputStream, Terminal } from "./terminal.ts";

/** As much of a process as the command line needs. */
export interface CommandLineProcess extends Signalled {
  readonly argv: readonly string[];
  readonly env: Environment;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  cwd(): string;
  once(signal: "SIGINT" | "SIGTERM", listener: () => void): unknown;
}

/** What a command is given. */
export interface Invocation {
  readonly line: CommandLine;
  /** What is wrong with it before any value is looked at; a command reports it with what it finds itself. */
  readonly faults: readonly Problem[];
  readonly env: Environment;
  /** Absolute. */
  readonly cwd: string;
  /** How the process was started, for those that it starts itself. */
  readonly argv: readonly string[];
  readonly terminal: Terminal;
  /** Settles when the process is asked to stop; asked for, the process no longer stops by itself. */
  readonly stopped: () => Promise<void>;
  /** The same for a run, which leaves a valid state and a report before it ends. */
  readonly cancellation: () => Cancellation;
}

/**
 * The words with which a shell starts this program again as it was started: by npx, as a file for
 * Node, or by its name.
 */
export function startedAs({ argv, cwd }: Pick<Invocation, "argv" | "cwd">): readonly string[] {
  const [, script = ""] = argv;
  if (/[\\/]_npx[\\/]/.test(script)) return ["npx", programName];
  if (!/\.[cm]?js$/.test(script)) return ["cortex-deps"];
  const nearby = relative(cwd, script);
  return ["node", quoted(nearby.length < script.length ? nearby : script)];
}
