import fc from "fast-check";
import type { PackageType } from "../../src/domain/package.ts";

/** One package that manifests and other writers may name, by its place in the pool of its type. */
export type PackageIndex = number;

/** More than the ten from which `prune-limit` counts. */
const perType = 14;

interface Pool {
  /** A package under each of its spellings, the usual one first. */
  readonly spellings: (index: PackageIndex) => readonly [string, ...string[]];
  readonly versions: readonly [string, ...string[]];
}

const plainVersions = ["1.0.0", "1.1.0", "2.0.0"] as const;

const pools: Record<PackageType, Pool> = {
  NODE: {
    spellings: (index) => [index % 2 === 0 ? `pkg-${index}` : `@acme/pkg-${index}`],
    versions: plainVersions,
  },
  PYTHON: {
    spellings: (index) => [`pkg-${index}`, `Pkg_${index}`],
    versions: plainVersions,
  },
  JAVA: {
    spellings: (index) => [`org.acme:pkg-${index}`, `org.acme.pkg-${index}`],
    versions: plainVersions,
  },
  NUGET: {
    spellings: (index) => [`Acme.Pkg${index}`, `acme.pkg${index}`],
    versions: plainVersions,
  },
  GO: {
    spellings: (index) => [`example.com/pkg-${index}`],
    versions: ["v1.0.0", "v1.1.0", "v2.0.0+incompatible"],
  },
};

export const anyIndex: fc.Arbitrary<PackageIndex> = fc.nat({ max: perType - 1 });

/** Which version, and which spelling, of those that the pool has of a type. */
export const anyChoice = fc.nat({ max: 2 });

/** The name of a package in one of its spellings. */
export function nameOf(packageType: PackageType, index: PackageIndex, spelling = 0): string {
  const spellings = pools[packageType].spellings(index);
  return spellings[spelling % spellings.length] ?? spellings[0];
}

export function versionOf(packageType: PackageType, choice: number): string {
  const { versions } = pools[packageType];
  return versions[choice % versions.length] ?? versions[0];
}

/** Which package a recorded name means. @throws Error for a name that nobody can have written. */
export function indexOf(packageType: PackageType, name: string): PackageIndex {
  const found = indices[packageType].get(name);
  if (found === undefined) throw new Error(`nobody wrote the ${packageType} name ${name}`);
  return found;
}

export function isNameOf(packageType: PackageType, name: string): boolean {
  return indices[packageType].has(name);
}

const indices: Record<PackageType, ReadonlyMap<string, PackageIndex>> = {
  NODE: indicesOf("NODE"),
  PYTHON: indicesOf("PYTHON"),
  JAVA: indicesOf("JAVA"),
  NUGET: indicesOf("NUGET"),
  GO: indicesOf("GO"),
};

function indicesOf(packageType: PackageType): ReadonlyMap<string, PackageIndex> {
  const all = Array.from({ length: perType }, (_, index) => index);
  return new Map(
    all.flatMap((index) =>
      pools[packageType].spellings(index).map((spelling) => [spelling, index] as const),
    ),
  );
}

/** A version in the one form in which the model compares: the service may write those of Go in several. */
export function plainVersion(packageType: PackageType, version: string): string {
  if (packageType !== "GO") return version;
  return version
    .replace(/\/go\.mod$/, "")
    .replace(/\+incompatible$/, "")
    .replace(/^v/, "");
}
