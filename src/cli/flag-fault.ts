import { nearest } from "../domain/edit-distance.ts";
import { commandShapes, type Command } from "./commands.ts";
import { refusedFlags, switches, type Flag, type Switch } from "./flags.ts";

/** A flag as it stands on the command line. */
export interface GivenFlag {
  readonly name: string;
  /** As it was written, without its value. */
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** The flags that take a value, of whatever command: the first that has one defines what it takes. */
export const valueFlags: ReadonlyMap<string, Flag> = new Map(
  [...commandShapes.values()].toReversed().flatMap(({ flags }) => Object.entries(flags)),
);

/** All flags, of whatever command. */
export const flagNames: readonly string[] = [...valueFlags.keys(), ...Object.keys(switches)];

/** Whether a flag takes no value. */
export function isSwitch(name: string): name is Switch {
  return Object.hasOwn(switches, name);
}

/** Whether no command has a flag of that name, so that it may have a value that is not known. */
export function isUnknown(name: string): boolean {
  return !valueFlags.has(name) && !isSwitch(name) && !refusedFlags.has(name);
}

/** What is wrong with a flag of a command, described without its value; `null` where nothing is. */
export function flagFault(given: GivenFlag, command: Command | null): string | null {
  const { name, rawName, value, inlineValue } = given;
  const refusal = refusedFlags.get(name);
  const isTaken = command !== null && takes(command, name);
  if (refusal !== undefined && !isTaken) return `There is no flag ${rawName}. ${refusal}`;
  const own = new Map(Object.entries(commandShapes.get(command ?? "")?.flags ?? {}));
  const flag = own.get(name) ?? valueFlags.get(name);
  if (flag === undefined && !isSwitch(name)) return unknownFlag(rawName, command);
  if (command !== null && !isTaken)
    return `\`${command}\` takes no ${rawName}. \`cortex-deps ${command} --help\` lists its flags.`;
  if (flag === undefined) return value === undefined ? null : `The flag ${rawName} takes no value.`;
  if (value === undefined && flag.standsAlone === true) return null;
  if (value === undefined || (inlineValue === false && value.startsWith("-")))
    return `The flag ${rawName} needs a value${wanted(flag)}${rawName}=${exampleOf(flag)}.`;
  return null;
}

/** With the flag that was probably intended, of those that the command takes, or of all where none is named. */
function unknownFlag(rawName: string, command: Command | null): string {
  const allowed = command === null ? flagNames : flagNames.filter((name) => takes(command, name));
  const suggestion = nearest(rawName.replace(/^-+/, ""), allowed);
  const next =
    suggestion === null ? "`cortex-deps --help` lists all." : `Did you mean --${suggestion}?`;
  return `There is no flag ${rawName}. ${next}`;
}

function takes(command: Command, name: string): boolean {
  const shape = commandShapes.get(command);
  return (
    name === "version" ||
    shape?.switches.some((known) => known === name) === true ||
    Object.hasOwn(shape?.flags ?? {}, name)
  );
}

function wanted({ value }: Flag): string {
  const words = value.split("|");
  const listed = [words.slice(0, -1).join(", "), ...words.slice(-1)].join(" or ");
  return words.length === 1 ? ", as in " : `: ${listed}, as in `;
}

/** A word that is not what holds without the flag, where there are words to choose from. */
function exampleOf(flag: Flag): string {
  return flag.value.split("|").find((word) => word !== flag.default) ?? flag.value;
}
