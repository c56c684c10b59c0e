import { commandShapes, type Command } from "./commands.ts";
import { inputFlags, listFlags, switches, type Flag, type Switch } from "./flags.ts";

type Row = readonly [term: string, meaning: string];

/** What `--help` prints: of a command, or of the whole where none is named. */
export function help(command: Command | null): string {
  return `${(command === null ? overview() : commandHelp(command)).join("\n\n")}\n`;
}

function overview(): readonly string[] {
  return [
    "cortex-deps makes the packages that Cortex records equal to what a repository declares.",
    "Usage: cortex-deps <command> [directory] [flags]",
    section(
      "Commands",
      [...commandShapes].map(([name, { does }]) => [name, does]),
    ),
    section("Flags of sync, check and list", flagRows(inputFlags)),
    section("Flags of list alone", flagRows(listFlags)),
    section("Flags without a value", switchRows(["json", "quiet", "help", "version"])),
    section("Environment", environment),
    section("Exit code", exitCodes),
  ];
}

function commandHelp(command: Command): readonly string[] {
  const shape = commandShapes.get(command);
  if (shape === undefined) return overview();
  const { does, directory, flags } = shape;
  const rows = [...flagRows(flags), ...switchRows(shape.switches)];
  return [
    `${does}.`,
    `Usage: cortex-deps ${command}${directory === null ? "" : " [directory]"} [flags]`,
    ...(directory === null ? [] : [`The directory: ${directory}.`]),
    section("Flags", rows),
    ...(Object.hasOwn(flags, "fail-on")
      ? [section("Environment", environment), section("Exit code", exitCodes)]
      : []),
  ];
}

const environment: readonly Row[] = [
  ["CORTEX_API_KEY", "The key, with the Edit entities permission"],
  ["CORTEX_BASE_URL", "Base URL, where --cortex-api-url is not given"],
  ["GITHUB_TOKEN", "For the head of --branch and for --drift-issue; both need --repository"],
  ["GITHUB_API_URL", "GitHub Enterprise Server, such as https://github.acme.example/api/v3"],
  ["NO_COLOR, FORCE_COLOR", "Never, or always, print in colour"],
];

const exitCodes: readonly Row[] = [
  ["0", "In sync, synced, or drift without --fail-on drift"],
  ["1", "Failed"],
  ["2", "Drift under --fail-on drift"],
];

function flagRows(flags: Readonly<Record<string, Flag>>): readonly Row[] {
  return Object.entries(flags).map(([name, flag]) => [
    `--${name} ${flag.value}`,
    flag.default === "" ? flag.does : `${flag.does} (${flag.default})`,
  ]);
}

function switchRows(names: readonly Switch[]): readonly Row[] {
  return names.map((name) => [`--${name}`, switches[name]]);
}

const columns = 100;

function section(title: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([term]) => term.length));
  const lines = rows.flatMap(([term, meaning]) =>
    broken(meaning, columns - width - 4).map(
      (part, index) => `  ${(index === 0 ? term : "").padEnd(width)}  ${part}`,
    ),
  );
  return [`${title}:`, ...lines].join("\n");
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
