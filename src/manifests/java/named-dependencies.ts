import type { Pom } from "./active-profiles.ts";
import type { Interpolated, MissingProperty } from "./interpolation.ts";
import type { Lineage } from "./pom-lineage.ts";
import type { Dependency, Profile } from "./pom.ts";

/** A dependency whose name is known, with the POM that has it. */
export interface Named {
  readonly groupId: string;
  readonly artifactId: string;
  readonly type: string;
  readonly classifier: string;
  readonly scope: string | null;
  readonly written: Dependency;
  readonly pom: Pom;
  /** Whether only profiles of other machines have it. */
  readonly elsewhere: boolean;
  /** Whether the name or the place is other than the POM itself writes it. */
  readonly altered: boolean;
  /** Set where a parent that is missing decides which of several in one POM counts. */
  readonly isContested?: true;
}

/** A dependency whose name the repository does not state. */
export interface Nameless {
  readonly written: Dependency;
  readonly pom: Pom;
  readonly missing: MissingProperty;
}

export interface NamedList {
  readonly named: ReadonlyMap<string, Named>;
  readonly nameless: readonly Nameless[];
}

type Interpolate = (text: string) => Interpolated;

/**
 * The entries of a list over a POM and its ancestors, one for each artifact: the nearest declaration
 * counts, and within a POM the last; but, to Maven, the first of what is managed in one POM alone. What
 * only profiles of other machines have comes after all others.
 */
export function nearest(
  { poms, missing }: Pick<Lineage, "poms" | "missing">,
  list: "dependencies" | "managed",
  interpolate: Interpolate,
  isLastCounted = list === "dependencies" || isMerged(poms),
): NamedList {
  const named = new Map<string, Named>();
  const nameless: Nameless[] = [];
  function add(written: Dependency, pom: Pom, elsewhere: boolean): void {
    const found = nameOf(written, pom, interpolate, elsewhere, pom !== poms[0]);
    if ("missing" in found) {
      nameless.push(found);
      return;
    }
    const key = keyOf(found);
    const before = named.get(key);
    if (before !== undefined && (before.pom !== pom || before.elsewhere !== elsewhere)) return;
    if (before !== undefined && !isLastCounted) {
      // A parent that manages anything would have the last count.
      if (missing !== null) named.set(key, { ...before, isContested: true });
      return;
    }
    named.set(key, found);
  }
  for (const pom of poms) for (const each of pom[list]) add(each, pom, false);
  for (const pom of poms) for (const each of pom.elsewhere[list]) add(each, pom, true);
  return { named, nameless };
}

/** Maven brings what is managed under its keys, where the last counts, only when it merges two lists. */
function isMerged(poms: Lineage["poms"]): boolean {
  const managing = poms.filter(({ managed }) => managed.length > 0);
  return (
    managing.length > 1 ||
    managing.some(({ managed, profiles }) => managed.some(isImport) || profiles.some(hasManaged))
  );
}

/** Whether an entry of `<dependencyManagement>` stands for what a BOM manages. */
export function isImport({ scope, type }: Pick<Named, "scope" | "type">): boolean {
  return scope === "import" && type === "pom";
}

function hasManaged({ managed }: Profile): boolean {
  return managed.length > 0;
}

/** What makes two declarations one to Maven. No text of XML holds the character between its parts. */
export function keyOf({
  groupId,
  artifactId,
  type,
  classifier,
}: Pick<Named, "groupId" | "artifactId" | "type" | "classifier">): string {
  return `${groupId}\0${artifactId}\0${type}\0${classifier}`;
}

function nameOf(
  written: Dependency,
  pom: Pom,
  interpolate: Interpolate,
  elsewhere: boolean,
  isInherited: boolean,
): Named | Nameless {
  const groupId = interpolate(written.groupId);
  const artifactId = interpolate(written.artifactId);
  if (groupId.value === null) return { written, pom, missing: groupId.missing };
  if (artifactId.value === null) return { written, pom, missing: artifactId.missing };
  // As in Maven, a property that is set nowhere stays as it is written.
  const filled = (text: string): string => interpolate(text).value ?? text;
  return {
    groupId: groupId.value,
    artifactId: artifactId.value,
    type: filled(written.type),
    classifier: filled(written.classifier),
    scope: written.scope === null ? null : filled(written.scope),
    written,
    pom,
    elsewhere,
    altered:
      elsewhere ||
      isInherited ||
      groupId.value !== written.groupId ||
      artifactId.value !== written.artifactId,
  };
}
