import type { PackageType, RecordedPackage } from "../domain/package.ts";
import type { DeclaredType } from "./declared.ts";
import { othersRecorded } from "./left-alone.ts";

interface Emptying {
  readonly types: readonly DeclaredType[];
  /** The package types that are this run's own by input; `null` where the input is empty. */
  readonly ownTypes: readonly PackageType[] | null;
  /** The types of which the last manifest is proven to have been deleted. */
  readonly deletedTypes: () => Promise<ReadonlySet<PackageType>>;
}

/**
 * The types of an entity, and those besides that are to be emptied because their manifests are proven
 * to have been deleted. The proof is asked for only where Cortex records such a type at all.
 */
export async function withDeletedTypes(
  { types, ownTypes, deletedTypes }: Emptying,
  rows: readonly RecordedPackage[],
): Promise<readonly DeclaredType[]> {
  const present = types.filter((type) => type.present);
  const gone = othersRecorded(present, rows).filter(
    ({ packageType }) => ownTypes?.includes(packageType) ?? true,
  );
  if (gone.length === 0) return types;
  const deleted = await deletedTypes();
  const proven = gone.filter(({ packageType }) => deleted.has(packageType));
  const isProven = new Set(proven.map(({ packageType }) => packageType));
  return [
    ...types.filter(({ packageType, hold }) => hold !== null || !isProven.has(packageType)),
    ...proven
      .filter(({ packageType }) => !types.some((type) => isHeld(type, packageType)))
      .map(({ packageType }) => ({ ...nothingDeclared, packageType })),
  ];
}

const nothingDeclared = {
  packages: [],
  present: false,
  deleted: true,
  manifests: [],
  unresolved: [],
  verbatim: null,
  hold: null,
};

function isHeld({ packageType, hold }: DeclaredType, asked: PackageType): boolean {
  return packageType === asked && hold !== null;
}
