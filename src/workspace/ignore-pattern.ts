import { characterSet } from "./character-set.ts";

/**
 * Compiles a pattern of a `.gitignore` (https://git-scm.com/docs/gitignore#_pattern_format) for paths
 * below its directory; `null` for one that git lets match nothing. Matching takes no longer than the
 * product of the two lengths, whatever the pattern.
 */
export function compileIgnorePattern(pattern: string): ((path: string) => boolean) | null {
  const tokens = tokensOf(pattern.replace(/^\//, ""));
  if (tokens === null) return null;
  const anywhere: readonly Token[] = pattern.includes("/") ? tokens : [directories, ...tokens];
  return (path) => matches(anywhere, path);
}

/** A test of one character, or one of the wildcards. */
type Token = ((character: string) => boolean) | typeof run | typeof directories | typeof everything;

/** Any characters but the slash. */
const run = "*";
/** Any number of directories, each with its slash. */
const directories = "**/";
/** All that is left, and at least something. */
const everything = "/**";

const written =
  /(?<directories>(?<=^|\/)\*\*\/)|(?<everything>(?<=\/)\*\*$)|(?<run>\*+)|(?<one>\?)|\\(?<escaped>.)|(?<set>\[[!^]?(?:\]|\[:\w+:\]|\\.|[^\]\\])(?:\[:\w+:\]|\\.|[^\]\\])*\])|(?<broken>\[|\\$)|(?<plain>.)/gs;

function tokensOf(pattern: string): Token[] | null {
  const tokens: Token[] = [];
  for (const { groups = {} } of pattern.matchAll(written)) {
    if (groups["broken"] !== undefined) return null;
    if (groups["directories"] !== undefined) tokens.push(directories);
    else if (groups["everything"] !== undefined) tokens.push(everything);
    else if (groups["run"] !== undefined) tokens.push(run);
    else if (groups["one"] !== undefined) tokens.push((character) => character !== "/");
    else if (groups["set"] !== undefined) tokens.push(characterSet(groups["set"]));
    else tokens.push(literal(groups["escaped"] ?? groups["plain"] ?? ""));
  }
  return tokens;
}

function literal(expected: string): (character: string) => boolean {
  return (character) => character === expected;
}

/** A place to go on from when what follows a wildcard does not fit: one character, or directory, further. */
interface Retry {
  readonly token: number;
  at: number;
}

/** Only the last wildcard of each kind needs to be tried again, since an earlier one could do no better. */
function matches(tokens: readonly Token[], path: string): boolean {
  let lastRun: Retry | null = null;
  let lastDirectories: Retry | null = null;
  let token = 0;
  let at = 0;
  while (true) {
    const expected = tokens[token];
    if (expected === undefined && at === path.length) return true;
    if (expected === everything && at < path.length) return true;
    if (expected === run) {
      token += 1;
      lastRun = { token, at };
    } else if (expected === directories) {
      token += 1;
      lastRun = null;
      lastDirectories = { token, at };
    } else if (typeof expected === "function" && at < path.length && expected(path.charAt(at))) {
      token += 1;
      at += 1;
    } else if (lastRun !== null && lastRun.at < path.length && path[lastRun.at] !== "/") {
      lastRun.at += 1;
      ({ token, at } = lastRun);
    } else if (lastDirectories !== null && path.includes("/", lastDirectories.at)) {
      lastRun = null;
      lastDirectories.at = path.indexOf("/", lastDirectories.at) + 1;
      ({ token, at } = lastDirectories);
    } else return false;
  }
}
