import type { FoundManifest } from "../manifests/read.ts";
import type { ManifestReport } from "../report/report.ts";
import type { Format } from "../manifests/format.ts";
import type { Coverage, OwnedManifest } from "../manifests/coverage.ts";
import { byText } from "../domain/order.ts";
import type { DeclaredPackage, PackageType } from "../domain/package.ts";
import type { DeclaredEntity } from "./declare-entities.ts";
import type { UnreadFile } from "./unread-files.ts";

/**
 * The status of each manifest, sorted by path.
 * @param entities all that is declared, for the number of names that each manifest has a part in
 */
export function manifestRows(
  { effective, covered }: Pick<Coverage, "effective" | "covered">,
  skipped: readonly ManifestReport[],
  entities: readonly DeclaredEntity[],
): readonly ManifestReport[] {
  const namesOf = namesByManifest(entities);
  const rows: ManifestReport[] = [
    ...effective.map(({ path, format, entity, failure }) => ({
      ...row(path, format),
      entity,
      ...(failure === null
        ? { status: "used" as const, reason: null }
        : { status: "failed" as const, reason: failure.message }),
      packages: namesOf(entity, path, format.packageType),
    })),
    ...covered.map(({ path, format, entity, coveredBy }) => ({
      ...row(path, format),
      entity,
      status: "covered" as const,
      reason: coveredBy,
      packages: 0,
    })),
    ...skipped,
  ];
  return rows.toSorted((a, b) => byText(a.path, b.path));
}

type Row = Pick<ManifestReport, "path" | "format" | "packageType">;

function row(path: string, { id, packageType }: Pick<Format, "id" | "packageType">): Row {
  return { path, format: id, packageType };
}

type LeftOutManifest = FoundManifest & { readonly reason: string };

interface Skipped {
  readonly excluded: readonly LeftOutManifest[];
  readonly leftOver: readonly LeftOutManifest[];
  readonly unowned: readonly (OwnedManifest & { readonly reason: string | null })[];
  readonly unread: readonly UnreadFile[];
}

/** The rows of what was found and adds nothing, with the reason. */
export function skippedRows(
  { excluded, leftOver, unowned, unread }: Skipped,
  isReported: (file: UnreadFile) => boolean,
): readonly ManifestReport[] {
  const nothing = { entity: null, packages: 0 };
  return [
    ...[...excluded, ...leftOver].map(({ path, format, reason }) => ({
      ...row(path, format),
      ...nothing,
      status: "excluded" as const,
      reason,
    })),
    ...unowned.map(({ path, format, reason }) => ({
      ...row(path, format),
      ...nothing,
      status: "unowned" as const,
      reason,
    })),
    ...unread.filter(isReported).map(({ path, carrier, entity, coveredBy }) => ({
      ...row(path, carrier),
      ...nothing,
      entity,
      ...(coveredBy === null
        ? { status: "unread" as const, reason: carrier.what }
        : { status: "covered" as const, reason: coveredBy }),
    })),
  ];
}

/** How many names of an entity a manifest has a part in; an SBOM has several package types. */
function namesByManifest(
  entities: readonly DeclaredEntity[],
): (entity: string | null, path: string, packageType: PackageType) => number {
  const byEntity = new Map(
    entities.map(({ entity, types }) => [
      entity,
      new Map(types.map(({ packageType, packages }) => [packageType, countNames(packages)])),
    ]),
  );
  return (entity, path, packageType) =>
    byEntity.get(entity)?.get(packageType)?.get(path)?.names ?? 0;
}

/** By manifest. */
function countNames(
  packages: readonly Pick<DeclaredPackage, "manifests">[],
): ReadonlyMap<string, { readonly names: number }> {
  const counts = new Map<string, { names: number }>();
  for (const { manifests } of packages)
    for (const path of manifests) {
      const count = counts.get(path);
      if (count === undefined) counts.set(path, { names: 1 });
      else count.names += 1;
    }
  return counts;
}
