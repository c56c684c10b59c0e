import { compileIgnorePattern } from "./ignore-pattern.ts";

/** What a `.gitignore` decides about a path (relative to where the walk began): ignored, kept, or nothing. */
export type IgnoreRules = (path: string, isDirectory: boolean) => boolean | null;

/**
 * Reads the `.gitignore` of the directory `base` (`""` where the walk began).
 * The last line that matches wins. https://git-scm.com/docs/gitignore#_pattern_format
 */
export function parseGitignore(text: string, base: string): IgnoreRules {
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  const rules = lines.flatMap(parseLine).toReversed();
  const prefix = base === "" ? "" : `${base}/`;
  return (path, isDirectory) => {
    if (!path.startsWith(prefix)) return null;
    const below = asBytes(path.slice(prefix.length));
    const rule = rules.find(
      ({ directoryOnly, matches }) => (isDirectory || !directoryOnly) && matches(below),
    );
    return rule === undefined ? null : !rule.keeps;
  };
}

interface IgnoreRule {
  readonly matches: (path: string) => boolean;
  readonly directoryOnly: boolean;
  /** A line with `!` takes back what an earlier one ignores. */
  readonly keeps: boolean;
}

function parseLine(line: string): readonly IgnoreRule[] {
  if (line.startsWith("#")) return [];
  const written = withoutLastBlanks(line.replace(/\r$/, ""));
  const keeps = written.startsWith("!");
  const body = keeps ? written.slice(1) : written;
  const directoryOnly = body.endsWith("/");
  const path = directoryOnly ? body.slice(0, -1) : body;
  const matches = path === "" ? null : compileIgnorePattern(asBytes(path));
  return matches === null ? [] : [{ matches, directoryOnly, keeps }];
}

/** A backslash keeps a blank. */
function withoutLastBlanks(line: string): string {
  return /^(?:\\.|[^\\ ]| +(?=[^ ]))*\\?/s.exec(line)?.[0] ?? "";
}

/** Git compares bytes: to it a `?` is half an umlaut. */
function asBytes(text: string): string {
  // oxlint-disable-next-line no-control-regex -- all of ASCII is meant
  return /^[\0-\x7f]*$/.test(text) ? text : Buffer.from(text).toString("latin1");
}
