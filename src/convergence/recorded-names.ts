import { canonicalName, canonicalVersion } from "../vocabulary/names.ts";
import { sortedUnique } from "../vocabulary/order.ts";
import type { PackageType, RecordedPackage } from "../vocabulary/package.ts";

/** A recorded name with every spelling and version under which Cortex holds it. */
export interface RecordedName {
  readonly name: string;
  readonly spellings: readonly string[];
  readonly versions: readonly string[];
}

/** What the rows of one package type come to, by canonical name. */
export function recordedNames(
  packageType: PackageType,
  rows: readonly RecordedPackage[],
): ReadonlyMap<string, RecordedName> {
  const names = new Map<string, RecordedName>();
  const groups = new Map<string, RecordedPackage[]>();
  for (const row of rows) {
    if (row.packageType !== packageType) continue;
    const key = canonicalName(packageType, row.name);
    const group = groups.get(key);
    if (group !== undefined) group.push(row);
    else if (names.has(key)) groups.set(key, [row]);
    else names.set(key, single(packageType, row));
  }
  // Nearly every name has one row, so the others are put together afterwards.
  for (const [key, group] of groups) {
    const first = names.get(key);
    if (first !== undefined) names.set(key, together(packageType, first, group));
  }
  return names;
}

function single(packageType: PackageType, { name, version }: RecordedPackage): RecordedName {
  return { name, spellings: [name], versions: [canonicalVersion(packageType, version)] };
}

function together(
  packageType: PackageType,
  first: RecordedName,
  others: readonly RecordedPackage[],
): RecordedName {
  const spellings = sortedUnique([...first.spellings, ...others.map(({ name }) => name)]);
  const versions = others.map(({ version }) => canonicalVersion(packageType, version));
  return {
    name: spellings[0] ?? first.name,
    spellings,
    versions: sortedUnique([...first.versions, ...versions]),
  };
}
