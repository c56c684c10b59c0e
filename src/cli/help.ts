import { commandShapes, usage, type Command } from "./commands.ts";
import { forgetFlags, inputFlags, listFlags, switches, type Flag, type Switch } from "./flags.ts";

type Row = readonly [term: string, meaning: string];

/** What `--help` prints: of a command, or of the whole where none is named. */
export function help(command: Command | null): string {
  return `${(command === null ? overview() : commandHelp(command)).join("\n\n")}\n`;
}

function overview(): readonly string[] {
  return [
    "cortex-deps makes the packages that Cortex records equal to what a repository declares.",
    "Usage: cortex-deps <command> [flags]",
    section(
      "Commands",
      [...commandShapes].map(([name, { does }]) => [usage(name), does]),
    ),
    section("Flags of sync, check and list", flagRows(inputFlags)),
    section("Flags of list alone", flagRows(listFlags)),
    section("Flags of forget", flagRows(forgetFlags)),
    section(
      "Flags without a value",
      switchRows(["current", "remove", "json", "quiet", "help", "version"]),
    ),
    section("Environment", environment),
    section("Exit code", exitCodes),
  ];
}

function commandHelp(command: Command): readonly string[] {
  const shape = commandShapes.get(command);
  if (shape === undefined) return overview();
  const { does, argument, flags, idle } = shape;
  const used = Object.entries(flags).filter(([name]) => !idle.includes(name));
  const variablesUsed = environment.filter(([name]) => variables[command].includes(name));
  return [
    `${does}.`,
    `Usage: cortex-deps ${usage(command)} [flags]`,
    ...(argument === null ? [] : [paragraph(`${titled(argument.name)}: ${argument.meaning}.`)]),
    section("Flags", [...flagRows(Object.fromEntries(used)), ...switchRows(shape.switches)]),
    ...(idle.length === 0
      ? []
      : [paragraph(`Taken as well, without effect: --${idle.join(", --")}.`)]),
    ...(variablesUsed.length === 0 ? [] : [section("Environment", variablesUsed)]),
    section("Exit code", exits[command]),
  ];
}

const environment: readonly Row[] = [
  ["CORTEX_API_KEY", "The key, with the Edit entities permission"],
  ["CORTEX_BASE_URL", "Base URL, where --cortex-api-url is not given"],
  ["GITHUB_TOKEN", "For --drift-issue, which needs --repository as well"],
  ["GITHUB_API_URL", "GitHub Enterprise Server, such as https://github.acme.example/api/v3"],
  ["NO_COLOR, FORCE_COLOR", "Never, or always, print in colour"],
];

const everyVariable = environment.map(([name]) => name);

const variables: Readonly<Record<Command, readonly string[]>> = {
  sync: everyVariable,
  check: everyVariable,
  list: ["NO_COLOR, FORCE_COLOR"],
  forget: ["CORTEX_API_KEY", "CORTEX_BASE_URL", "NO_COLOR, FORCE_COLOR"],
  organisation: everyVariable,
  demo: ["NO_COLOR, FORCE_COLOR"],
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
    ["1", "Failed, as --fail-on says"],
  ],
  demo: [
    ["0", "Every step succeeded"],
    ["1", "It was not"],
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

const columns = 100;
/** A longer term has a line of its own. */
const widestTerm = 32;

function section(title: string, rows: readonly Row[]): string {
  const widths = rows.map(([term]) => term.length).filter((width) => width <= widestTerm);
  const width = Math.max(0, ...widths);
  const lines = rows.flatMap(([term, meaning]) => {
    const first = term.length > width ? "" : term;
    const parts = broken(meaning, columns - width - 4).map(
      (part, index) => `  ${(index === 0 ? first : "").padEnd(width)}  ${part}`,
    );
    return first === term ? parts : [`  ${term}`, ...parts];
  });
  return [`${title}:`, ...lines].join("\n");
}

function titled(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function paragraph(text: string): string {
  return broken(text, columns).join("\n");
}

/** Text in lines of at most `width` columns, broken at blanks. */
function broken(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}
