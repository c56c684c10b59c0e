import type { References } from "../convergence/undeclared.ts";
import { canonicalName } from "../domain/names.ts";
import type { PackageType } from "../domain/package.ts";
import { Fault } from "../domain/problem.ts";
import { carriers } from "../manifests/carriers.ts";
import { fileMatcher } from "../manifests/discovery/match-files.ts";
import type { Format, Repository } from "../manifests/format.ts";
import { formats } from "../manifests/formats.ts";
import { mentions } from "../manifests/mentions.ts";
import { readManifest } from "../manifests/read.ts";
import type { ManifestReport } from "../report/report.ts";

/** Where names of one package type still stand as direct dependencies, for one entity. */
export type LastLook = (
  entity: string,
  packageType: PackageType,
  names: readonly string[],
) => Promise<References>;

export interface LookContext {
  /** Every file of the repository. */
  readonly files: () => readonly string[];
  readonly repository: Repository;
  /** The status of each manifest that was found. */
  readonly manifests: readonly ManifestReport[];
  readonly ownerOf: (path: string) => { readonly entity: string | null };
  /** Whether the user's own `exclude` names a file, who then does not want it looked at. */
  readonly isExcluded: (path: string) => boolean;
}

/** A kind of file that can name direct dependencies, with the format that reads it, where there is one. */
interface Searchable {
  readonly packageType: PackageType;
  readonly files: readonly string[];
  readonly format: Format | null;
}

/** Scripts and imported files that can carry dependencies, beside manifests and carriers. */
const scripts: readonly Searchable[] = [
  { packageType: "JAVA", files: ["*.gradle", "*.gradle.kts", "*.versions.toml"], format: null },
  { packageType: "NUGET", files: ["*.props", "*.targets", "*.csx"], format: null },
  { packageType: "PYTHON", files: ["setup.py", "noxfile.py", "tox.ini"], format: null },
];

/** A lockfile of something else, such as an example, names what others need: that keeps nothing. */
const searchables: readonly Searchable[] = [
  ...formats
    .filter(({ lockfile }) => !lockfile)
    .map((format) => ({ packageType: format.packageType, files: format.files, format })),
  ...carriers.map(({ packageType, files }) => ({ packageType, files, format: null })),
  ...scripts,
];

/**
 * The look at files that were not read, before a name is removed: most names that are lost by a
 * reading that is not whole still stand as text in a tracked file. Asked for once and only where
 * something would be removed.
 */
export function createLastLook(context: LookContext): LastLook {
  const files = memoize(context.files);
  const kindsOf = fileMatcher(searchables);
  const read = new Map(
    context.manifests
      .filter(({ status }) => status === "used" || status === "covered")
      .map(({ path, entity }) => [path, entity]),
  );
  return async (entity, packageType, names) => {
    const found = new Map<string, string>();
    for (const path of files()) {
      const kind = kindsOf(path).find((each) => each.packageType === packageType);
      if (kind === undefined || isOthers(path, entity) || context.isExcluded(path)) continue;
      for (const [key, line] of await namedIn(path, kind, names, context.repository))
        if (!found.has(key)) found.set(key, `${path}:${line}`);
    }
    return found;
  };

  /** What was read for this entity, or belongs to another one. */
  function isOthers(path: string, entity: string): boolean {
    if (read.has(path)) return true;
    const owner = context.ownerOf(path).entity;
    return owner !== null && owner !== entity;
  }
}

function memoize<Value>(compute: () => Value): () => Value {
  let computed: { readonly value: Value } | null = null;
  return () => (computed ??= { value: compute() }).value;
}

async function namedIn(
  path: string,
  { packageType, format }: Searchable,
  names: readonly string[],
  repository: Repository,
): Promise<ReadonlyMap<string, number>> {
  const text = textOf(path, repository);
  if (text === null) return new Map();
  const mentioned = mentions(packageType, names, text);
  if (format === null || mentioned.size === 0) return mentioned;
  const { reading } = await readManifest({ path, format }, repository);
  if (reading === null || reading.unresolved === true) return mentioned;
  const declared = new Set(reading.packages.map(({ name }) => canonicalName(packageType, name)));
  return new Map([...mentioned].filter(([key]) => declared.has(key)));
}

function textOf(path: string, repository: Repository): string | null {
  try {
    return repository.text(path);
  } catch (thrown) {
    if (thrown instanceof Fault) return null;
    throw thrown;
  }
}
