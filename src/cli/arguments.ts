import { parseArgs, type ParseArgsConfig } from "node:util";
import { nearest } from "../domain/edit-distance.ts";
import { problem, type Problem } from "../domain/problem.ts";
import { commandShapes, isCommand, type Command } from "./commands.ts";
import {
  flagFault,
  flagNames,
  isSwitch,
  isUnknown,
  valueFlags,
  type GivenFlag,
} from "./flag-fault.ts";
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
  const [first, argument, ...rest] = positionals.map(({ value }) => value);
  const command = first !== undefined && isCommand(first) ? first : null;
  const judged = flags.map((flag) => ({ ...flag, fault: flagFault(flag, command) }));
  const values = new Map<string, string>();
  for (const { name, value = "", fault } of judged)
    if (fault === null && !isSwitch(name))
      values.set(name, values.has(name) ? `${values.get(name)}\n${value}` : value);
  const faults = [
    ...commandFault(first ?? null, command),
    ...judged.flatMap(({ fault }) => fault ?? []),
    ...surplusFault(command, argument ?? null, rest),
  ];
  return {
    line: {
      command,
      argument: argument ?? null,
      values,
      switches: new Set(flags.map(({ name }) => name).filter(isSwitch)),
    },
    problems: faults.map((message) => problem("error", "input-invalid", message)),
  };
}

/** The same command line with another command. */
export function withCommand(parameters: readonly string[], command: Command): readonly string[] {
  const at = split(parameters).positionals[0]?.index;
  return parameters.map((parameter, index) => (index === at ? command : parameter));
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
  const { tokens } = parseArgs({
    args: [...parameters],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = tokens.filter((token) => token.kind === "option");
  // Letters after one dash are a flag each: of a word with a dash too few, the first letter decides.
  const flags: readonly GivenFlag[] = given
    .filter(({ index }, at) => given[at - 1]?.index !== index)
    .map((flag) => ({ ...flag, rawName: writtenName(flag, parameters[flag.index] ?? "") }));
  // It may be the value of a flag that is not known, and a secret.
  const unclear = new Set(
    given
      .filter(({ name, value }) => isUnknown(name) && value === undefined)
      .map(({ index }) => index + 1),
  );
  const positionals = tokens
    .filter((token) => token.kind === "positional")
    .filter(({ index, value }) => !unclear.has(index) || isCommand(value));
  return { flags, positionals };
}

/** The flag without its value, which may stand right behind a single letter and be a secret. */
function writtenName({ rawName }: GivenFlag, parameter: string): string {
  const [word = ""] = parameter.split("=");
  const isWord = !word.startsWith("--") && nearest(word.slice(1), flagNames) !== null;
  return isWord ? word : rawName;
}

function commandFault(first: string | null, command: Command | null): readonly string[] {
  if (command !== null) return [];
  const allowed = [...commandShapes.keys()];
  if (first === null) return [`There is no command; allowed are ${allowed.join(", ")}.`];
  const suggestion = nearest(first, allowed);
  const name = JSON.stringify(first);
  if (suggestion !== null) return [`There is no command ${name}. Did you mean ${suggestion}?`];
  return [`There is no command ${name}; allowed are ${allowed.join(", ")}.`];
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
