import {
  count,
  enclosing,
  endOfBlock,
  endOfBracket,
  endOfCommand,
  opensBracket,
  type Counted,
} from "./passages.ts";
import { installs, type InstallWords } from "./words.ts";

/** A file that a task or a resource puts in place: `path: /srv/requirements.txt`. */
const place = /\b(?:path|dest|destination|target|filename|file|name)["']?\s*[:=]/;
/** A file in a map of files. */
const fileKey = /^\s*["']?[\w./-]+["']?\s*[:=]\s*[|<]/;
/** A text of YAML whose lines are one. */
const folded = /[:-]\s*>[-+\d]*\s*$/;

/**
 * Keys, calls and resources that hold names of packages, the tasks and resources that name what installs
 * them, and the manifests that others put in place.
 */
export function declaredInstalls(lines: readonly string[], words: InstallWords): Counted {
  const counted: Counted = new Set();
  let [until, enclosed] = [0, 0];
  for (const [at, line] of lines.entries()) {
    if (at >= enclosed && isInstaller(line, words)) {
      const { begin, end } = enclosing(lines, at);
      for (let line = begin; line < end; line += 1) count(counted, line, endOfCommand(lines, line));
      enclosed = end;
    }
    if (words.list?.test(line) === true) countItems(counted, lines, at);
    if (at < until || !holds(lines, at, words)) continue;
    until = endOfBlock(lines, at);
    count(counted, at, until);
  }
  return counted;
}

/** The items of the list below a key alone: most keys of such a name hold something else. */
function countItems(counted: Counted, lines: readonly string[], at: number): void {
  const end = endOfBlock(lines, at);
  for (let line = at + 1; line < end; line += 1)
    if (/^\s*-\s/.test(lines[line] ?? "")) counted.add(line);
}

function isInstaller(line: string, { installer, manifest }: InstallWords): boolean {
  return installer.test(line) || (place.test(line) && manifest.test(line));
}

function holds(lines: readonly string[], at: number, words: InstallWords): boolean {
  const line = lines[at] ?? "";
  if (words.holder.test(line)) return true;
  if (fileKey.test(line) && words.manifest.test(line)) return true;
  return folded.test(line) && installs(lines.slice(at, endOfBlock(lines, at)).join(" "), words);
}

/** The lists of packages of Nix and Devbox, and the sets of Python's packages. */
const list = /(?:Inputs|[pP]ackages|\bdependencies|\bdeps)["']?\s*[=:]|\bpython\w*\.pkgs\b/;
/** The set that a package is taken from: `pkgs.`, `ps.`, `python3.pkgs.`. */
const set = /(?<![\w-])(?:[A-Za-z][\w-]{0,40}\.){1,4}(?=[\w"])/g;

/** What of a file of Nix, or of Devbox, names packages, whatever language they are of; lines keep their numbers. */
export function nixPassages(text: string): string {
  const lines = text.split("\n");
  const counted: Counted = new Set();
  for (const [at, line] of lines.entries())
    if (!counted.has(at) && list.test(line))
      count(counted, at, opensBracket(line) ? endOfBracket(lines, at) : endOfBlock(lines, at));
  return lines.map((line, at) => (counted.has(at) ? line.replaceAll(set, " ") : "")).join("\n");
}
