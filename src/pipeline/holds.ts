import type { Hold } from "../convergence/declared.ts";
import type { Speaker } from "../manifests/speakers.ts";
import type { PackageType } from "../domain/package.ts";

/** A part of the tree that could not be seen, and the package types that it could hide. */
export interface Untrusted {
  readonly path: string;
  readonly packageTypes: readonly PackageType[];
  /** The one entity that it could be of; any where it is left out. */
  readonly entity?: string | null;
}

/** Why an entity's package type is known only in part; `null` where it is known whole. */
export function holdOf(
  entity: string,
  packageType: PackageType,
  speakers: readonly Speaker[],
  untrusted: readonly Untrusted[],
): Hold | null {
  const failed = speakers.filter(({ failure }) => failure !== null).map(({ path }) => path);
  const hidden = untrusted
    .filter(({ packageTypes }) => packageTypes.includes(packageType))
    .filter(({ entity: of = entity }) => of === entity)
    .map(({ path }) => path);
  const causes = [...new Set([...failed, ...hidden])];
  if (causes.length === 0) return null;
  return {
    code: "type-held",
    reason: `${packageType} of ${entity} is held: ${list(causes)} could not be read, so what is declared is known only in part. Nothing of it was uploaded or removed.`,
  };
}

const maxNamed = 3;

function list(paths: readonly string[]): string {
  const more = paths.length - maxNamed;
  return paths.slice(0, maxNamed).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
