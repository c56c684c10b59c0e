import { problem, type Problem } from "../domain/problem.ts";
import { enumeration, some } from "../domain/wording.ts";
import type { Repository } from "../manifests/format.ts";
import { ownersByDescriptors } from "./owners.ts";
import type { AssignedEntity } from "./ports.ts";

/**
 * A notice where descriptors name entities that the catalog does not give to their repository. Where the
 * catalog was asked for all repositories it is believed: anybody who may push could name any entity.
 * @param paths of the descriptors.
 * @param name `owner/name`; `null` where it is not known.
 */
export async function disagreement(
  assigned: readonly AssignedEntity[],
  paths: readonly string[],
  tree: Pick<Repository, "text">,
  name: string | null,
): Promise<readonly Problem[]> {
  const { entities } = await ownersByDescriptors(paths, tree, name);
  const known = new Set(assigned.flatMap(({ tag, id }) => [tag, id]));
  const others = entities.filter((entity) => !known.has(entity));
  if (others.length === 0) return [];
  const verb = paths.length === 1 ? "names" : "name";
  const message = `${some(paths)} ${verb} ${enumeration(others)}, to which the Cortex catalog does not give this repository. The catalog is believed.`;
  return [problem("notice", "descriptor-idle", message, { path: paths[0] ?? null })];
}
