import { count, enclosing, endOfBlock, type Counted } from "./passages.ts";
import { installs, type InstallWords } from "./words.ts";

/** A file that a task or a resource puts in place: `path: /srv/requirements.txt`. */
const place = /\b(?:path|dest|destination|target|filename|file|name)["']?\s*[:=]/;
/** A file in a map of files. */
const fileKey = /^\s*["']?[\w./-]+["']?\s*[:=]\s*[|<]/;
/** A text of YAML whose lines are one. */
const folded = /[:-]\s*>[-+\d]*\s*$/;

/**
 * Keys, calls and resources that hold names of packages, the tasks and resources that say what installs
 * them, and the manifests that others put in place.
 */
export function declaredInstalls(lines: readonly string[], words: InstallWords): Counted {
  const counted: Counted = new Set();
  let [until, enclosed] = [0, 0];
  for (const [at, line] of lines.entries()) {
    if (at >= enclosed && isInstaller(line, words)) {
      const { begin, end } = enclosing(lines, at);
      count(counted, begin, end);
      enclosed = end;
    }
    if (at < until || !holds(lines, at, words)) continue;
    until = endOfBlock(lines, at);
    count(counted, at, until);
  }
  return counted;
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
