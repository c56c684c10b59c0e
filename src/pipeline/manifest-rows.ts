import type { DeclaredType } from "../convergence/declared.ts";
import type { ManifestReport } from "../report/report.ts";
import type { Format } from "../manifests/format.ts";
import type { Speakers } from "../manifests/speakers.ts";
import { byText } from "../domain/order.ts";

interface SkippedManifest {
  readonly path: string;
  readonly format: Format;
  readonly status: "excluded" | "unowned";
  readonly reason: string;
}

/**
 * What became of each manifest, sorted by path.
 * @param types all that is declared, for the number of names that each manifest has a part in
 */
export function manifestRows(
  { speakers, covered }: Speakers,
  skipped: readonly SkippedManifest[],
  types: readonly Pick<DeclaredType, "packages">[],
): readonly ManifestReport[] {
  const counts = namesByManifest(types);
  const rows: ManifestReport[] = [
    ...speakers.map((speaker) => ({
      ...row(speaker),
      ...fate(speaker),
      packages: counts.get(speaker.path)?.names ?? 0,
    })),
    ...covered.map((manifest) => ({
      ...row(manifest),
      entity: manifest.entity,
      status: "covered" as const,
      reason: manifest.coveredBy,
      packages: 0,
    })),
    ...skipped.map((manifest) => ({
      ...row(manifest),
      entity: null,
      status: manifest.status,
      reason: manifest.reason,
      packages: 0,
    })),
  ];
  return rows.toSorted((a, b) => byText(a.path, b.path));
}

function row({
  path,
  format,
}: {
  path: string;
  format: Format;
}): Pick<ManifestReport, "path" | "format" | "packageType"> {
  return { path, format: format.id, packageType: format.packageType };
}

function fate({
  entity,
  failure,
}: Speakers["speakers"][number]): Pick<ManifestReport, "entity" | "status" | "reason"> {
  return failure === null
    ? { entity, status: "used", reason: null }
    : { entity, status: "failed", reason: failure.message };
}

function namesByManifest(
  types: readonly Pick<DeclaredType, "packages">[],
): ReadonlyMap<string, { readonly names: number }> {
  const counts = new Map<string, { names: number }>();
  for (const { packages } of types)
    for (const { manifests } of packages)
      for (const path of manifests) {
        const count = counts.get(path);
        if (count === undefined) counts.set(path, { names: 1 });
        else count.names += 1;
      }
  return counts;
}
