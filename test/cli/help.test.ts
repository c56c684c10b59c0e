import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inputNames } from "../../src/settings/inputs.ts";
import { commandShapes, isCommand, usage } from "../../src/cli/commands.ts";
import { switches } from "../../src/cli/flags.ts";
import { readArguments } from "../../src/cli/arguments.ts";
import { examples, firstExamples } from "../../src/cli/examples.ts";
import { help } from "../../src/cli/help.ts";

const commands = [...commandShapes.keys()].filter(isCommand);

describe("the help", () => {
  const overview = help(null);

  it.each(commands)("names the command %s and what it does", (command) => {
    expect(overview).toContain(`  ${usage(command)} `);
    expect(overview).toContain(commandShapes.get(command)?.does);
  });

  it("names every input as a flag, but for secrets, the mode and what only an event has", () => {
    const others = inputNames.filter((name) => !overview.includes(`  --${name} `));

    expect(others).toEqual(["cortex-api-key", "mode", "pull-request-comment", "github-token"]);
  });

  it.each(Object.keys(switches))("names --%s", (name) => {
    expect(overview).toMatch(new RegExp(`^  --${name},? +\\S`, "m"));
  });

  it("names the variables and the exit codes", () => {
    for (const text of ["CORTEX_API_KEY", "CORTEX_BASE_URL", "GITHUB_TOKEN", "NO_COLOR"])
      expect(overview).toContain(text);
    expect(overview).toMatch(/^ {2}0 {2}In sync.*\n {2}1 {2}Failed\n {2}2 {2}Drift/m);
  });

  it.each([40, 80, 100, 140, Infinity])("fits a terminal of %d columns, 100 at most", (columns) => {
    for (const command of [null, ...commands]) {
      const text = help(command, columns);

      expect(text.split("\n").filter((line) => line.length > Math.min(columns, 100))).toEqual([]);
      expect(text).toMatch(/\S\n$/);
      expect(text).not.toMatch(/[ \t]$/m);
    }
  });

  it("begins with three examples, each with an entity, and then shows how it is used", () => {
    const [, first = "", rest = ""] =
      /^Examples:\n(?<first>(?: {2}.+\n)+)\n(?<rest>[\s\S]*)$/.exec(overview) ?? [];
    const lines = first.trimEnd().split("\n");

    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^ {2}cortex-deps \w+ \. --entity \w+ {2,}\S/);
    expect(rest).toMatch(/^.+\n\nUsage: cortex-deps <command> \[flags\]\n/);
  });
});

describe("the help of a command", () => {
  it.each(commands)("%s: begins with examples", (command) => {
    expect(help(command)).toMatch(new RegExp(`^Examples:\\n {2}cortex-deps ${command}\\b`));
  });

  it("has no example that is not a valid command line of the command", () => {
    for (const command of commands)
      for (const [line] of [...firstExamples, ...examples[command]]) {
        const { problems, line: read } = readArguments(shellWords(line).slice(1));

        expect([line, problems]).toEqual([line, []]);
        expect(line).toContain(`cortex-deps ${read.command}`);
      }
  });

  it("organisation: names every variable that its steps read, and no flag that it does not take", () => {
    const text = help("organisation");
    const files = ["step", "plan-step", "report-step"].map((name) =>
      readFileSync(`src/cli/organisation/${name}.ts`, "utf8"),
    );
    const read = files.flatMap((source) =>
      [...source.matchAll(/env\["(?<name>(?:GIT|GITHUB)_(?:TOKEN|REPOSITORY|API_URL))"\]/g)].map(
        ({ groups }) => groups?.["name"] ?? "",
      ),
    );

    expect(read).toContain("GIT_TOKEN");
    for (const name of read) expect(text).toMatch(new RegExp(`^ {2}${name} +\\S`, "m"));
    expect(text).toMatch(/^ {2}GITHUB_TOKEN +For heads/m);
    expect(text).not.toContain("--repository");
  });

  it.each(commands)("%s: names its flags and no others", (command) => {
    const text = help(command);
    const named = [...text.matchAll(/^ {2}--(?<name>[a-z-]+)/gm)].map(
      ({ groups }) => groups?.["name"],
    );
    const { flags = {}, idle = [], switches: alone = [] } = commandShapes.get(command) ?? {};

    expect(named).toEqual([...Object.keys(flags).filter((name) => !idle.includes(name)), ...alone]);
  });

  it("distinguishes flags that have no effect from those that have one", () => {
    expect(help("list")).toMatch(
      /\nTaken as well, without effect: --cortex-api-url,\s--cortex-app-url,/,
    );
    expect(help("sync")).not.toContain("without effect");
  });

  it("shows the words that a flag chooses from, on a line of its own where they are long", () => {
    expect(help("list")).toContain("  --format json|purl|cyclonedx  ");
    expect(help("sandbox")).toMatch(/^ {2}--storage \S+\|add-by-version\n {20,}What an upload/m);
  });

  it.each(commands)("%s: reports the exit codes", (command) => {
    expect(help(command)).toMatch(/^Exit code:\n {2}0 {2}\S.*\n {2}1 {2}\S/m);
  });

  it("names only the variables that the command looks at", () => {
    expect(help("check")).toContain("CORTEX_API_KEY");
    expect(help("list")).not.toContain("CORTEX_API_KEY");
  });

  it("reports what it takes beside flags, and what for", () => {
    expect(help("check")).toContain("Usage: cortex-deps check [directory] [flags]");
    expect(help("check")).toContain("\nDirectory: the repository, or the current directory");
    expect(help("forget")).toContain("Usage: cortex-deps forget SOURCE [flags]");
    expect(help("forget")).toContain("\nSOURCE: the source to end, as");
    expect(help("forget")).not.toContain("irectory");
    expect(help("demo")).toContain("of which a copy is used");
    expect(help("sandbox")).toContain("Usage: cortex-deps sandbox [flags]");
    expect(help("sandbox")).not.toContain("[directory]");
  });
});

/** The words of a command line, up to where its output goes. */
function shellWords(line: string): string[] {
  const [command = ""] = line.split(" > ");
  return [...command.matchAll(/'(?<quoted>[^']*)'|(?<plain>\S+)/g)].map(
    ({ groups }) => groups?.["quoted"] ?? groups?.["plain"] ?? "",
  );
}
