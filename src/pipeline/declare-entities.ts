import type { DeclaredType } from "../convergence/declared.ts";
import { declare } from "../manifests/declare.ts";
import type { Speakers } from "../manifests/speakers.ts";
import { packageTypes, type PackageType } from "../domain/package.ts";
import { holdOf, type Untrusted } from "./holds.ts";

interface DeclaringPolicy {
  readonly developmentDependencies: boolean;
  /** The only package types that are looked at; `null` for all. */
  readonly ownTypes: readonly PackageType[] | null;
}

/** What the repository declares for one entity, for each package type that is looked at. */
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
    if (ownTypes?.includes(packageType) === false) return [];
    return {
      packageType,
      present,
      ...declare(packageType, speaking, { developmentDependencies }),
      hold: holdOf(entity ?? "the repository", packageType, speaking, untrusted),
    };
  });
}
