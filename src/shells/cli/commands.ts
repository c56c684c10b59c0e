import { sandboxFlags } from "../../sandbox/flags.ts";
import { inputFlags, listFlags, type Flag, type Switch } from "./flags.ts";

interface CommandShape {
  readonly does: string;
  /** What its directory is for; `null` where it takes none. */
  readonly directory: string | null;
  readonly flags: Readonly<Record<string, Flag>>;
  readonly switches: readonly Switch[];
}

const inputs = {
  directory: "the repository; the current one where none is given",
  flags: inputFlags,
  switches: ["json", "quiet", "help"],
} as const;

export const commands = {
  sync: { does: "Make what Cortex records equal to what the repository declares", ...inputs },
  check: { does: "Say what a sync would do, and write nothing", ...inputs },
  list: {
    does: "List what the repository declares; needs no key and no network",
    ...inputs,
    flags: { ...inputFlags, ...listFlags },
  },
  demo: {
    does: "Tell the whole story against the sandbox; needs no key and no network",
    directory: "a repository to tell it with, of which a copy is used; one is brought along",
    flags: {},
    switches: ["help"],
  },
  sandbox: {
    does: "Start a local stand-in of the Packages API, and stay",
    directory: null,
    flags: sandboxFlags,
    switches: ["quiet", "help"],
  },
} as const satisfies Record<string, CommandShape>;

export type Command = keyof typeof commands;

/** The commands by the names that people write; those are no safe keys of an object. */
export const commandShapes: ReadonlyMap<string, CommandShape> = new Map(Object.entries(commands));

export function isCommand(name: string): name is Command {
  return commandShapes.has(name);
}
