import { lstatSync, readdirSync, readFileSync, type Dirent } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import fastGlob from "fast-glob";
import { parseGitignore, type IgnoreRules } from "./gitignore.ts";
import { ignoredFiles } from "./ignored-files.ts";
import { isRealDirectory } from "./path-within.ts";
import type { ListedFile } from "./listing.ts";

/** What a walk finds: the files, and directories that are repositories of their own. */
export interface Walked {
  readonly files: readonly ListedFile[];
  readonly nested: readonly string[];
}

/**
 * Lists files and links below `prefix` as git would if it were asked: without `.git`, without
 * following links; what a `.gitignore` leaves out is `ignored`; submodules as `.gitmodules` names them.
 */
export function walkFiles(root: string, prefix: string): Walked {
  const start = join(root, prefix);
  if (!isRealDirectory(start)) return { files: [], nested: [] };
  const seen: Seen = { ignored: [], repositories: [] };
  const entries = fastGlob.globSync("**", {
    cwd: start,
    dot: true,
    onlyFiles: false,
    followSymbolicLinks: false,
    objectMode: true,
    fs: { readdirSync: unignored(start, seen) },
  });
  const files = entries.flatMap(({ path, dirent }): ListedFile[] => {
    const kind = dirent.isFile() ? "file" : dirent.isSymbolicLink() ? "link" : null;
    return kind === null ? [] : [{ path: prefix + asOnDisk(path), kind }];
  });
  const submodules = submodulePaths(readText(join(start, ".gitmodules")) ?? "");
  const ignored = seen.ignored.flatMap((path) => ignoredFiles(start, path));
  return {
    files: [
      ...files,
      ...submodules.map((path) => ({ path: prefix + path, kind: "submodule" as const })),
      ...ignored.map((path) => ({ path: prefix + path, kind: "ignored" as const })),
    ],
    nested: seen.repositories
      .filter((path) => !submodules.includes(path))
      .map((path) => prefix + path),
  };
}

/** What a walk finds, relative to where it began. */
interface Seen {
  /** Files and directories. */
  readonly ignored: string[];
  readonly repositories: string[];
}

interface WithTypes {
  readonly withFileTypes: true;
}

interface ReadDirectory {
  (directory: string, options: WithTypes): Dirent[];
  (directory: string): string[];
}

/** Reads directories without what is ignored, so that ignored directories are never entered. */
function unignored(start: string, seen: Seen): ReadDirectory {
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
    if (base !== "" && entries.some(({ name }) => name === ".git")) seen.repositories.push(base);
    const kept = entries.filter((entry) => {
      if (entry.name === ".git") return false;
      const path = posix.join(base, entry.name);
      const ignored = isIgnored(rules, path, entry.isDirectory());
      if (ignored) seen.ignored.push(path);
      return !ignored;
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

/** The nearest `.gitignore` with a rule for a path decides. */
function isIgnored(rules: readonly IgnoreRules[], path: string, isDirectory: boolean): boolean {
  for (const isIgnoredBy of rules.toReversed()) {
    const ignored = isIgnoredBy(path, isDirectory);
    if (ignored !== null) return ignored;
  }
  return false;
}

function readText(path: string): string | null {
  const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return isFile ? readFileSync(path, "utf8") : null;
}

/**
 * The paths that a `.gitmodules` names (https://git-scm.com/docs/gitmodules), outside git the only
 * trace of a submodule. As in git, none of them leaves the directory that the file lies in.
 */
export function submodulePaths(gitmodules: string): readonly string[] {
  const lines = gitmodules.matchAll(/^[ \t]*path[ \t]*=(?<path>.*)$/gm);
  const paths = [...lines].map(({ groups }) =>
    (groups?.["path"] ?? "").trim().replace(/^"(.*)"$/, "$1"),
  );
  return paths.filter((path) => path !== "" && !path.split(/[/\\]/).includes(".."));
}
