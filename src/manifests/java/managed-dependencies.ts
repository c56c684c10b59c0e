import { Fault } from "../../vocabulary/problem.ts";
import type { Repository } from "../format.ts";
import { xmlFile } from "../syntax/xml-file.ts";
import { interpolator, type Interpolated } from "./interpolation.ts";
import { keyOf, nearest, type Named } from "./named-dependencies.ts";
import { lineageOf, type FindPom, type Lineage } from "./pom-lineage.ts";
import { readPom } from "./pom.ts";

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

/**
 * What a POM, its ancestors and the BOMs that they import manage: own entries count before imported
 * ones, and of those the first.
 * https://maven.apache.org/guides/introduction/introduction-to-dependency-mechanism.html#Importing_Dependencies
 * @throws Fault `include-cycle` for BOMs that import each other.
 */
export async function managedDependencies(
  lineage: Lineage,
  repository: Repository,
  findPom: FindPom,
  importing: readonly string[] = [],
): Promise<Management> {
  const interpolate = interpolator(lineage);
  const managed = new Map<string, Managed>();
  const missing = new Set(lineage.missing === null ? [] : [`the parent ${lineage.missing}`]);
  const uses = new Set(lineage.poms.slice(1).map(({ path }) => path));
  const [{ path }] = lineage.poms;
  const boms: Named[] = [];
  for (const named of nearest(lineage, "managed", interpolate).values()) {
    const { version, scope, type } = named.written;
    if (scope === "import" && type === "pom") boms.push(named);
    else
      managed.set(keyOf(named), { version: version === null ? null : interpolate(version), scope });
  }
  for (const bom of boms) {
    const version = bom.written.version === null ? null : interpolate(bom.written.version).value;
    const found = findPom({ ...bom, version: version ?? "" });
    if (found === null) {
      missing.add(`the imported ${bom.groupId}:${bom.artifactId}`);
      continue;
    }
    const chain = [...importing, path];
    if (chain.includes(found)) throw circle([...chain, found]);
    const imported = await importedFrom(found, repository, findPom, chain);
    for (const [key, entry] of imported.managed) if (!managed.has(key)) managed.set(key, entry);
    for (const each of imported.missing) missing.add(each);
    for (const each of [found, ...imported.uses]) uses.add(each);
  }
  return { managed, missing: [...missing], uses: [...uses] };
}

const known = new WeakMap<Repository, Map<string, Promise<Management>>>();

/** What a BOM manages, found once for all that import it. */
function importedFrom(
  path: string,
  repository: Repository,
  findPom: FindPom,
  importing: readonly string[],
): Promise<Management> {
  const boms = known.get(repository) ?? new Map<string, Promise<Management>>();
  known.set(repository, boms);
  const management = boms.get(path) ?? readBom(path, repository, findPom, importing);
  boms.set(path, management);
  return management;
}

async function readBom(
  path: string,
  repository: Repository,
  findPom: FindPom,
  importing: readonly string[],
): Promise<Management> {
  const pom = readPom(await xmlFile(path, repository), path);
  const lineage = await lineageOf(pom, repository, findPom);
  return await managedDependencies(lineage, repository, findPom, importing);
}

function circle(chain: readonly string[]): Fault {
  const [path = ""] = chain;
  return new Fault(
    "include-cycle",
    `${chain.join(" → ")} is a circle of imported POMs. Break it.`,
    {
      path,
    },
  );
}
