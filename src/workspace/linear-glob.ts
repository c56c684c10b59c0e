import { compileIgnorePattern } from "./ignore-pattern.ts";

export type Match = (path: string) => boolean;

const mostAlternatives = 1_000;

/**
 * Compiles a glob with `*`, `**`, `?`, sets, braces and the lists `@(…)`, `?(…)` and one `!(…)`. Matching
 * takes no longer than the product of the lengths, which no translation to a regular expression keeps.
 * @returns `null` for one with other lists, or with more than a thousand alternatives.
 */
export function compileLinearGlob(glob: string): Match | null {
  const included = alternatives(glob.replace(negated, "*"));
  const excluded = negated.test(glob) ? alternatives(glob.replace(negated, "@($1)")) : [];
  if (included === null || excluded === null) return null;
  const isIn = anyOf(included);
  const isOut = anyOf(excluded);
  return (path) => isIn(path) && !isOut(path);
}

const negated = /!\(([^(){}]*)\)/;
/** The innermost braces, or what other shells write for them. */
const group = /(?<kind>[@?]?)(?:\{(?<braces>[^(){}]*)\}|(?<=[@?])\((?<list>[^(){}]*)\))/;

/** What braces stand for, one after another; `null` where that is too much or not understood. */
function alternatives(glob: string): readonly string[] | null {
  const found = new Set([glob]);
  const done: string[] = [];
  // A set hands over what is added to it while it is walked.
  for (const one of found) {
    const match = group.exec(one);
    if (match === null) done.push(one);
    else {
      const { kind = "", braces, list = "" } = match.groups ?? {};
      const before = one.slice(0, match.index);
      const after = one.slice(match.index + match[0].length);
      const inner = braces === undefined ? list.split("|") : inBraces(braces);
      const outer = braces === undefined ? "" : kind;
      if (braces === undefined && kind === "?") inner.push("");
      for (const each of inner) found.add(before + outer + each + after);
    }
    if (found.size > mostAlternatives) return null;
  }
  return done.some((one) => /[(){}]/.test(one)) ? null : done;
}

/** Alternatives by comma, or a range of numbers. */
function inBraces(braces: string): string[] {
  const { first, last } = /^(?<first>\d{1,6})\.\.(?<last>\d{1,6})$/.exec(braces)?.groups ?? {};
  if (first === undefined || last === undefined) return braces.split(",");
  const length = Math.max(0, Number(last) - Number(first) + 1);
  return Array.from({ length: Math.min(length, mostAlternatives + 1) }, (_, at) =>
    String(Number(first) + at),
  );
}

function anyOf(globs: readonly string[]): Match {
  // The slash in front keeps it from matching at any depth.
  const matches = globs.flatMap((glob) => compileIgnorePattern(`/${glob}`) ?? []);
  return (path) => matches.some((match) => match(path));
}
