import { canonicalName, canRepresent, comparableVersion } from "../domain/names.ts";
import { byText, sortedUnique } from "../domain/order.ts";
import type { NamedVersions, PackageType } from "../domain/package.ts";
import { withoutUnknown, type RecordedName } from "./recorded-names.ts";

export interface UpdatedVersions {
  /** As recorded. */
  readonly name: string;
  readonly spellings: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** How what is to be recorded and what is recorded differ for one package type. Names are sorted. */
export interface Difference {
  readonly added: readonly NamedVersions[];
  readonly updated: readonly UpdatedVersions[];
  readonly removed: readonly RecordedName[];
  /** How many names are recorded. */
  readonly recorded: number;
}

/** Recorded names of one package type by canonical name. */
export type RecordedNames = ReadonlyMap<string, RecordedName>;

/** Whether the store is known to write these versions of a name its own way. */
export type IsRewritten = (key: string, to: readonly string[], from: readonly string[]) => boolean;

/**
 * Compares by names and versions, never by rows: Cortex may keep one version of
 * a name or all of them, and only rows that show several versions of some name prove the latter.
 * @param target what is to be recorded
 * @param kept canonical names in it that are not declared: for those a row without a version is no difference.
 */
export function compare(
  packageType: PackageType,
  target: readonly NamedVersions[],
  recorded: RecordedNames,
  isRewritten: IsRewritten = () => false,
  kept: ReadonlySet<string> = new Set(),
): Difference {
  const isMultiVersion = keepsAllVersions(recorded);
  const added: NamedVersions[] = [];
  const updated: UpdatedVersions[] = [];
  const live = new Set<string>();
  for (const { name, versions } of target) {
    const key = canonicalName(packageType, name);
    live.add(key);
    const found = recorded.get(key);
    if (found === undefined) {
      if (canRepresent(packageType, versions)) added.push({ name, versions });
      continue;
    }
    const shown = kept.has(key) ? withoutUnknown(found).versions : found.versions;
    const from = asWritten(packageType, shown, versions);
    if (differs(versions, from, isMultiVersion) && !isRewritten(key, versions, from))
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
export function isEmpty({ added, updated, removed }: Difference): boolean {
  return added.length + updated.length + removed.length === 0;
}

/**
 * Whether the rows prove that all versions of a name are kept. Two spellings of a name with a version
 * each are no proof: another endpoint may have written the other.
 */
export function keepsAllVersions(recorded: RecordedNames): boolean {
  return recorded.values().some(({ spellings, versions }) => versions.length > spellings.length);
}

/**
 * Recorded versions, each as the repository writes it where both mean the same: Cortex may record
 * `v4.5.6+incompatible` of a go.sum as `4.5.6` (docs/packages-api.md), and `1.0` is Python's `1.0.0`.
 */
export function asWritten(
  packageType: PackageType,
  recorded: readonly string[],
  declared: readonly string[],
): readonly string[] {
  if (recorded.every((version) => declared.includes(version))) return recorded;
  const written = new Map(
    declared.map((version) => [comparableVersion(packageType, version), version]),
  );
  return sortedUnique(
    recorded.map((version) => written.get(comparableVersion(packageType, version)) ?? version),
  );
}

/** A name without a known version is content with whatever is recorded. */
function differs(
  declared: readonly string[],
  recorded: readonly string[],
  isMultiVersion: boolean,
): boolean {
  if (declared.length === 0) return false;
  if (declared.length === 1 && recorded.length === 1) return declared[0] !== recorded[0];
  const wrong = recorded.some((version) => !declared.includes(version));
  return wrong || (isMultiVersion && declared.some((version) => !recorded.includes(version)));
}
