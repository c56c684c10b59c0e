/** What a `.gitignore` says of a path (relative to where the walk began): ignored, kept, or nothing. */
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
    const below = path.slice(prefix.length);
    const rule = rules.find(
      ({ directoryOnly, pattern }) => (isDirectory || !directoryOnly) && pattern.test(below),
    );
    return rule === undefined ? null : !rule.keeps;
  };
}

interface IgnoreRule {
  readonly pattern: RegExp;
  readonly directoryOnly: boolean;
  /** A line with `!` takes back what an earlier one ignores. */
  readonly keeps: boolean;
}

function parseLine(line: string): readonly IgnoreRule[] {
  if (line.startsWith("#")) return [];
  const written = line.replace(/\r$/, "").replace(/((?:[^\\ ]|\\.|\\$)?) +$/, "$1");
  const keeps = written.startsWith("!");
  const body = keeps ? written.slice(1) : written;
  const directoryOnly = body.endsWith("/");
  const path = directoryOnly ? body.slice(0, -1) : body;
  if (path === "") return [];
  const anchored = path.includes("/");
  const source = expression(path.startsWith("/") ? path.slice(1) : path);
  if (source === null) return [];
  return [
    { pattern: new RegExp(`^${anchored ? "" : "(?:.*/)?"}${source}$`, "s"), directoryOnly, keeps },
  ];
}

const token =
  /(?<lead>^\*\*\/)|(?<tail>\/\*\*$)|(?<middle>\/\*\*(?=\/))|(?<run>\*+)|(?<one>\?)|\\(?<escaped>.)|(?<set>\[[!^]?(?:\]|\[:\w+:\]|\\.|[^\]\\])(?:\[:\w+:\]|\\.|[^\]\\])*\])|(?<broken>\[|\\$)|(?<plain>[^])/gs;

/** The pattern as the source of a regular expression; `null` for one that git lets match nothing. */
function expression(pattern: string): string | null {
  const parts = [...pattern.matchAll(token)].map(({ groups = {} }) => {
    if (groups["lead"] !== undefined) return "(?:.*/)?";
    if (groups["tail"] !== undefined) return "/.+";
    if (groups["middle"] !== undefined) return "(?:/.*)?";
    if (groups["run"] !== undefined) return "[^/]*";
    if (groups["one"] !== undefined) return "[^/]";
    if (groups["set"] !== undefined) return characterSet(groups["set"]);
    if (groups["broken"] !== undefined) return null;
    return literal(groups["escaped"] ?? groups["plain"] ?? "");
  });
  return parts.includes(null) ? null : parts.join("");
}

const posixClasses = new Map([
  ["alpha", "a-zA-Z"],
  ["digit", "0-9"],
  ["alnum", "a-zA-Z0-9"],
  ["upper", "A-Z"],
  ["lower", "a-z"],
  ["space", "\\s"],
]);

const member =
  /\[:(?<name>\w+):\]|\\?(?<start>[^\\])-\\?(?<end>[^\\])|\\(?<escaped>.)|(?<plain>.)/gs;

/** A character class never matches the slash. */
function characterSet(set: string): string {
  const negated = set[1] === "!" || set[1] === "^";
  const members = set.slice(negated ? 2 : 1, -1);
  const source = [...members.matchAll(member)].map(({ groups = {} }) => {
    const { name, start = "", end, escaped, plain = "" } = groups;
    if (name !== undefined) return posixClasses.get(name) ?? "";
    if (end === undefined) return literal(escaped ?? plain);
    return start > end ? "" : `${literal(start)}-${literal(end)}`;
  });
  return `(?!/)[${negated ? "^" : ""}${source.join("")}]`;
}

function literal(character: string): string {
  return /[\\^$.*+?()[\]{}|/-]/.test(character) ? `\\${character}` : character;
}
