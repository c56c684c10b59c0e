import { sandboxFlags } from "../sandbox/flags.ts";
import {
  demoFlags,
  organisationFlags,
  forgetFlags,
  inputFlags,
  listFlags,
  type Flag,
  type Switch,
} from "./flags.ts";

/** What a command takes beside its flags. */
interface Argument {
  readonly name: string;
  /** A sentence without its full stop. */
  readonly meaning: string;
  readonly isRequired: boolean;
}

interface CommandShape {
  readonly does: string;
  readonly argument: Argument | null;
  readonly flags: Readonly<Record<string, Flag>>;
  /** Those of its flags that it takes and has no use for. */
  readonly idle: readonly string[];
  readonly switches: readonly Switch[];
}

const inputs = {
  argument: {
    name: "directory",
    meaning: "the repository, or the current directory where none is given",
    isRequired: false,
  },
  flags: inputFlags,
  idle: [],
  switches: ["current", "json", "quiet", "help"],
} as const;

export const commands = {
  sync: { does: "Make what Cortex records equal to what the repository declares", ...inputs },
  check: { does: "Report what a sync would do, and write nothing", ...inputs },
  list: {
    does: "List what the repository declares; needs no key and no network",
    ...inputs,
    flags: { ...inputFlags, ...listFlags },
    // What concerns Cortex or GitHub, so that a check becomes a list by one word.
    idle: [
      "cortex-api-url",
      "cortex-app-url",
      "branch",
      "prune",
      "prune-limit",
      "record",
      "drift-issue",
      "requests-per-minute",
    ],
  },
  forget: {
    does: "List what only one source of an entity declared; --remove or --into ends it",
    argument: {
      name: "SOURCE",
      meaning: "the source to end, as reports and the state name it, such as github.com/acme/shop",
      isRequired: true,
    },
    flags: { ...forgetFlags },
    idle: [],
    switches: ["remove", "quiet", "help"],
  },
  organisation: {
    does: "Plan, run or report over all repositories of an organisation",
    argument: {
      name: "STEP",
      meaning: "`plan`, `run` or `report`, in this order; docs/organisation.md describes each",
      isRequired: true,
    },
    flags: organisationFlags,
    idle: [],
    switches: ["quiet", "help"],
  },
  demo: {
    does: "Run the demo against the sandbox; needs no key and no network",
    argument: {
      name: "directory",
      meaning: "a repository, of which a copy is used; without it, the demo brings its own",
      isRequired: false,
    },
    flags: demoFlags,
    idle: [],
    switches: ["help"],
  },
  sandbox: {
    does: "Start a local stand-in of the Packages API, and keep it running",
    argument: null,
    flags: sandboxFlags,
    idle: [],
    switches: ["quiet", "help"],
  },
} as const satisfies Record<string, CommandShape>;

export type Command = keyof typeof commands;

/** The commands by the names that people write; those are not safe keys of an object. */
export const commandShapes: ReadonlyMap<string, CommandShape> = new Map(Object.entries(commands));

/** A command with what it takes, as it is written: `check [directory]`, `forget SOURCE`. */
export function usage(command: string): string {
  const argument = commandShapes.get(command)?.argument ?? null;
  if (argument === null) return command;
  return `${command} ${argument.isRequired ? argument.name : `[${argument.name}]`}`;
}

export function isCommand(name: string): name is Command {
  return commandShapes.has(name);
}
