import { interpolator, type Interpolated } from "./interpolation.ts";
import type { Management } from "./own-management.ts";
import { keyOf, nearest } from "./named-dependencies.ts";
import type { Lineage } from "./pom-lineage.ts";
import type { Pom } from "./pom.ts";

/** A dependency as Maven would see it, as far as the repository tells. */
export interface EffectiveDependency {
  readonly groupId: string;
  readonly artifactId: string;
  readonly version: string | null;
  readonly scope: string | null;
  /** Why there is no version; `null` where there is one. */
  readonly unknown: string | null;
  /** The POM that declares it. */
  readonly pom: Pom;
  readonly line: number;
  /** Whether it is other than the POM writes it. */
  readonly altered: boolean;
}

/**
 * The dependencies that a POM and its ancestors declare, with properties and managed versions put in.
 * @throws Fault `manifest-invalid` where the name of a dependency cannot be known.
 */
export function effectiveDependencies(
  lineage: Lineage,
  { managed, missing }: Management,
): EffectiveDependency[] {
  const interpolate = interpolator(lineage);
  return [...nearest(lineage, "dependencies", interpolate).values()].map((named) => {
    const { groupId, artifactId, scope, pom, written } = named;
    const central = managed.get(keyOf(named));
    const told = written.version === null ? central?.version : interpolate(written.version);
    const version = told?.value == null ? null : exact(told.value);
    return {
      groupId,
      artifactId,
      version,
      scope: scope ?? central?.scope ?? null,
      unknown: unknown(told ?? null, missing),
      pom,
      line: written.line,
      altered: named.altered || (version !== null && version !== written.version),
    };
  });
}

/** `[1.0]` is Maven's way to say 1.0 and nothing else. */
function exact(version: string): string {
  return /^\[([^\s,()[\]]+)\]$/.exec(version)?.[1] ?? version;
}

function unknown(told: Interpolated | null, remote: readonly string[]): string | null {
  if (told !== null && told.value !== null) return null;
  if (told !== null) return `the property \`${told.missing}\` is set nowhere in the repository`;
  if (remote.length === 0) return "it has no <version>";
  return `it comes from ${remote.join(" or ")}, not in the repository`;
}
