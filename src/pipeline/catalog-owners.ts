import type { CatalogEntity } from "../cortex/cortex.ts";
import { byText } from "../domain/order.ts";
import { problem, type Problem } from "../domain/problem.ts";
import { some } from "../domain/wording.ts";
import type { EntityPath } from "../settings/settings.ts";

/** The entities of a repository by the catalog: who owns which directory. */
export interface CatalogOwners {
  /** One for each directory. */
  readonly lines: readonly EntityPath[];
  /** The entities that share a directory with the one of its line, by that one. */
  readonly sharers: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

/** Gives each directory that git details name to its entities; several on one get the same packages. */
export function catalogOwners(entities: readonly CatalogEntity[]): CatalogOwners {
  const live = entities.filter(({ isArchived }) => !isArchived);
  const byPath = Map.groupBy(live, ({ git }) => directory(git?.basepath ?? ""));
  const groups = [...byPath]
    .map(([path, group]) => ({ path, tags: group.map(({ tag }) => tag).toSorted(byText) }))
    .toSorted((a, b) => byText(a.path, b.path));
  const shared = groups.filter(({ tags }) => tags.length > 1);
  return {
    lines: groups.map(({ path, tags }) => ({ path, entity: tags[0] ?? "" })),
    sharers: new Map(shared.map(({ tags }) => [tags[0] ?? "", tags.slice(1)])),
    problems: shared.map(({ path, tags }) =>
      problem(
        "notice",
        "entities-shared",
        `In Cortex ${some(tags)} all have the directory ${path} of this repository, so each gets its packages. Give them a \`basepath\` each, or set \`entity\`.`,
      ),
    ),
  };
}

function directory(basepath: string): string {
  const trimmed = basepath
    .replaceAll("\\", "/")
    .replace(/^(?:\.?\/)+/, "")
    .replace(/\/+$/, "");
  return trimmed === "" ? "." : trimmed;
}
