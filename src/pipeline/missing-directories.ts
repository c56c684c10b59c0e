import { packageTypes } from "../domain/package.ts";
import { problem } from "../domain/problem.ts";
import type { Repository } from "../manifests/format.ts";
import type { EntityPath } from "../settings/settings.ts";
import type { Owners } from "./owners.ts";

/** The owners by the catalog, whose directories are held where the commit does not have them. */
export function withMissing(
  owners: Owners,
  lines: readonly EntityPath[],
  tree: Pick<Repository, "has" | "list">,
): Owners {
  const { incomplete, problems } = missingDirectories(lines, tree);
  return {
    ...owners,
    incomplete: [...owners.incomplete, ...incomplete],
    problems: [...owners.problems, ...problems],
  };
}

/**
 * What the catalog gives an entity and the commit does not have: a directory that moved, or a slip in
 * the catalog. Its manifests may be somewhere else, so that nothing of the entity is uploaded or removed.
 */
export function missingDirectories(
  lines: readonly EntityPath[],
  { has, list }: Pick<Repository, "has" | "list">,
): Pick<Owners, "incomplete" | "problems"> {
  const missing = lines.filter(({ path }) => path !== "." && !has(path) && list(path).length === 0);
  return {
    incomplete: missing.map(({ path, entity }) => ({ path, packageTypes, entity })),
    problems: missing.map(({ path, entity }) =>
      problem(
        "warning",
        "entity-directory-missing",
        `In Cortex ${entity} has the directory ${path}, which this commit does not have. Nothing of it is uploaded or removed. Correct its \`basepath\` in Cortex.`,
        { entity },
      ),
    ),
  };
}
