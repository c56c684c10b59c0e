/** Programs that fetch what they are given by name, and those that do so with a verb behind them. */
const fetches = /\b(?:npx|bunx|uvx|Install-Package)\b/;
const managers =
  /\b(?:pip3?|pipx|uv|poetry|pdm|conda|mamba|npm|pnpm|yarn|bun|deno|go|dotnet|nuget|mvn)\b/;
const verbs = /[\s"',](?:install|i|add|get|require|exec|dlx|run|tool|dependency:get)\b/;
/** A script of the package.json, which may be called as a package is. */
const ownScript = /\b(?:npm|pnpm|yarn|bun)\s+run\s+[\w:.-]+/g;

/** Whether one of the commands of a line installs packages, as a line of a shell or a list of words. */
function installs(line: string): boolean {
  return line
    .replaceAll(ownScript, "")
    .split(/[|;&]/)
    .some((command) => {
      if (fetches.test(command)) return true;
      const at = command.search(managers);
      return at !== -1 && verbs.test(command.slice(at));
    });
}

/**
 * A text with its commands that install packages alone, those over several lines whole, and what it
 * gives the variables that stand in them; lines keep their numbers.
 */
export function installLines(text: string): string {
  const commands = linesThat(text, installs);
  const variables = Array.from(
    commands.matchAll(/\$[({]*([A-Za-z_]\w*)/g),
    ([, name = ""]) => name,
  );
  if (variables.length === 0) return commands;
  const given = new Set(variables);
  return linesThat(text, (line) => installs(line) || isGiven(line, given));
}

/** Assignments of shells, images, make and YAML, and the list of a loop. */
const assignment = /([A-Za-z_]\w*)["']?\s*(?:[:+?]?=|:\s|\bin\s)/g;

function isGiven(line: string, variables: ReadonlySet<string>): boolean {
  return line.matchAll(assignment).some(([, name = ""]) => variables.has(name));
}

const continued = /\\\s*$/;
const comment = /^\s*#/;
/** A list of a shell whose end is on another line: `A=(`. */
const openList = /=\s*@?\([^)]*$/;

/** The lines that count, with those that go on with them, and blank ones for the others. */
function linesThat(text: string, counts: (line: string) => boolean): string {
  let isInside = false;
  let isInList = false;
  return text
    .split("\n")
    .map((line) => {
      // Between the lines of a command Docker takes comments.
      if (isInside && comment.test(line)) return "";
      if (!isInside && !counts(line)) return "";
      isInList = isInList ? !line.includes(")") : openList.test(line);
      isInside = isInList || continued.test(line);
      return line;
    })
    .join("\n");
}
