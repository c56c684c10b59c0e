/** The package types of Cortex, spelled as its rows spell them, in the order of every table. */
export const packageTypes = ["NODE", "JAVA", "PYTHON", "GO", "NUGET"] as const;

export type PackageType = (typeof packageTypes)[number];

/** One third-party package as one manifest states it. */
export interface Package {
  /** As the manifest spells it; Java as `group:artifact`. */
  readonly name: string;
  /** `null` where the repository does not give it. */
  readonly version: string | null;
  /** Whether only development needs it. */
  readonly development: boolean;
  /** Whether `version` is exact (a lock, a pin) and not a range. */
  readonly resolved: boolean;
  /** Set where a lockfile may leave it out on purpose, such as a peer that nothing installs. */
  readonly optional?: true;
  /** What gives the version where the manifest does not: a POM outside the repository by its `group:artifact:version`, or another file. */
  readonly managedBy?: string;
  /** What the manifest writes, where that which manages it gives another version. */
  readonly written?: string;
  /** Set where something that may set another version was not found. */
  readonly isOpen?: true;
}

/** One name of an entity's package type, with all versions that its manifests declare. */
export interface DeclaredPackage {
  readonly name: string;
  /** Sorted and unique. Empty where no manifest gives a version. */
  readonly versions: readonly string[];
  /** The manifests that declare it, sorted. */
  readonly manifests: readonly string[];
  readonly development: boolean;
  /** What gives its versions where the manifests do not, sorted; left out where they all do. */
  readonly managedBy?: readonly string[];
  /** What manifests write, and what manages it gives other versions for; left out where there is none. */
  readonly outranked?: readonly string[];
  /** Those of its versions in whose place another may be set; left out where there is none. */
  readonly open?: readonly string[];
}

/** One row of Cortex's list, without what this tool does not use. */
export interface RecordedPackage {
  readonly packageType: PackageType;
  readonly name: string;
  readonly version: string;
}

/** A name with versions, sorted and unique; empty where none is known. */
export interface NamedVersions {
  readonly name: string;
  readonly versions: readonly string[];
}
