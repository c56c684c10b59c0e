import { bareGoVersion, canonicalName, canonicalVersion } from "../domain/names.ts";
import { addOnce, sortedUnique } from "../domain/order.ts";
import type { NamedVersions, PackageType, RecordedPackage } from "../domain/package.ts";

/** A recorded name with every spelling and version under which Cortex holds it. */
export interface RecordedName {
  /** The first of its spellings. */
  readonly name: string;
  /** In order, each once; so are the versions. */
  readonly spellings: readonly string[];
  readonly versions: readonly string[];
}

interface Draft {
  readonly spellings: string[];
  readonly versions: string[];
}

/** What the rows of one package type come to, by canonical name. */
export function recordedNames(
  packageType: PackageType,
  rows: readonly RecordedPackage[],
): ReadonlyMap<string, RecordedName> {
  const drafts = new Map<string, Draft>();
  for (const row of rows) {
    if (row.packageType !== packageType) continue;
    const key = canonicalName(packageType, row.name);
    const version = canonicalVersion(packageType, row.version);
    const known = drafts.get(key);
    if (known === undefined) drafts.set(key, { spellings: [row.name], versions: [version] });
    else {
      addOnce(known.spellings, row.name);
      addOnce(known.versions, version);
    }
  }
  const names = new Map<string, RecordedName>();
  for (const [key, draft] of drafts) names.set(key, named(packageType, draft));
  return names;
}

function named(packageType: PackageType, draft: Draft): RecordedName {
  const spellings = sortedUnique(draft.spellings);
  const versions = sortedUnique(draft.versions);
  return {
    name: spellings[0] ?? "",
    spellings,
    versions: packageType === "GO" ? distinct(versions) : versions,
  };
}

/** The versions that are known: Cortex answers with an empty one where it knows none. */
export function withoutUnknown({ name, versions }: RecordedName): NamedVersions {
  return { name, versions: versions.filter((version) => version !== "") };
}

/** One version in two writings is one, in the fuller writing: `v4.5.6+incompatible` sorts behind `4.5.6`. */
function distinct(versions: readonly string[]): readonly string[] {
  return versions.length < 2
    ? versions
    : [...new Map(versions.map((version) => [bareGoVersion(version), version])).values()];
}
