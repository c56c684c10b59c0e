import { wrapLine } from "../report/wrap-line.ts";
import { commandShapes, usage, type Command } from "./commands.ts";
import { examples, firstExamples } from "./examples.ts";
import { forgetFlags, inputFlags, listFlags, switches, type Flag, type Switch } from "./flags.ts";

type Row = readonly [term: string, meaning: string];

/** What `--help` prints: of a command, or of the whole where none is named; `columns` is the width of the terminal. */
export function help(command: Command | null, columns = widest): string {
  const width = Math.min(columns, widest);
  const parts = command === null ? overview() : commandHelp(command);
  const shown = parts.map((part) =>
    typeof part === "string"
      ? wrapLine(part, width, "").join("\n")
      : section(part.title, part.rows, width),
  );
  return `${shown.join("\n\n")}\n`;
}

/** A paragraph, or rows under a title. */
type Part = string | { readonly title: string; readonly rows: readonly Row[] };

function overview(): readonly Part[] {
  return [
    { title: "Examples", rows: firstExamples },
    "cortex-deps makes the packages that Cortex records equal to what a repository declares.",
    "Usage: cortex-deps <command> [flags]",
    { title: "Commands", rows: [...commandShapes].map(([name, { does }]) => [usage(name), does]) },
    { title: "Flags of sync, check and list", rows: flagRows(inputFlags) },
    { title: "Flags of list alone", rows: flagRows(listFlags) },
    { title: "Flags of forget", rows: flagRows(forgetFlags) },
    {
      title: "Flags without a value",
      rows: switchRows(["current", "remove", "json", "quiet", "help", "version"]),
    },
    { title: "Environment", rows: environment },
    { title: "Exit code", rows: exitCodes },
  ];
}

function commandHelp(command: Command): readonly Part[] {
  const shape = commandShapes.get(command);
  if (shape === undefined) return overview();
  const { does, argument, flags, idle } = shape;
  const used = Object.entries(flags).filter(([name]) => !idle.includes(name));
  const variablesUsed = variables[command];
  const rows = [...flagRows(Object.fromEntries(used)), ...switchRows(shape.switches)];
  return [
    { title: "Examples", rows: examples[command] },
    `${does}.`,
    `Usage: cortex-deps ${usage(command)} [flags]`,
    ...(argument === null ? [] : [`${titled(argument.name)}: ${argument.meaning}.`]),
    { title: "Flags", rows },
    ...(idle.length === 0 ? [] : [`Taken as well, without effect: --${idle.join(", --")}.`]),
    ...(variablesUsed.length === 0 ? [] : [{ title: "Environment", rows: variablesUsed }]),
    { title: "Exit code", rows: exits[command] },
  ];
}

const ofCortex: readonly Row[] = [
  ["CORTEX_API_KEY", "The key, with the Edit entities permission"],
  ["CORTEX_BASE_URL", "Base URL, where --cortex-api-url is not given"],
];
const apiUrl: Row = [
  "GITHUB_API_URL",
  "GitHub Enterprise Server, such as https://github.acme.example/api/v3",
];
const colours: Row = ["NO_COLOR, FORCE_COLOR", "Never, or always, print in colour"];

const environment: readonly Row[] = [
  ...ofCortex,
  ["GITHUB_TOKEN", "For --drift-issue, which needs the name of the repository as well"],
  apiUrl,
  colours,
];

const variables: Readonly<Record<Command, readonly Row[]>> = {
  sync: environment,
  check: environment,
  list: [colours],
  forget: [...ofCortex, colours],
  organisation: [
    ...ofCortex,
    ["GITHUB_TOKEN", "For heads and contents of repositories on GitHub, and for --drift-issue"],
    ["GIT_TOKEN", "The same for heads and contents on another host, or with --remote"],
    ["GITHUB_REPOSITORY", "The repository with the issue, for --drift-issue"],
    apiUrl,
    colours,
  ],
  demo: [colours],
  sandbox: [],
};

const exitCodes: readonly Row[] = [
  ["0", "In sync, synced, or drift without --fail-on drift"],
  ["1", "Failed"],
  ["2", "Drift under --fail-on drift"],
];

const exits: Readonly<Record<Command, readonly Row[]>> = {
  sync: exitCodes,
  check: exitCodes,
  list: [
    ["0", "Listed"],
    ["1", "Failed, for example because a manifest cannot be read"],
  ],
  forget: [
    ["0", "Listed, removed or handed over"],
    ["1", "Failed, or held by a guard"],
  ],
  organisation: [
    ["0", "Planned, run or reported"],
    ["1", "Failed, as --fail-on defines it"],
    ["2", "Reported drift under --fail-on drift"],
  ],
  demo: [
    ["0", "Every step succeeded"],
    ["1", "A step failed"],
  ],
  sandbox: [
    ["0", "Stopped, by Ctrl-C or a signal"],
    ["1", "Not started"],
  ],
};

function flagRows(flags: Readonly<Record<string, Flag>>): readonly Row[] {
  return Object.entries(flags).map(([name, flag]) => [
    `--${name} ${flag.value}`,
    flag.default === "" ? flag.does : `${flag.does} (default ${flag.default})`,
  ]);
}

function switchRows(names: readonly Switch[]): readonly Row[] {
  return names.map((name) => [name === "help" ? "--help, -h" : `--${name}`, switches[name]]);
}

/** Longer lines are hard to read, on a terminal of any width. */
const widest = 100;
/** A longer term has a line of its own. */
const widestTerm = 40;

function section(title: string, rows: readonly Row[], width: number): string {
  const longest = Math.min(widestTerm, Math.floor(width / 2));
  const terms = rows.map(([term]) => term.length).filter((length) => length <= longest);
  const column = Math.max(0, ...terms) + gap * 2;
  const lines = rows.flatMap(([term, meaning]) => {
    const isBeside = term.length + gap * 2 <= column;
    const start = isBeside ? `${blanks(gap)}${term}`.padEnd(column) : blanks(column);
    const [first = "", ...others] = wrapLine(meaning, width - column, "");
    return [
      ...(isBeside ? [] : wrapLine(blanks(gap) + term, width)),
      start + first,
      ...others.map((part) => blanks(column) + part),
    ];
  });
  return [`${title}:`, ...lines].join("\n");
}

/** Before a term, and after the longest. */
const gap = 2;

function blanks(count: number): string {
  return " ".repeat(count);
}

function titled(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
