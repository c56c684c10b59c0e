import type { ManifestReport } from "../report/report.ts";
import type { Format } from "../manifests/format.ts";
import type { Speakers } from "../manifests/speakers.ts";
import { canonicalName } from "../vocabulary/names.ts";
import { byText } from "../vocabulary/order.ts";

interface SkippedManifest {
  readonly path: string;
  readonly format: Format;
  readonly status: "excluded" | "unowned";
  readonly reason: string;
}

/** What became of each manifest, sorted by path. */
export function manifestRows(
  { speakers, covered }: Speakers,
  skipped: readonly SkippedManifest[],
): readonly ManifestReport[] {
  const rows: ManifestReport[] = [
    ...speakers.map((speaker) => ({ ...row(speaker), ...fate(speaker) })),
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
  format,
  reading,
  failure,
}: Speakers["speakers"][number]): Omit<ManifestReport, "path" | "format" | "packageType"> {
  if (failure !== null) return { entity, status: "failed", reason: failure.message, packages: 0 };
  const names = reading.packages.map(({ name }) => canonicalName(format.packageType, name));
  const packages = new Set(names).size;
  return { entity, status: "used", reason: null, packages };
}
