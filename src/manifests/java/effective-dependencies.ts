import { interpolator, type Interpolated } from "./interpolation.ts";
import { outsideOf, type Managed, type Management, type Missing } from "./own-management.ts";
import type { Pom } from "./active-profiles.ts";
import { nearest, type Named, type Nameless } from "./named-dependencies.ts";
import type { Lineage } from "./pom-lineage.ts";

/** A dependency as Maven would see it, as far as the repository states it. */
export interface EffectiveDependency {
  readonly groupId: string;
  readonly artifactId: string;
  readonly version: string | null;
  readonly scope: string | null;
  /** The POM outside the repository that gives the version; `null` where none does. */
  readonly managedBy: string | null;
  /** Why there is no version: each alone would be reason enough. Empty where there is one. */
  readonly unknown: readonly Reason[];
  /** The POM that declares it. */
  readonly pom: Pom;
  readonly line: number;
  /** Whether it is other than the POM writes it. */
  readonly altered: boolean;
}

/** What would have to be known to know a version. */
export type Reason = Missing | { readonly kind: "property"; readonly name: string } | NoVersion;

interface NoVersion {
  readonly kind: "no version";
}

export interface EffectiveDependencies {
  readonly known: readonly EffectiveDependency[];
  readonly nameless: readonly Nameless[];
}

/**
 * The dependencies that a POM and its ancestors declare, with properties and managed versions substituted. A
 * version counts only where nothing that is missing from the repository could outrank it.
 */
export function effectiveDependencies(
  lineage: Lineage,
  management: Management,
): EffectiveDependencies {
  const interpolate = interpolator(lineage);
  const { named, nameless } = nearest(lineage, "dependencies", interpolate);
  return {
    known: Array.from(named, ([key, each]) => effective(key, each, management, interpolate)),
    nameless,
  };
}

function effective(
  key: string,
  named: Named,
  { managed, missing }: Management,
  interpolate: (text: string) => Interpolated,
): EffectiveDependency {
  const { groupId, artifactId, scope, pom, written } = named;
  const central: Managed = managed.get(key) ?? {
    version: null,
    scope: null,
    outranking: missing,
    from: null,
  };
  const isCertain = central.outranking.length === 0;
  const own = written.version === null ? null : interpolate(written.version);
  const found = own ?? (isCertain ? central.version : null);
  const version = found?.value == null ? null : exact(found.value);
  const managing = own === null ? central.from : outsideOf(pom);
  return {
    groupId,
    artifactId,
    version,
    scope: scope ?? (isCertain ? central.scope : null),
    managedBy: version === null ? null : managing,
    unknown: found === null ? whyNone(central.outranking) : whyUnset(found),
    pom,
    line: written.line,
    altered: named.altered || (version !== null && version !== written.version),
  };
}

/** `[1.0]` is how Maven writes exactly 1.0. */
function exact(version: string): string {
  return /^\[([^\s,()[\]]+)\]$/.exec(version)?.[1] ?? version;
}

function whyNone(outranking: readonly Missing[]): readonly Reason[] {
  return outranking.length > 0 ? outranking : [{ kind: "no version" }];
}

function whyUnset({ missing }: Interpolated): readonly Reason[] {
  if (missing === null) return [];
  const { name, parent } = missing;
  return [parent === null ? { kind: "property", name } : { kind: "parent", coordinates: parent }];
}
