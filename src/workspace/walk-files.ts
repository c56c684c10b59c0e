import { lstatSync, readdirSync, readFileSync, type Dirent } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import fastGlob from "fast-glob";
import { parseGitignore, type IgnoreRules } from "./gitignore.ts";
import { isRealDirectory } from "./is-real-directory.ts";
import type { ListedFile } from "./listing.ts";
import { submodulePaths } from "./submodule-paths.ts";

/**
 * Lists files and links below `prefix` as git would if it were asked: without `.git`, without what
 * a `.gitignore` leaves out, without following links; submodules as `.gitmodules` names them.
 */
export function walkFiles(root: string, prefix: string): readonly ListedFile[] {
  const start = join(root, prefix);
  if (!isRealDirectory(start)) return [];
  const entries = fastGlob.globSync("**", {
    cwd: start,
    dot: true,
    onlyFiles: false,
    followSymbolicLinks: false,
    objectMode: true,
    fs: { readdirSync: unignored(start) },
  });
  const files = entries.flatMap(({ path, dirent }): ListedFile[] => {
    const kind = dirent.isFile() ? "file" : dirent.isSymbolicLink() ? "link" : null;
    return kind === null ? [] : [{ path: prefix + asOnDisk(path), kind }];
  });
  const submodules = submodulePaths(readText(join(start, ".gitmodules")) ?? "");
  return [
    ...files,
    ...submodules.map((path) => ({ path: prefix + path, kind: "submodule" as const })),
  ];
}

interface WithTypes {
  readonly withFileTypes: true;
}

interface ReadDirectory {
  (directory: string, options: WithTypes): Dirent[];
  (directory: string): string[];
}

/** Reads directories without what is ignored, so that ignored directories are never entered. */
function unignored(start: string): ReadDirectory {
  const rulesAt = new Map<string, readonly IgnoreRules[]>();
  function read(shown: string): Dirent[] {
    const directory = asOnDisk(shown);
    const entries = readdirSync(directory, { withFileTypes: true });
    const base = relative(start, directory).split(sep).join("/");
    const rules = [
      ...(base === "" ? [] : (rulesAt.get(posix.dirname(base)) ?? [])),
      ...ownRules(directory, base, entries),
    ];
    rulesAt.set(base === "" ? "." : base, rules);
    const kept = entries.filter((entry) => {
      const path = posix.join(base, entry.name);
      return entry.name !== ".git" && !isIgnored(rules, path, entry.isDirectory());
    });
    for (const entry of kept) entry.name = asMatched(entry.name);
    return kept;
  }
  function readNames(directory: string, options: WithTypes): Dirent[];
  function readNames(directory: string): string[];
  function readNames(directory: string, options?: WithTypes): Dirent[] | string[] {
    const entries = read(directory);
    return options === undefined ? entries.map(({ name }) => name) : entries;
  }
  return readNames;
}

/** The characters that no wildcard of fast-glob matches, so that it would pass over such a file. */
const lineBreaks = ["\n", "\r", "\u2028", "\u2029"];

/** A name for fast-glob: a NUL, which no real name has, and a number for each line break. */
function asMatched(name: string): string {
  return name.replace(/[\n\r\u2028\u2029]/g, (found) => `\0${lineBreaks.indexOf(found)}`);
}

function asOnDisk(path: string): string {
  return path.replace(/\0(\d)/g, (_, index: string) => lineBreaks[Number(index)] ?? "");
}

function ownRules(directory: string, base: string, entries: readonly Dirent[]): IgnoreRules[] {
  if (!entries.some(({ name }) => name === ".gitignore")) return [];
  const text = readText(join(directory, ".gitignore"));
  return text === null ? [] : [parseGitignore(text, base)];
}

/** The nearest `.gitignore` that says something about a path decides. */
function isIgnored(rules: readonly IgnoreRules[], path: string, isDirectory: boolean): boolean {
  for (const say of rules.toReversed()) {
    const ignored = say(path, isDirectory);
    if (ignored !== null) return ignored;
  }
  return false;
}

function readText(path: string): string | null {
  const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return isFile ? readFileSync(path, "utf8") : null;
}
