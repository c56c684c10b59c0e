import { Fault } from "../../domain/problem.ts";
import type { Interpolated } from "./interpolation.ts";
import type { Lineage } from "./pom-lineage.ts";
import type { Dependency, Pom } from "./pom.ts";

/** A dependency whose name is known, with the POM that has it. */
export interface Named {
  readonly groupId: string;
  readonly artifactId: string;
  readonly type: string;
  readonly classifier: string;
  readonly scope: string | null;
  readonly written: Dependency;
  readonly pom: Pom;
  /** Whether the name or the place is other than the POM itself writes it. */
  readonly altered: boolean;
}

type Interpolate = (text: string) => Interpolated;

/**
 * The entries of a list over a POM and its ancestors, one for each artifact: the nearest declaration
 * counts, and within a POM the last.
 * @throws Fault `manifest-invalid` where the name of a dependency cannot be known.
 */
export function nearest(
  { poms }: Lineage,
  list: "dependencies" | "managed",
  interpolate: Interpolate,
): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>();
  for (const pom of poms)
    for (const written of pom[list]) {
      const named = nameOf(written, pom, interpolate, list === "managed");
      if (named === null) continue;
      const key = keyOf(named);
      const altered = named.altered || pom !== poms[0];
      if ((found.get(key)?.pom ?? pom) === pom) found.set(key, { ...named, altered });
    }
  return found;
}

/** What makes two declarations one to Maven. No text of XML holds the character between its parts. */
export function keyOf({ groupId, artifactId, type, classifier }: Named): string {
  return `${groupId}\0${artifactId}\0${type}\0${classifier}`;
}

function nameOf(
  written: Dependency,
  pom: Pom,
  interpolate: Interpolate,
  optional: boolean,
): Named | null {
  const groupId = interpolate(written.groupId);
  const artifactId = interpolate(written.artifactId);
  // As in Maven, a property that is not told stays as it is written.
  const told = (text: string): string => interpolate(text).value ?? text;
  if (groupId.value !== null && artifactId.value !== null)
    return {
      groupId: groupId.value,
      artifactId: artifactId.value,
      type: told(written.type),
      classifier: told(written.classifier),
      scope: written.scope === null ? null : told(written.scope),
      written,
      pom,
      altered: groupId.value !== written.groupId || artifactId.value !== written.artifactId,
    };
  if (optional) return null;
  throw new Fault(
    "manifest-invalid",
    `${pom.path} names a dependency by the property \`${groupId.missing ?? artifactId.missing}\`, which the repository does not tell. Set it in <properties>, or exclude the file.`,
    { path: pom.path, line: written.line },
  );
}
