import type { NamedVersions, PackageType, RecordedPackage } from "../domain/package.ts";
import { bareGoVersion, canonicalName, carries } from "../domain/names.ts";
import { byText, sortedUnique } from "../domain/order.ts";
import { recordedNames, type RecordedName } from "./recorded-names.ts";

export interface UpdatedVersions {
  /** As recorded. */
  readonly name: string;
  readonly spellings: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** How declared and recorded differ for one package type. Names are sorted. */
export interface Difference {
  readonly added: readonly NamedVersions[];
  readonly updated: readonly UpdatedVersions[];
  readonly removed: readonly RecordedName[];
  /** How many names are recorded. */
  readonly recorded: number;
}

/**
 * Compares by names and versions, never by rows: Cortex may keep one version of
 * a name or all of them, and only rows that show several versions of some name prove the latter.
 */
export function compare(
  packageType: PackageType,
  declared: readonly NamedVersions[],
  rows: readonly RecordedPackage[],
): Difference {
  const recorded = recordedNames(packageType, rows);
  const keepsAll = recorded.values().some(hasSeveralVersions);
  const added: NamedVersions[] = [];
  const updated: UpdatedVersions[] = [];
  const live = new Set<string>();
  for (const { name, versions } of declared) {
    const key = canonicalName(packageType, name);
    live.add(key);
    const found = recorded.get(key);
    if (found === undefined) {
      if (carries(packageType, versions)) added.push({ name, versions });
      continue;
    }
    const from = asDeclared(packageType, found.versions, versions);
    if (differs(versions, from, keepsAll))
      updated.push({ name: found.name, spellings: found.spellings, from, to: versions });
  }
  const removed = recorded
    .entries()
    .filter(([key]) => !live.has(key))
    .map(([, name]) => name);
  return {
    added: added.toSorted((a, b) => byText(a.name, b.name)),
    updated: updated.toSorted((a, b) => byText(a.name, b.name)),
    removed: [...removed].toSorted((a, b) => byText(a.name, b.name)),
    recorded: recorded.size,
  };
}

/** Whether there is nothing to do. */
export function same({ added, updated, removed }: Difference): boolean {
  return added.length + updated.length + removed.length === 0;
}

/** Two spellings of a name with a version each are no proof: another endpoint may have written the other. */
function hasSeveralVersions({ spellings, versions }: RecordedName): boolean {
  return versions.length > spellings.length;
}

/**
 * Recorded versions, each as the repository writes it where both mean the same: Cortex may record
 * `v4.5.6+incompatible` of a go.sum as `4.5.6` (docs/packages-api.md).
 */
function asDeclared(
  packageType: PackageType,
  recorded: readonly string[],
  declared: readonly string[],
): readonly string[] {
  if (packageType !== "GO" || recorded.every((version) => declared.includes(version)))
    return recorded;
  const written = new Map(declared.map((version) => [bareGoVersion(version), version]));
  return sortedUnique(recorded.map((version) => written.get(bareGoVersion(version)) ?? version));
}

/** A name without a known version is content with whatever is recorded. */
function differs(
  declared: readonly string[],
  recorded: readonly string[],
  keepsAll: boolean,
): boolean {
  if (declared.length === 0) return false;
  if (declared.length === 1 && recorded.length === 1) return declared[0] !== recorded[0];
  const wrong = recorded.some((version) => !declared.includes(version));
  return wrong || (keepsAll && declared.some((version) => !recorded.includes(version)));
}
