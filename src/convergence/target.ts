import { canonicalName } from "../domain/names.ts";
import { sortedUnique } from "../domain/order.ts";
import type { NamedVersions, PackageType } from "../domain/package.ts";
import { asWritten, keepsAllVersions, type RecordedNames } from "./compare.ts";
import { nameHash, versionHash } from "./name-hash.ts";
import { withoutUnknown } from "./recorded-names.ts";
import type { Claims } from "./source.ts";
import type { KeptName } from "./undeclared.ts";

/** What one package type is to be recorded as. */
export interface Target {
  readonly names: readonly NamedVersions[];
  /** Whether that is exactly what is declared, with nothing carried along for others. */
  readonly isAsDeclared: boolean;
}

/**
 * The names and versions that are to be recorded: what is declared, what stays, and the versions
 * that other sources hold of a name that is declared here as well.
 */
export function targetOf(
  packageType: PackageType,
  declared: readonly NamedVersions[],
  recorded: RecordedNames,
  kept: readonly KeptName[],
  claims: Claims,
): Target {
  const keptNames = kept.map(({ name }) => withoutUnknown(name));
  if (claims.isEmpty)
    return { names: [...declared, ...keptNames], isAsDeclared: kept.length === 0 };
  const isMultiVersion = keepsAllVersions(recorded);
  let isAsDeclared = kept.length === 0;
  const names = declared.map((named) => {
    const found = recorded.get(canonicalName(packageType, named.name));
    if (found === undefined) return named;
    const written = asWritten(packageType, withoutUnknown(found).versions, named.versions);
    const theirs = heldByOthers(packageType, named, written, claims);
    if (theirs.length === 0) return named;
    isAsDeclared = false;
    // A store with one version of a name keeps the one it has.
    const versions = isMultiVersion
      ? sortedUnique([...named.versions, ...theirs])
      : written.filter((version) => named.versions.includes(version) || theirs.includes(version));
    return { name: named.name, versions };
  });
  return { names: [...names, ...keptNames], isAsDeclared };
}

/** The recorded versions beside the declared ones that another source holds, or may hold. */
function heldByOthers(
  packageType: PackageType,
  { name, versions }: NamedVersions,
  recorded: readonly string[],
  claims: Claims,
): readonly string[] {
  const foreign = recorded.filter((version) => !versions.includes(version));
  if (foreign.length === 0) return foreign;
  const hash = nameHash(packageType, name);
  if (claims.isOpen(hash)) return foreign;
  return foreign.filter((version) => claims.holds(versionHash(packageType, name, version)));
}
