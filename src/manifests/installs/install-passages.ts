import type { PackageType } from "../../domain/package.ts";
import { commands, wordLists } from "./commands.ts";
import { declaredInstalls } from "./declared-installs.ts";
import { endOfBlock, endOfBracket, endOfCommand, opensBracket } from "./passages.ts";
import { programInstalls } from "./programs.ts";
import { withVariables, type Variables } from "./variables.ts";
import { installWords, type InstallWords } from "./words.ts";

/** Those of shells, images, make, YAML and templates. What a loop reads comes behind its end. */
const variables: Variables = {
  used: /(?:\$[({]*|\{\{-?\s*\.?(?:\w+\.)*)([A-Za-z_]\w*)/g,
  given:
    /([A-Za-z_]\w*)["']?\s*(?:[:+?]?=(?!=)|:\s|:$|\bin\s)|\bread\s+(?:-\w+\s+)*([A-Za-z_]\w*)/g,
  end: endOfValue,
};

/** So many lines a loop may have before what it reads. */
const longestLoop = 40;

function endOfValue(lines: readonly string[], at: number): number {
  const line = lines[at] ?? "";
  if (/\bread\s/.test(line)) {
    const loop = lines.slice(at, at + longestLoop).findIndex((each) => /^\s*done\b/.test(each));
    return endOfCommand(lines, at + Math.max(loop, 0));
  }
  if (/:\s*[|>]?[-+]?\s*$/.test(line)) return endOfBlock(lines, at);
  return opensBracket(line) ? endOfBracket(lines, at) : endOfCommand(lines, at);
}

function scriptInstalls(lines: readonly string[], words: InstallWords): ReadonlySet<number> {
  const counted = commands(lines, words)
    .union(wordLists(lines, words))
    .union(declaredInstalls(lines, words));
  return withVariables(lines, counted, variables);
}

/** Repositories of Bazel and sets of Nix, in which a package is named: `@pip//rich`, `python3Packages.rich`. */
const set =
  /@[\w.~+-]{1,60}\/\/:?|:node_modules\/|(?<![\w-])(?:[\w-]{0,40}[pP](?:ackages|kgs)|ps|p)\./g;

/**
 * What of a text has packages of a type installed, with blank lines for all the rest; lines keep their
 * numbers.
 */
export function installPassages(packageType: PackageType, text: string): string {
  return passages(packageType, text, scriptInstalls);
}

/** The same for the source of a program, in which most of what looks like a command is said to people. */
export function installPassagesOfProgram(packageType: PackageType, text: string): string {
  return passages(packageType, text, (lines, words) =>
    programInstalls(
      lines.map((line) => (line.length > longestLine ? "" : line)),
      words,
    ),
  );
}

/** Longer lines of a program were made by another one. */
const longestLine = 2_000;

function passages(
  packageType: PackageType,
  text: string,
  find: (lines: readonly string[], words: InstallWords) => ReadonlySet<number>,
): string {
  const words = installWords[packageType];
  const { fetches, manager, holder, installer, manifest } = words;
  if (![fetches, manager, holder, installer, manifest].some((word) => word.test(text))) return "";
  const lines = text.split("\n");
  const counted = find(lines, words);
  return lines.map((line, at) => (counted.has(at) ? line.replaceAll(set, " ") : "")).join("\n");
}
