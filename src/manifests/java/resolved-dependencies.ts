import type { Repository } from "../format.ts";
import {
  effectiveDependencies,
  type EffectiveDependencies,
  type EffectiveDependency,
} from "./effective-dependencies.ts";
import { managedDependencies } from "./managed-dependencies.ts";
import type { Management } from "./own-management.ts";
import { knownOutsidePom, outsidePom } from "./outside-pom.ts";
import type { FindPom, Lineage } from "./pom-lineage.ts";

/** The dependencies of a POM, and the management that gave them their versions. */
export type ResolvedDependencies = EffectiveDependencies & { readonly management: Management };

/**
 * The dependencies of a POM with BOMs from outside the repository, each of which is asked for only when
 * a version depends on it: what counts before it is known, and does not have it.
 * @param isWanted whether the version of a dependency matters.
 * @throws Fault as `managedDependencies`.
 */
export async function resolvedDependencies(
  lineage: Lineage,
  repository: Repository,
  findPom: FindPom,
  isWanted: (dependency: EffectiveDependency) => boolean,
): Promise<ResolvedDependencies> {
  for (;;) {
    const management = await managedDependencies(lineage, repository, findPom);
    const dependencies = effectiveDependencies(lineage, management);
    const boms = awaitedBoms(dependencies.known, isWanted, repository);
    if (boms.length === 0) return { ...dependencies, management };
    await Promise.all(boms.map((coordinates) => outsidePom(coordinates, repository)));
  }
}

/** A version that depends on what was not found stays unknown, whatever comes after. */
function awaitedBoms(
  dependencies: readonly EffectiveDependency[],
  isWanted: (dependency: EffectiveDependency) => boolean,
  repository: Repository,
): readonly string[] {
  if (repository.outside === undefined) return [];
  const first = dependencies.flatMap((dependency) => {
    const [reason] = dependency.unknown;
    return reason?.kind === "imported BOM" && isWanted(dependency) ? [reason.coordinates] : [];
  });
  return [...new Set(first)].filter((each) => knownOutsidePom(each, repository) === undefined);
}
