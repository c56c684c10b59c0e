import type { PackageType } from "../../domain/package.ts";
import type { Format } from "../format.ts";

/**
 * The format of an SBOM, of which there is one for each package type that it holds. No name makes a
 * file one: the input `sbom` does, so that it is no row of the table of formats.
 */
export function sbomFormat(packageType: PackageType): Format {
  return {
    id: "sbom",
    packageType,
    files: [],
    lockfile: true,
    load: () => Promise.reject(new Error("an SBOM is read as a whole")),
  };
}
