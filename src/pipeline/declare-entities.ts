import type { DeclaredType } from "../convergence/declared.ts";
import { declare } from "../manifests/declare.ts";
import type { Speakers } from "../manifests/speakers.ts";
import { packageTypes, type PackageType } from "../domain/package.ts";
import { holdOf, type Untrusted } from "./holds.ts";

interface DeclaringPolicy {
  readonly developmentDependencies: boolean;
  /** The package types that are this run's own by input; `null` where the input is empty. */
  readonly ownTypes: readonly PackageType[] | null;
}

/**
 * What the repository declares for one entity: a type each for which it has a manifest, or which
 * `package-types` names. Other types are not this run's to touch.
 */
export function declareEntity(
  entity: string | null,
  { speakers, covered }: Speakers,
  untrusted: readonly Untrusted[],
  { developmentDependencies, ownTypes }: DeclaringPolicy,
): readonly DeclaredType[] {
  return packageTypes.flatMap((packageType) => {
    const isOwn = (manifest: Speakers["covered" | "speakers"][number]): boolean =>
      manifest.entity === entity && manifest.format.packageType === packageType;
    const speaking = speakers.filter(isOwn);
    const present = speaking.length > 0 || covered.some(isOwn);
    if (!present && ownTypes?.includes(packageType) !== true) return [];
    return {
      packageType,
      present,
      deleted: false,
      ...declare(packageType, speaking, { developmentDependencies }),
      hold: holdOf(entity ?? "the repository", packageType, speaking, untrusted),
    };
  });
}
