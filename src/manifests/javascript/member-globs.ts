import { compileIgnorePattern } from "../../workspace/ignore-pattern.ts";

type Match = (path: string) => boolean;

/**
 * Compiles the globs that name members of a workspace, for paths of their package.json files. Matching
 * takes no longer than the product of the lengths, which no translation to a regular expression keeps:
 * the globs come from the repository. `+(…)` and `*(…)` name nothing.
 */
export function compileMemberGlobs(globs: readonly string[]): Match {
  const paths = new Set(globs.filter((glob) => !special.test(glob)));
  const matches = globs
    .filter((glob) => special.test(glob))
    .slice(0, mostGlobs)
    .flatMap(compile);
  return (path) => paths.has(path) || matches.some((match) => match(path));
}

const special = /[*?[\]{}()!\\]/;
/** More than any workspace has, and few enough for each path to be held against. */
const mostGlobs = 1_000;
const mostAlternatives = 1_000;

function compile(glob: string): readonly Match[] {
  const included = alternatives(glob.replace(negated, "*"));
  const excluded = negated.test(glob) ? alternatives(glob.replace(negated, "@($1)")) : [];
  if (included === null || excluded === null) return [];
  const isIn = anyOf(included);
  const isOut = anyOf(excluded);
  const ofHidden = hidden.test(glob);
  return [(path) => (ofHidden || !hidden.test(path)) && isIn(path) && !isOut(path)];
}

const negated = /!\(([^(){}]*)\)/;
/** A wildcard does not stand for what is hidden. */
const hidden = /(?:^|\/)\./;
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
      const inner = braces === undefined ? list.split("|") : braces.split(",");
      const outer = braces === undefined ? "" : kind;
      if (braces === undefined && kind === "?") inner.push("");
      for (const each of inner) found.add(before + outer + each + after);
    }
    if (found.size > mostAlternatives) return null;
  }
  return done.some((one) => /[(){}]/.test(one)) ? null : done;
}

function anyOf(globs: readonly string[]): Match {
  // The slash in front keeps it from matching at any depth.
  const matches = globs.flatMap((glob) => compileIgnorePattern(`/${glob}`) ?? []);
  return (path) => matches.some((match) => match(path));
}
