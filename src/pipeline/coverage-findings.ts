import { canonicalName } from "../domain/names.ts";
import type { PackageType } from "../domain/package.ts";
import type { EffectiveManifest } from "../manifests/coverage.ts";
import { findingsOf, type Finding } from "../manifests/read.ts";
import type { DeclaredEntity } from "./declare-entities.ts";

/**
 * What there is to report of the manifests that count, each finding for its entity. A warning that the
 * version of a package is not known is none for an entity that has a version of it from elsewhere.
 */
export function findingsOfManifests(
  manifests: readonly EffectiveManifest[],
  entities: readonly DeclaredEntity[],
): readonly Finding[] {
  const hasVersion = knownVersions(entities);
  return manifests.flatMap((manifest) => {
    const { entity, format } = manifest;
    return findingsOf(manifest)
      .filter(
        ({ problem: { code }, cause }) =>
          code !== "version-unresolved" ||
          cause === null ||
          !hasVersion(entity, format.packageType, cause.subject),
      )
      .map(({ problem, cause }) => ({ problem: { ...problem, entity }, cause }));
  });
}

type HasVersion = (entity: string | null, packageType: PackageType, name: string) => boolean;

/** Computed for the types that are asked for: most have no such warning. */
function knownVersions(entities: readonly DeclaredEntity[]): HasVersion {
  const known = new Map<string, ReadonlySet<string>>();
  return (entity, packageType, name) => {
    const key = JSON.stringify([entity, packageType]);
    const names = known.get(key) ?? namesWithVersion(entities, entity, packageType);
    known.set(key, names);
    return names.has(canonicalName(packageType, name.replaceAll("`", "")));
  };
}

function namesWithVersion(
  entities: readonly DeclaredEntity[],
  entity: string | null,
  packageType: PackageType,
): ReadonlySet<string> {
  const types = entities.find((declared) => declared.entity === entity)?.types ?? [];
  const packages = types.find((type) => type.packageType === packageType)?.packages ?? [];
  return new Set(
    packages
      .filter(({ versions }) => versions.length > 0)
      .map(({ name }) => canonicalName(packageType, name)),
  );
}
