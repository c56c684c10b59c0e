import { posix } from "node:path";
import type { PackageType } from "../domain/package.ts";
import type { EffectiveManifest } from "../manifests/coverage.ts";
import type { Format, Repository } from "../manifests/format.ts";
import type { Sbom } from "../manifests/sbom/read-sbom.ts";
import type { Owner, Owners } from "./owners.ts";

/** What SBOMs are read among. */
export interface SbomContext {
  readonly repository: Repository;
  /** Every file that can declare packages, read or not, with its type. */
  readonly carriers: readonly { readonly path: string; readonly packageType: PackageType }[];
  readonly ownerOf: Owners["ownerOf"];
  readonly ownTypes: readonly PackageType[] | null;
}

/** What an SBOM declares of one package type, with the directory that it covers. */
export type SbomManifest = EffectiveManifest & Owner & { readonly directory: string };

/** An SBOM as one manifest for each package type. @param stated the directory that the line of `sbom` names. */
export function manifestsOf(
  { packages }: Sbom,
  path: string,
  stated: string | null,
  context: SbomContext,
): readonly SbomManifest[] {
  const { carriers, ownerOf } = context;
  const types = [...packages.keys()].filter((packageType) => isWanted(packageType, context));
  const directory = stated ?? directoryOf(path, types, carriers);
  return types.map((packageType) => ({
    path,
    format: sbomFormat(packageType),
    ...ownerIn(directory, ownerOf),
    directory,
    reading: {
      packages: packages.get(packageType) ?? [],
      covers: carriers
        .filter((each) => each.packageType === packageType && isBelow(each.path, directory))
        .map((each) => each.path),
    },
    failure: null,
  }));
}

export function isWanted(packageType: PackageType, { ownTypes }: SbomContext): boolean {
  return ownTypes?.includes(packageType) ?? true;
}

/**
 * What an SBOM covers where the input does not state it: the nearest directory around it that has a manifest of
 * its types, for a build writes it into a directory of its own; else everything.
 */
export function directoryOf(
  path: string,
  types: readonly PackageType[],
  carriers: SbomContext["carriers"],
): string {
  const homes = new Set(
    carriers
      .filter(({ packageType }) => types.includes(packageType))
      .map((carrier) => posix.dirname(carrier.path)),
  );
  let directory = posix.dirname(path);
  while (directory !== "." && directory !== "/" && !homes.has(directory))
    directory = posix.dirname(directory);
  return directory;
}

export function isBelow(path: string, directory: string): boolean {
  return directory === "." || path.startsWith(`${directory}/`);
}

export function ownerIn(directory: string, ownerOf: Owners["ownerOf"]): Owner {
  return ownerOf(posix.join(directory, "sbom"));
}

/**
 * The format of an SBOM, of which there is one for each package type that it holds. No name makes a
 * file one: the input `sbom` does, so that it is no row of the table of formats.
 */
function sbomFormat(packageType: PackageType): Format {
  return {
    id: "sbom",
    packageType,
    files: [],
    lockfile: true,
    load: () => Promise.reject(new Error("an SBOM is read as a whole")),
  };
}
