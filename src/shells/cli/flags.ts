import { inputs, type InputName } from "../../settings/inputs.ts";

/** A flag that takes a value, as the help shows it. */
export interface Flag {
  readonly value: string;
  readonly does: string;
  /** Empty where leaving the flag out means something of its own. */
  readonly default: string;
}

type FlagName = Exclude<InputName, "cortex-api-key" | "mode">;

const texts: Readonly<Record<FlagName, Omit<Flag, "default">>> = {
  "cortex-api-url": { value: "URL", does: "Base URL, for self-hosted Cortex" },
  entity: { value: "TAG", does: "Tag or CID; or 'path: tag', once for each path" },
  "working-directory": { value: "PATH", does: "Where to look, relative to the directory" },
  include: { value: "GLOB", does: "Only these manifests; may be repeated" },
  exclude: { value: "GLOB", does: "Not these, in place of the default list; may be repeated" },
  "package-types": {
    value: "TYPES",
    does: "Of node, java, python, go and nuget, by comma: exactly these, and they are emptied when no manifest is left",
  },
  "dev-dependencies": { value: "BOOLEAN", does: "false leaves out what only development needs" },
  prune: { value: "BOOLEAN", does: "false keeps what is no longer declared" },
  "prune-limit": { value: "SHARE", does: "Hold a type of which more than this share would go" },
  "fail-on": { value: "WHAT", does: "error, drift (errors too) or never" },
  "requests-per-minute": { value: "NUMBER", does: "Lower it when several runs share a key" },
  "report-path": { value: "FILE", does: "Write the JSON report to this file as well" },
};

/** The inputs that are flags as well. The key never is, and the mode is the command. */
export const inputFlags: Readonly<Record<string, Flag>> = Object.fromEntries(
  inputs.flatMap((input) =>
    isFlagName(input.name)
      ? [[input.name, { ...texts[input.name], default: input.default }] as const]
      : [],
  ),
);

function isFlagName(name: InputName): name is FlagName {
  return Object.hasOwn(texts, name);
}

/** Flags without a value. */
export const switches = {
  json: "The report as JSON on standard output, and nothing else there",
  quiet: "Print problems only",
  help: "Show this help; after a command, that of the command",
  version: "Show the version",
} as const;

export type Switch = keyof typeof switches;

/** Names that people may try, and why they are no flags. */
export const refusedFlags: ReadonlyMap<string, string> = new Map([
  [
    "cortex-api-key",
    "The key is never taken from a flag, where the list of processes and the history of the shell would show it. Set the variable CORTEX_API_KEY.",
  ],
  ["mode", "The command is the mode: use `cortex-deps sync` or `cortex-deps check`."],
]);
