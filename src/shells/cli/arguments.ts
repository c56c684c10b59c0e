import { parseArgs } from "node:util";
import { problem, type Problem } from "../../vocabulary/problem.ts";

export const commands = ["sync", "check", "list", "demo", "sandbox"] as const;

export type Command = (typeof commands)[number];

/** What stands on the command line, before any value is looked at. */
export interface CommandLine {
  readonly command: Command | null;
  /** `null` where none is given. */
  readonly directory: string | null;
  /** Flag names without dashes; `true` for a flag without a value. */
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
}

const switchNames = ["json", "quiet", "help", "version"];

/**
 * Reads the command line. `valueNames` are the flags that take a value.
 * All faults are told at once, in the form of problems.
 */
export function readArguments(
  parameters: readonly string[],
  valueNames: readonly string[],
): { readonly line: CommandLine; readonly problems: readonly Problem[] } {
  const options = Object.fromEntries([
    ...switchNames.map((name) => [name, { type: "boolean" as const }]),
    ...valueNames.map((name) => [name, { type: "string" as const }]),
  ]);
  const { tokens } = parseArgs({
    args: [...parameters],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  const switches = new Set<string>();
  const positionals: string[] = [];
  const problems: Problem[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { name, value, rawName } = token;
    if (switchNames.includes(name)) switches.add(name);
    else if (!valueNames.includes(name)) problems.push(unknownFlag(rawName));
    else if (value === undefined) problems.push(missingValue(rawName));
    else values.set(name, value);
  }
  const [first = null, directory = null, ...rest] = positionals;
  const command = commands.find((known) => known === first) ?? null;
  if (first !== null && command === null) problems.push(unknownCommand(first));
  if (rest.length > 0) problems.push(tooMany(rest));
  return { line: { command, directory, values, switches }, problems };
}

function unknownFlag(flag: string): Problem {
  return fault(`There is no flag ${flag}. \`cortex-deps --help\` lists all.`);
}

function missingValue(flag: string): Problem {
  return fault(`The flag ${flag} needs a value, as in \`${flag} VALUE\`.`);
}

function unknownCommand(name: string): Problem {
  return fault(`There is no command ${JSON.stringify(name)}; allowed are ${commands.join(", ")}.`);
}

function tooMany(rest: readonly string[]): Problem {
  return fault(`One directory is allowed; ${JSON.stringify(rest.join(" "))} is too much.`);
}

function fault(message: string): Problem {
  return problem("error", "input-invalid", message);
}
