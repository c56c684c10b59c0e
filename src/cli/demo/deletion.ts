import type { ManifestReport, Report, ReportedPackage } from "../../report/report.ts";

/** A lockfile to delete, and what a sync has to remove then. */
export interface Deletion {
  readonly manifest: ManifestReport;
  /** The lockfile, and the manifests that it covered. */
  readonly paths: readonly string[];
  readonly removed: readonly ReportedPackage[];
  /** Inputs without which the removal would be held or left alone. */
  readonly inputs: ReadonlyMap<string, string>;
}

/**
 * The deletion that shows the prune best: one that needs no further input, of a lockfile rather
 * than another manifest, and of those the one that removes most. `null` where no manifest
 * declares a name alone.
 */
export function chooseDeletion(report: Report, lockfiles: ReadonlySet<string>): Deletion | null {
  const [best = null] = report.manifests
    .filter(({ status }) => status === "used")
    .map((manifest) => deletionOf(manifest, report))
    .filter(({ removed }) => removed.length > 0)
    .toSorted(
      (a, b) =>
        a.inputs.size - b.inputs.size ||
        Number(lockfiles.has(b.manifest.format)) - Number(lockfiles.has(a.manifest.format)) ||
        b.removed.length - a.removed.length,
    );
  return best;
}

function deletionOf(manifest: ManifestReport, report: Report): Deletion {
  const covered = report.manifests.filter(
    ({ status, reason }) => status === "covered" && reason === manifest.path,
  );
  const declared = report.entities
    .flatMap(({ packages }) => packages)
    .filter(({ packageType }) => packageType === manifest.packageType);
  const removed = declared.filter(({ manifests }) =>
    manifests.every((path) => path === manifest.path),
  );
  const inputs = new Map<string, string>();
  // Stricter than the rule, by which less than three names always may go.
  if (!isLast(manifest, report) && removed.length * 2 > declared.length)
    inputs.set("prune-limit", "100%");
  return { manifest, paths: [manifest, ...covered].map(({ path }) => path), removed, inputs };
}

/** What a type declared that has no manifest left may go whole. */
function isLast({ path, packageType }: ManifestReport, { manifests }: Report): boolean {
  return !manifests.some(
    (other) => other.status === "used" && other.packageType === packageType && other.path !== path,
  );
}
