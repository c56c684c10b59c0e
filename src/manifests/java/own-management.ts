import type { Pom } from "./active-profiles.ts";
import { interpolator, type Interpolated } from "./interpolation.ts";
import { isImport, keyOf, nearest, type Named } from "./named-dependencies.ts";
import type { FindPom, Lineage } from "./pom-lineage.ts";

/** What `<dependencyManagement>` sets for an artifact. */
export interface Managed {
  readonly version: Interpolated | null;
  readonly scope: string | null;
  /** What is not in the repository and would count before it. */
  readonly outranking: readonly Missing[];
  /** The POM outside the repository that sets it; `null` for one of the repository. */
  readonly from: string | null;
}

/** A POM that is not in the repository. */
export interface Missing {
  readonly kind: "parent" | "imported BOM";
  /** `group:artifact:version` */
  readonly coordinates: string;
}

/** The managed dependencies of a POM with what they come from. */
export interface Management {
  readonly managed: ReadonlyMap<string, Managed>;
  /** Ancestors and BOMs that are not in the repository and may manage more. */
  readonly missing: readonly Missing[];
  /** The other POMs that were read. */
  readonly uses: readonly string[];
}

/** What a POM and its ancestors manage, before what they import. */
export interface OwnManagement {
  readonly path: string;
  readonly managed: ReadonlyMap<string, Managed>;
  /** What only profiles of other machines manage: it counts after all else. */
  readonly elsewhere: ReadonlyMap<string, Managed>;
  /** What counts before all imports and is not in the repository. */
  readonly missing: readonly Missing[];
  /** The BOMs that they import, in their order: those of the repository by their paths. */
  readonly imports: readonly (string | Missing)[];
  /** What counts after all imports, where that is what the ancestors have. */
  readonly behind: OwnManagement | Missing | null;
  readonly uses: readonly string[];
}

/** The tool whose order of precedence applies. */
export type ManagementOrder = "maven" | "gradle";

/**
 * Separates the managed dependencies of a POM and its ancestors, the nearest first, from the BOMs among
 * them. To Gradle those of the ancestors come behind the BOMs of the POM, and of two entries the last;
 * `project` is the POM that has the entry.
 * https://github.com/gradle/gradle, `PomReader`
 */
export function ownManagement(
  lineage: Lineage,
  findPom: FindPom,
  order: ManagementOrder = "maven",
): OwnManagement {
  const missing: readonly Missing[] =
    lineage.missing === null ? [] : [{ kind: "parent", coordinates: lineage.missing }];
  if (order === "maven") return layer(lineage, missing, interpolator(lineage), findPom);
  const [first, ...ancestors] = lineage.poms;
  const ofOne = (pom: Pom): OwnManagement =>
    layer({ poms: [pom], missing: null }, [], interpolator(lineage, pom), findPom, true);
  let behind: OwnManagement | Missing | null = missing[0] ?? null;
  // The same POM may be imported, too, and then has properties of its own.
  for (const pom of ancestors.toReversed())
    behind = { ...ofOne(pom), path: `${pom.path} above ${first.path}`, behind };
  return { ...ofOne(first), behind };
}

function layer(
  lineage: Pick<Lineage, "poms" | "missing">,
  missing: readonly Missing[],
  interpolate: (text: string) => Interpolated,
  findPom: FindPom,
  isLastCounted?: boolean,
): OwnManagement {
  const managed = new Map<string, Managed>();
  const elsewhere = new Map<string, Managed>();
  const { named, nameless } = nearest(lineage, "managed", interpolate, isLastCounted);
  // Where among the others a BOM without a name would be found is not known: all come after it.
  const imports: (string | Missing)[] = nameless
    .map(({ written }) => written)
    .filter(isImport)
    .map(({ groupId, artifactId, version }) => missingBom(groupId, artifactId, version));
  for (const entry of named.values()) {
    const { version } = entry.written;
    const filled = version === null ? null : interpolate(version);
    if (isImport(entry)) imports.push(importOf(entry, filled?.value ?? "", findPom));
    else
      (entry.elsewhere ? elsewhere : managed).set(keyOf(entry), {
        version: filled,
        scope: entry.scope,
        outranking: entry.isContested ? missing : [],
        from: outsideOf(entry.pom),
      });
  }
  const [{ path }, ...ancestors] = lineage.poms;
  return {
    path,
    managed,
    elsewhere,
    imports,
    behind: null,
    missing,
    uses: ancestors.filter(({ isOutside }) => !isOutside).map((pom) => pom.path),
  };
}

/** The coordinates of a POM that is no file of the repository. */
export function outsideOf({ isOutside, path }: Pom): string | null {
  return isOutside === true ? path : null;
}

function importOf(entry: Named, version: string, findPom: FindPom): string | Missing {
  const { groupId, artifactId, written } = entry;
  return (
    findPom({ groupId, artifactId, version }) ??
    missingBom(groupId, artifactId, version === "" ? written.version : version)
  );
}

function missingBom(groupId: string, artifactId: string, version: string | null): Missing {
  return { kind: "imported BOM", coordinates: [groupId, artifactId, version ?? "?"].join(":") };
}
