import { canonicalName } from "../domain/names.ts";
import { sortedUnique } from "../domain/order.ts";
import type { DeclaredPackage, PackageType } from "../domain/package.ts";
import { problem, type Problem } from "../domain/problem.ts";
import { count, some } from "../domain/wording.ts";
import type { RecordedNames } from "./compare.ts";
import { versionHash } from "./name-hash.ts";
import type { TypePlan } from "./plan.ts";
import { withoutUnknown } from "./recorded-names.ts";

/**
 * The packages with what is recorded in place of written versions that something else outranked in the
 * last sync and that is not to be had this time, which is no reason to write.
 * @param outranked hashes of those versions, as the state has them.
 */
export function settled(
  packageType: PackageType,
  packages: readonly DeclaredPackage[],
  recorded: RecordedNames,
  outranked: ReadonlySet<string>,
): readonly DeclaredPackage[] {
  if (outranked.size === 0) return packages;
  return packages.map((named) => {
    const { name, versions, open = [] } = named;
    const found = recorded.get(canonicalName(packageType, name));
    const known = found === undefined ? [] : withoutUnknown(found).versions;
    const isOutranked = (version: string): boolean =>
      open.includes(version) && outranked.has(versionHash(packageType, name, version));
    if (known.length === 0 || !versions.some(isOutranked)) return named;
    const stays = versions.filter((version) => !isOutranked(version));
    return {
      ...named,
      versions: sortedUnique([...stays, ...known]),
      outranked: versions.filter(isOutranked),
    };
  });
}

/** The hashes of the written versions that something else outranks. */
export function outrankedHashes(
  packageType: PackageType,
  packages: readonly DeclaredPackage[],
): readonly string[] {
  return packages.flatMap(({ name, outranked = [] }) =>
    outranked.map((version) => versionHash(packageType, name, version)),
  );
}

/** What there is to report of recorded versions that stay in place of what the repository writes. */
export function openProblems(entity: string, plans: readonly TypePlan[]): readonly Problem[] {
  return plans.flatMap(({ type: { packageType, packages } }) => {
    const open = packages.flatMap(({ name, versions, outranked = [], open: written = [] }) =>
      outranked.some((version) => written.includes(version))
        ? [`${name} ${versions.join(", ")}, written as ${outranked.join(", ")}`]
        : [],
    );
    if (open.length === 0) return [];
    const message = `Of ${count(open.length, "name")} of ${packageType} for ${entity} the recorded version stays, though another is written (${some(open)}): in the last sync a platform asked for it, which is not to be had this time. Have it found, as \`java-versions\` says, or lock the versions.`;
    return [problem("notice", "versions-open", message, { entity, packageType })];
  });
}
