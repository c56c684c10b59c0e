import { packageTypes, type PackageType, type RecordedPackage } from "../domain/package.ts";
import { problem, type Problem } from "../domain/problem.ts";

/** A type that is recorded but not this repository's, with the number of its names. */
export interface LeftAlone {
  readonly packageType: PackageType;
  readonly recorded: number;
}

/** The recorded types besides those of the repository. */
export function othersRecorded(
  types: readonly { readonly packageType: PackageType }[],
  rows: readonly RecordedPackage[],
): readonly LeftAlone[] {
  const own = new Set(types.map(({ packageType }) => packageType));
  return packageTypes
    .filter((packageType) => !own.has(packageType))
    .map((packageType) => {
      const names = rows.filter((row) => row.packageType === packageType).map(({ name }) => name);
      return { packageType, recorded: new Set(names).size };
    })
    .filter(({ recorded }) => recorded > 0);
}

/**
 * Tells of types that were left alone for want of evidence. With `package-types` given, the others
 * were said not to be this action's: no need to tell.
 */
export function notOwned(
  entity: string,
  ownTypes: readonly PackageType[] | null,
  leftAlone: readonly LeftAlone[],
): readonly Problem[] {
  if (ownTypes !== null) return [];
  return leftAlone.map(({ packageType, recorded }) =>
    problem(
      "notice",
      "type-unmanaged",
      `Cortex records ${recorded} ${recorded === 1 ? "name" : "names"} of ${packageType} for ${entity}, and the repository has no manifest of that type. They were left alone, because nothing shows that they came from here; \`package-types: ${packageType.toLowerCase()}\` beside the types in use would empty the type.`,
      { entity, packageType },
    ),
  );
}
