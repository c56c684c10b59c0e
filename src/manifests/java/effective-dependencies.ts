import { Fault } from "../../vocabulary/problem.ts";
import { interpolator, type Interpolated } from "./interpolation.ts";
import type { Lineage } from "./pom-lineage.ts";
import type { Dependency, Pom } from "./pom.ts";

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
 * The nearest declaration of an artifact counts, and within a POM the last.
 * @throws Fault `manifest-unreadable` where the name of a dependency cannot be known.
 */
export function effectiveDependencies(lineage: Lineage): EffectiveDependency[] {
  const interpolate = interpolator(lineage);
  const managed = nearest(lineage, "managed", interpolate);
  const remote = remoteOrigins(lineage, [...managed.values()]);
  return [...nearest(lineage, "dependencies", interpolate)].map(([key, named]) => {
    const central = named.written.version === null ? managed.get(key) : undefined;
    const version = named.written.version ?? central?.written.version ?? null;
    const told = version === null ? null : interpolate(version);
    return {
      groupId: named.groupId,
      artifactId: named.artifactId,
      version: told?.value ?? null,
      scope: named.written.scope ?? managed.get(key)?.written.scope ?? null,
      unknown: unknown(told, remote),
      pom: named.pom,
      line: named.written.line,
      altered:
        named.altered ||
        (told !== null && told.value !== null && told.value !== named.written.version),
    };
  });
}

interface Named {
  readonly groupId: string;
  readonly artifactId: string;
  readonly written: Dependency;
  readonly pom: Pom;
  readonly altered: boolean;
}

type Interpolate = (text: string) => Interpolated;

function nearest(
  { poms }: Lineage,
  list: "dependencies" | "managed",
  interpolate: Interpolate,
): Map<string, Named> {
  const found = new Map<string, Named>();
  for (const pom of poms)
    for (const written of pom[list]) {
      const named = nameOf(written, pom, interpolate, list === "managed");
      if (named === null) continue;
      const { groupId, artifactId } = named;
      const key = JSON.stringify([groupId, artifactId, written.type, written.classifier]);
      const altered = named.altered || pom !== poms[0];
      if ((found.get(key)?.pom ?? pom) === pom) found.set(key, { ...named, altered });
    }
  return found;
}

function nameOf(
  written: Dependency,
  pom: Pom,
  interpolate: Interpolate,
  optional: boolean,
): Named | null {
  const groupId = interpolate(written.groupId);
  const artifactId = interpolate(written.artifactId);
  if (groupId.value !== null && artifactId.value !== null)
    return {
      groupId: groupId.value,
      artifactId: artifactId.value,
      written,
      pom,
      altered: groupId.value !== written.groupId || artifactId.value !== written.artifactId,
    };
  if (optional) return null;
  throw new Fault(
    "manifest-unreadable",
    `${pom.path} names a dependency by the property \`${groupId.missing ?? artifactId.missing}\`, which the repository does not tell. Set it in <properties>, or exclude the file.`,
    { path: pom.path, line: written.line },
  );
}

/** Where a version may come from that is not in the repository. */
function remoteOrigins({ missing }: Lineage, managed: readonly Named[]): string[] {
  const boms = managed.filter(({ written }) => written.scope === "import");
  return [
    ...(missing === null ? [] : [`the parent ${missing}`]),
    ...boms.map(({ groupId, artifactId }) => `the imported ${groupId}:${artifactId}`),
  ];
}

function unknown(told: Interpolated | null, remote: readonly string[]): string | null {
  if (told !== null && told.value !== null) return null;
  if (told !== null) return `the property \`${told.missing}\` is set nowhere in the repository`;
  if (remote.length === 0) return "it has no <version>";
  return `it comes from ${remote.join(" or ")}, not in the repository`;
}
