import type { Format } from "../format.ts";

/** The format of a path, or `null` for a file that is no manifest. */
export type FormatOf = (path: string) => Format | null;

/** The format of a path: the first of those whose `files` match. */
export function formatMatcher(formats: readonly Format[]): FormatOf {
  const matching = fileMatcher(formats);
  return (path) => matching(path)[0] ?? null;
}

/** Whether a file with a name of the format is one, as far as the name alone says it. */
export function isNamedFor({ accepts }: Format, path: string): boolean {
  return accepts?.(path, () => null) !== false;
}

interface Kind {
  /** File names, or ends of paths, with `*` for any run of characters but `/`. */
  readonly files: readonly string[];
  /** Set where the case of letters does not count, as on the systems of Windows and macOS. */
  readonly anyCase?: true;
}

/**
 * Compiles the `files` of kinds of files. Gives all kinds, in their order, with a pattern for the end of
 * a path; `*` is any run of characters but `/`, `**` any directories, and a pattern matches whole
 * segments of the path.
 */
export function fileMatcher<Of extends Kind>(
  kinds: readonly Of[],
): (path: string) => readonly Of[] {
  const rules = kinds.flatMap((kind) =>
    kind.files.map((file) => ({ kind, tail: tailOfPattern(file), matches: matcherOf(file, kind) })),
  );
  const others = rules.filter(({ tail }) => tail === null);
  const tails = new Set(rules.flatMap(({ tail }) => tail ?? []));
  const byTail = new Map(
    Array.from(tails, (tail) => [
      tail,
      rules.filter((rule) => rule.tail === null || rule.tail === tail),
    ]),
  );
  return (path) => {
    // A look at the end settles nearly every file of a repository.
    const candidates = byTail.get(tailOf(path)) ?? others;
    const found: Of[] = [];
    for (const { kind, matches } of candidates)
      if (matches(path) && !found.includes(kind)) found.push(kind);
    return found;
  };
}

/** `null` where the pattern leaves the last characters open. */
function tailOfPattern(file: string): number | null {
  return file.slice(-2).includes("*") ? null : tailOf(file);
}

/** The last two characters as a number, whatever the case of letters. */
function tailOf(path: string): number {
  const last = path.charCodeAt(path.length - 1);
  const before = path.charCodeAt(path.length - 2);
  return (before | letterCase) * 0x10000 + (last | letterCase);
}

/** Set in small letters and not in capital ones; where it makes signs alike the whole path is looked at. */
const letterCase = 0x20;

function matcherOf(file: string, { anyCase }: Kind): (path: string) => boolean {
  const end = file.slice(file.lastIndexOf("*") + 1);
  const isEnding = file === `*${end}` && !end.includes("/");
  if (isEnding && anyCase !== true) return (path) => path.endsWith(end);
  let pattern: RegExp | null = null;
  return (path) => {
    if (anyCase !== true && !path.endsWith(end)) return false;
    pattern ??= expression(file, anyCase === true ? "i" : "");
    return pattern.test(path);
  };
}

function expression(file: string, flags: string): RegExp {
  const source = file
    .replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&")
    .split("**/")
    .map((part) => part.replaceAll("*", "[^/]*"))
    .join("(?:[^/]+/)*");
  return new RegExp(`(?:^|/)${source}$`, flags);
}
