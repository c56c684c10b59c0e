import { canRepresent } from "../domain/names.ts";
import type { EntityReport, PackageTypeReport, Report } from "./report.ts";

/**
 * How many declared names are not recorded although nothing is left to do: the repository does not
 * give their version, and no upload of their type can carry them without one.
 */
export function unrecorded({ entities }: Pick<Report, "entities">): number {
  return entities
    .flatMap(({ packageTypes, packages }) =>
      packageTypes.map((type) => Math.min(missing(type), unversioned(type, packages))),
    )
    .reduce((total, value) => total + value, 0);
}

function missing({ declared, recorded }: PackageTypeReport): number {
  return recorded === null ? 0 : Math.max(0, declared - recorded);
}

function unversioned(
  { packageType }: PackageTypeReport,
  packages: EntityReport["packages"],
): number {
  return packages.filter(
    (declared) =>
      declared.packageType === packageType && !canRepresent(packageType, declared.versions),
  ).length;
}
