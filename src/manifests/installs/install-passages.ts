import type { PackageType } from "../../domain/package.ts";
import { withCallers } from "./callers.ts";
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

/** So many lines a loop may have before what it reads, and a text in quotes. */
const longestLoop = 40;

function endOfValue(lines: readonly string[], at: number): number {
  const line = lines[at] ?? "";
  if (/\bread\s/.test(line)) {
    const loop = lines.slice(at, at + longestLoop).findIndex((each) => /^\s*done\b/.test(each));
    return endOfCommand(lines, at + Math.max(loop, 0));
  }
  if (/:\s*[|>]?[-+]?\s*$/.test(line)) return endOfBlock(lines, at);
  const [, quote = ""] = /=\s*(["'])[^"']*$/.exec(line) ?? [];
  if (quote !== "" && !/\\\s*$/.test(line)) {
    const end = lines.slice(at + 1, at + longestLoop).findIndex((each) => each.includes(quote));
    return at + 2 + end;
  }
  return opensBracket(line) ? endOfBracket(lines, at) : endOfCommand(lines, at);
}

function scriptInstalls(lines: readonly string[], words: InstallWords): ReadonlySet<number> {
  const counted = commands(lines, words)
    .union(wordLists(lines, words))
    .union(declaredInstalls(lines, words));
  return withCallers(lines, withVariables(lines, counted, variables));
}

/** Repositories of Bazel and sets of Nix, in which a package is named: `@pip//rich`, `python3Packages.rich`. */
const set =
  /@[\w.~+-]{1,60}\/\/:?|(?<=["':])node_modules\/|(?<![\w-])(?:[\w-]{0,40}[pP](?:ackages|kgs)\w{0,10}|ps|p)\./g;
/** How distributions name packages of Python: `python3-numpy`. */
const distributed = /(?<![\w-])(?:python3?|py3)-(\w[\w.-]*)/g;

/**
 * What of a text has packages of a type installed, with blank lines for all the rest; lines keep their
 * numbers.
 */
export function installPassages(packageType: PackageType, text: string): string {
  return passages(packageType, text, scriptInstalls);
}

/** The same for the source of a program, in which most of what looks like a command is printed for people. */
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
  if (!words.any.test(text)) return "";
  const lines = text.split("\n");
  const counted = find(lines, words);
  if (counted.size === 0) return "";
  return lines.map((line, at) => (counted.has(at) ? plain(line) : "")).join("\n");
}

/** An archive in a repository of Maven: `/maven2/com/acme/core/1.0/core-1.0.jar`. */
const archive = /\/maven2?\/([\w/-]{1,200})\/([\w.-]{1,100})\/[\w.-]{1,100}\/[\w.-]{1,200}\.jar\b/g;

function plain(line: string): string {
  return line
    .replaceAll(set, " ")
    .replaceAll(distributed, "$& $1")
    .replaceAll(
      archive,
      (_, group: string, name: string) => ` ${group.replaceAll("/", ".")}:${name}`,
    );
}
