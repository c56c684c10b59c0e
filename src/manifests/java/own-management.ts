import { interpolator, type Interpolated } from "./interpolation.ts";
import { keyOf, nearest } from "./named-dependencies.ts";
import type { FindPom, Lineage } from "./pom-lineage.ts";

/** What `<dependencyManagement>` says of an artifact. */
export interface Managed {
  readonly version: Interpolated | null;
  readonly scope: string | null;
}

/** The managed dependencies of a POM with what they come from. */
export interface Management {
  readonly managed: ReadonlyMap<string, Managed>;
  /** Ancestors and BOMs that are not in the repository and may manage more. */
  readonly missing: readonly string[];
  /** The other POMs that were read. */
  readonly uses: readonly string[];
}

/** What a POM and its ancestors manage, before what they import. */
export interface OwnManagement extends Management {
  readonly path: string;
  /** The BOMs of the repository that they import, in their order. */
  readonly imports: readonly string[];
}

/** Tells the managed dependencies of a POM and its ancestors, the nearest first, from the BOMs among them. */
export function ownManagement(lineage: Lineage, findPom: FindPom): OwnManagement {
  const interpolate = interpolator(lineage);
  const managed = new Map<string, Managed>();
  const imports: string[] = [];
  const missing = lineage.missing === null ? [] : [`the parent ${lineage.missing}`];
  for (const named of nearest(lineage, "managed", interpolate).values()) {
    const { scope, type } = named;
    const version = named.written.version === null ? null : interpolate(named.written.version);
    if (scope !== "import" || type !== "pom") {
      managed.set(keyOf(named), { version, scope });
      continue;
    }
    const found = findPom({ ...named, version: version?.value ?? "" });
    if (found === null) missing.push(`the imported ${named.groupId}:${named.artifactId}`);
    else imports.push(found);
  }
  const [{ path }, ...ancestors] = lineage.poms;
  return { path, managed, imports, missing, uses: ancestors.map((pom) => pom.path) };
}
