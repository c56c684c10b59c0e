import { parseArgs, type ParseArgsConfig } from "node:util";
import { problem, type Problem } from "../domain/problem.ts";
import { commandShapes, isCommand, type Command } from "./commands.ts";
import { flagFault, isSwitch, valueFlags, type GivenFlag } from "./flag-fault.ts";
import { refusedFlags, switches, type Switch } from "./flags.ts";

/** What stands on the command line, before any value is looked at. */
export interface CommandLine {
  readonly command: Command | null;
  /** What the command takes beside flags, mostly a directory; `null` where none is given. */
  readonly argument: string | null;
  /** By flag, without dashes; a flag given more than once has a line for each time. */
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<Switch>;
}

/** Reads the command line. All faults (`input-invalid`) are reported at once, and show no value of a flag. */
export function readArguments(parameters: readonly string[]): {
  readonly line: CommandLine;
  readonly problems: readonly Problem[];
} {
  const { flags, positionals } = split(parameters);
  const [first = null, argument = null, ...rest] = positionals;
  const command = first !== null && isCommand(first) ? first : null;
  const values = new Map<string, string>();
  for (const { name, value = "" } of flags.filter((flag) => !isSwitch(flag.name)))
    values.set(name, values.has(name) ? `${values.get(name)}\n${value}` : value);
  const flagFaults = flags.flatMap((flag) => flagFault(flag, command) ?? []);
  // What is left over may be the value of a flag that is not known, and a secret.
  const surplus = flagFaults.length > 0 ? [] : surplusFault(command, argument, rest);
  return {
    line: {
      command,
      argument,
      values,
      switches: new Set(flags.map(({ name }) => name).filter(isSwitch)),
    },
    problems: [...commandFault(first, command), ...flagFaults, ...surplus].map((message) =>
      problem("error", "input-invalid", message),
    ),
  };
}

type Options = NonNullable<ParseArgsConfig["options"]>;

const options = Object.fromEntries<Options[string]>([
  ...Object.keys(switches).map((name) => [name, { type: "boolean" }] as const),
  ...[...valueFlags.keys(), ...refusedFlags.keys()].map(
    (name) => [name, { type: "string" }] as const,
  ),
  ["help", { type: "boolean", short: "h" }],
]);

function split(parameters: readonly string[]) {
  const { tokens, positionals } = parseArgs({
    args: [...parameters],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const flags: readonly GivenFlag[] = tokens.filter((token) => token.kind === "option");
  return { flags, positionals };
}

function commandFault(first: string | null, command: Command | null): readonly string[] {
  if (command !== null) return [];
  const allowed = `allowed are ${[...commandShapes.keys()].join(", ")}`;
  if (first === null) return [`There is no command; ${allowed}.`];
  return [`There is no command ${JSON.stringify(first)}; ${allowed}.`];
}

function surplusFault(
  command: Command | null,
  given: string | null,
  rest: readonly string[],
): readonly string[] {
  if (command === null || given === null) return [];
  const argument = commandShapes.get(command)?.argument ?? null;
  if (argument === null)
    return [`\`${command}\` takes no directory, and ${JSON.stringify(given)} is given.`];
  const surplus = rest.map((text) => JSON.stringify(text)).join(" ");
  return surplus === "" ? [] : [`One ${argument.name} is allowed; ${surplus} is too much.`];
}
