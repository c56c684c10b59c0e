import { bareGoVersion, canonicalName, canonicalVersion } from "../vocabulary/names.ts";
import { insertInOrder } from "../vocabulary/order.ts";
import type { NamedVersions, PackageType, RecordedPackage } from "../vocabulary/package.ts";

/** A recorded name with every spelling and version under which Cortex holds it. */
export interface RecordedName {
  /** The first of its spellings. */
  readonly name: string;
  /** In order, each once; so are the versions. */
  readonly spellings: readonly string[];
  readonly versions: readonly string[];
}

interface Draft {
  name: string;
  readonly spellings: string[];
  versions: string[];
}

/** What the rows of one package type come to, by canonical name. */
export function recordedNames(
  packageType: PackageType,
  rows: readonly RecordedPackage[],
): ReadonlyMap<string, RecordedName> {
  const names = new Map<string, Draft>();
  for (const row of rows) {
    if (row.packageType !== packageType) continue;
    const key = canonicalName(packageType, row.name);
    const version = canonicalVersion(packageType, row.version);
    const known = names.get(key);
    if (known === undefined)
      names.set(key, { name: row.name, spellings: [row.name], versions: [version] });
    else {
      insertInOrder(known.versions, version);
      insertInOrder(known.spellings, row.name);
      known.name = known.spellings[0] ?? row.name;
    }
  }
  if (packageType === "GO")
    for (const known of names.values()) known.versions = distinct(known.versions);
  return names;
}

/** The versions that are known: Cortex answers with an empty one where it knows none. */
export function withoutUnknown({ name, versions }: RecordedName): NamedVersions {
  return { name, versions: versions.filter((version) => version !== "") };
}

/** One version in two writings is one, in the fuller writing: `v4.5.6+incompatible` sorts behind `4.5.6`. */
function distinct(versions: readonly string[]): string[] {
  return versions.length < 2
    ? [...versions]
    : [...new Map(versions.map((version) => [bareGoVersion(version), version])).values()];
}
