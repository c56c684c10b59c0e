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
  const { byName, byEnding, others } = compile(kinds);
  const tails = new Set(kinds.flatMap(({ files }) => files.map(tailOf)));
  return (path) => {
    // A look at the end settles nearly every file of a repository, and then the whole name.
    if (others.length === 0 && !tails.has(tailOf(path))) return [];
    const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
    const named = byName.get(name);
    const ending = byEnding.get(endingOf(name));
    if (named === undefined && ending === undefined && others.length === 0) return [];
    const candidates = [...(named ?? []), ...(ending ?? []), ...others];
    const matching = candidates.filter(({ pattern }) => pattern.test(path));
    if (matching.length < 2) return matching.map(({ kind }) => kind);
    return [...new Set(matching.toSorted((a, b) => a.order - b.order).map(({ kind }) => kind))];
  };
}

interface Rule<Of> {
  readonly order: number;
  readonly kind: Of;
  readonly pattern: RegExp;
}

interface Rules<Of> {
  /** Patterns whose file name has no `*`. */
  readonly byName: ReadonlyMap<string, readonly Rule<Of>[]>;
  /** Patterns with a dot after the last `*`, by what follows the last dot. */
  readonly byEnding: ReadonlyMap<string, readonly Rule<Of>[]>;
  readonly others: readonly Rule<Of>[];
}

function compile<Of extends Kind>(kinds: readonly Of[]): Rules<Of> {
  const byName = new Map<string, Rule<Of>[]>();
  const byEnding = new Map<string, Rule<Of>[]>();
  const others: Rule<Of>[] = [];
  for (const [order, kind] of kinds.entries())
    for (const file of kind.files) {
      const rule = { order, kind, pattern: expression(file, kind.anyCase === true ? "i" : "") };
      const name = file.slice(file.lastIndexOf("/") + 1).toLowerCase();
      const tail = name.slice(name.lastIndexOf("*") + 1);
      if (!name.includes("*")) listUnder(byName, name).push(rule);
      else if (tail.includes(".")) listUnder(byEnding, endingOf(tail)).push(rule);
      else others.push(rule);
    }
  return { byName, byEnding, others };
}

function listUnder<Of>(rules: Map<string, Rule<Of>[]>, key: string): Rule<Of>[] {
  const known = rules.get(key) ?? [];
  rules.set(key, known);
  return known;
}

/** The last two characters as a number, whatever their case. No pattern has a `*` there unless it is one of the others. */
function tailOf(path: string): number {
  const [last, before] = [path.charCodeAt(path.length - 1), path.charCodeAt(path.length - 2)];
  return (before | letterCase) * 0x10000 + (last | letterCase);
}

/** Set in small letters and not in capital ones; where it makes signs alike the name is looked at. */
const letterCase = 0x20;

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function expression(file: string, flags: string): RegExp {
  const source = file
    .replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&")
    .split("**/")
    .map((part) => part.replaceAll("*", "[^/]*"))
    .join("(?:[^/]+/)*");
  return new RegExp(`(?:^|/)${source}$`, flags);
}
