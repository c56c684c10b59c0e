import type { Format } from "../format.ts";

/** Tells the format of a path, or `null` for a file that is no manifest. */
export type FormatOf = (path: string) => Format | null;

/**
 * Compiles the `files` of the formats. The first format with a pattern for the end of the path
 * wins; `*` is any run of characters but `/`, `**` any directories, and a pattern matches whole
 * segments of the path.
 */
export function formatMatcher(formats: readonly Format[]): FormatOf {
  const { byName, byEnding, others } = compile(formats);
  const tails = new Set(formats.flatMap(({ files }) => files.map(tailOf)));
  return (path) => {
    // A look at the end settles nearly every file of a repository, and then the whole name.
    if (others.length === 0 && !tails.has(tailOf(path))) return null;
    const name = path.slice(path.lastIndexOf("/") + 1);
    const named = byName.get(name);
    const ending = byEnding.get(endingOf(name));
    if (named === undefined && ending === undefined && others.length === 0) return null;
    const candidates = [...(named ?? []), ...(ending ?? []), ...others];
    const matching = candidates.filter(({ pattern }) => pattern.test(path));
    return matching.toSorted((a, b) => a.order - b.order)[0]?.format ?? null;
  };
}

interface Rule {
  readonly order: number;
  readonly format: Format;
  readonly pattern: RegExp;
}

interface Rules {
  /** Patterns whose file name has no `*`. */
  readonly byName: ReadonlyMap<string, readonly Rule[]>;
  /** Patterns with a dot after the last `*`, by what follows the last dot. */
  readonly byEnding: ReadonlyMap<string, readonly Rule[]>;
  readonly others: readonly Rule[];
}

function compile(formats: readonly Format[]): Rules {
  const byName = new Map<string, Rule[]>();
  const byEnding = new Map<string, Rule[]>();
  const others: Rule[] = [];
  for (const [order, format] of formats.entries())
    for (const file of format.files) {
      const rule = { order, format, pattern: expression(file) };
      const name = file.slice(file.lastIndexOf("/") + 1);
      const tail = name.slice(name.lastIndexOf("*") + 1);
      if (!name.includes("*")) listUnder(byName, name).push(rule);
      else if (tail.includes(".")) listUnder(byEnding, endingOf(tail)).push(rule);
      else others.push(rule);
    }
  return { byName, byEnding, others };
}

function listUnder(rules: Map<string, Rule[]>, key: string): Rule[] {
  const known = rules.get(key) ?? [];
  rules.set(key, known);
  return known;
}

/** The last two characters as a number. No pattern has a `*` there unless it is one of the others. */
function tailOf(path: string): number {
  return path.charCodeAt(path.length - 2) * 0x10000 + path.charCodeAt(path.length - 1);
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function expression(file: string): RegExp {
  const source = file
    .replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&")
    .split("**/")
    .map((part) => part.replaceAll("*", "[^/]*"))
    .join("(?:[^/]+/)*");
  return new RegExp(`(?:^|/)${source}$`);
}
