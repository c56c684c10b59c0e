import { count, enumeration } from "../domain/wording.ts";
import { compileGlobs } from "../workspace/globs.ts";
import type { OrganisationSettings } from "./settings.ts";

type Selecting = Pick<OrganisationSettings, "only" | "except" | "topics">;

/** Whether inputs select a repository, by `owner/name` without case and by its topics. */
export function selectionOf({
  only,
  except,
  topics,
}: Selecting): (repository: string, topics: readonly string[]) => boolean {
  const [isIn, isOut] = [only, except].map(matcherOf);
  return (repository, own) =>
    (only.length === 0 || isIn?.(repository) === true) &&
    isOut?.(repository) !== true &&
    (topics.length === 0 || own.some((topic) => topics.includes(topic)));
}

function matcherOf(globs: readonly string[]): (repository: string) => boolean {
  const match = compileGlobs(
    globs.map((glob) => glob.toLowerCase()),
    ".",
  );
  return (repository) => match(repository.toLowerCase()) !== null;
}

/**
 * What there is to report of globs that match no repository, for they may be misspelled.
 * @param globs by the input that has them.
 * @param names of all repositories that the catalog or their host names.
 */
export function unmatchedGlobs(
  globs: ReadonlyMap<string, readonly string[]>,
  names: readonly string[],
): readonly string[] {
  return [...globs].flatMap(([input, of]) => {
    const idle = of.filter((glob) => !names.some(matcherOf([glob])));
    const quoted = enumeration(idle.map((glob) => `\`${glob}\``));
    return idle.length === 0
      ? []
      : `\`${input}\` has ${count(idle.length, "glob")} that no repository matches: ${quoted}. Correct or remove what is misspelled.`;
  });
}
