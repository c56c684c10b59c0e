import { canonicalName } from "../domain/names.ts";
import type { Package, PackageType } from "../domain/package.ts";
import type { ParseResult } from "./format.ts";
import type { CoveringLockfiles, SharedLockfile } from "./lockfile-shares.ts";
import type { EffectiveManifest } from "./supersession.ts";

/** What is left of a manifest once what the lockfiles that cover it have is taken away. */
export interface Remainder {
  /** The lockfiles that cover it, at least one. */
  readonly coveredBy: readonly SharedLockfile[];
  /** Direct dependencies that no lockfile has, and that one should have. */
  readonly missing: readonly Package[];
  /** What the manifest still declares by itself; `null` for nothing. */
  readonly reading: ParseResult | null;
}

/** The remainders of the covered manifests that could be read, by path. */
export function subtractLocked(
  covering: CoveringLockfiles,
  manifests: ReadonlyMap<string, EffectiveManifest>,
): ReadonlyMap<string, Remainder> {
  const covered = [...covering].flatMap(([path, coveredBy]) => {
    const { reading = null, entity = null, format } = manifests.get(path) ?? {};
    if (reading === null || format === undefined) return [];
    const shares = coveredBy.flatMap(({ shares: all }) => all.get(entity) ?? []);
    const { packageType } = format;
    return { path, packageType, reading, coveredBy, shares };
  });
  const locked = lockedNames(covered);
  return new Map(
    covered.map(({ path, packageType, reading, coveredBy, shares }) => {
      const missing = reading.packages.filter(({ name, optional }) => {
        const canonical = canonicalName(packageType, name);
        return optional !== true && !shares.some((share) => locked.get(share)?.has(canonical));
      });
      return [path, { coveredBy, missing, reading: remainderOf(reading, missing, shares) }];
    }),
  );
}

interface Covered {
  readonly packageType: PackageType;
  readonly reading: ParseResult;
  readonly shares: readonly ParseResult[];
}

/**
 * The direct dependencies that each share of a lockfile has. A lockfile has many thousand packages and
 * a workspace many members, so the former are gone through once for all of the latter.
 */
function lockedNames(covered: readonly Covered[]): ReadonlyMap<ParseResult, ReadonlySet<string>> {
  const direct = new Map<ParseResult, Set<string>>();
  const types = new Map<ParseResult, PackageType>();
  for (const { packageType, reading, shares } of covered)
    for (const share of shares) {
      const names = direct.get(share) ?? new Set();
      for (const { name } of reading.packages) names.add(canonicalName(packageType, name));
      direct.set(share, names);
      types.set(share, packageType);
    }
  const locked = new Map<ParseResult, ReadonlySet<string>>();
  for (const [share, packageType] of types) {
    const names = direct.get(share);
    const found = new Set<string>();
    for (const { name } of share.packages) {
      const canonical = canonicalName(packageType, name);
      if (names?.has(canonical) === true) found.add(canonical);
    }
    for (const name of share.satisfies ?? []) found.add(canonicalName(packageType, name));
    locked.set(share, found);
  }
  return locked;
}

/** What a lockfile answers that has all names. */
const aboutNames = new Set(["names-unresolved", "include-outside"]);

/** A whole lockfile has the versions and names that its manifests do not have; one of a part may not. */
function remainderOf(
  reading: ParseResult,
  missing: readonly Package[],
  shares: readonly ParseResult[],
): ParseResult | null {
  const isPart = shares.every(({ partial }) => partial === true);
  const hasAllNames = shares.some((share) => share.hasAllNames === true);
  const isUnresolved = isPart && !hasAllNames && reading.unresolved === true;
  const { uses = [], elsewhere } = reading;
  const isLocked = elsewhere === undefined || shares.some((share) => share.elsewhere !== undefined);
  if (missing.length === 0 && !isUnresolved && isLocked) return null;
  const warnings = (reading.warnings ?? []).filter(
    ({ code }) => !hasAllNames || !aboutNames.has(code),
  );
  return {
    packages: missing,
    uses,
    altered: true,
    unresolved: isUnresolved,
    warnings: isPart ? warnings : [],
    ...(!isLocked && { elsewhere }),
  };
}
