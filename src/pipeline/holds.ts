import { some } from "../domain/wording.ts";
import type { Hold } from "../convergence/declared.ts";
import type { EffectiveManifest } from "../manifests/coverage.ts";
import type { PackageType } from "../domain/package.ts";

/** A part of the tree that could not be read, and the package types that it could hide. */
export interface IncompleteArea {
  readonly path: string;
  readonly packageTypes: readonly PackageType[];
  /** The one entity that it could be of; any where it is left out. */
  readonly entity?: string | null;
  /** Set for an SBOM, which matters only where the last sync was by one. */
  readonly isSbom?: true;
}

/** Why an entity's package type is known only in part; `null` where it is known whole. */
export function holdOf(
  entity: string | null,
  packageType: PackageType,
  manifests: readonly EffectiveManifest[],
  incomplete: readonly IncompleteArea[],
): Hold | null {
  const failed = manifests.filter(({ failure }) => failure !== null).map(({ path }) => path);
  const hidden = incomplete
    .filter(({ packageTypes }) => packageTypes.includes(packageType))
    .filter(({ entity: of = entity }) => of === entity)
    .map(({ path }) => path);
  const causes = [...new Set([...failed, ...hidden])];
  if (causes.length === 0) return null;
  const what = `${packageType} of ${entity ?? "the repository"}`;
  return {
    code: "type-held",
    reason: `${what} is held: ${some(causes)} could not be read, so what is declared is known only in part. Nothing of it is uploaded or removed.`,
  };
}
