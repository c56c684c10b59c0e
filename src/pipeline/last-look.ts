import type { References } from "../convergence/undeclared.ts";
import { canonicalName } from "../domain/names.ts";
import { isOverBudget } from "../domain/deadline.ts";
import type { PackageType } from "../domain/package.ts";
import { Fault } from "../domain/problem.ts";
import { carriers } from "../manifests/carriers.ts";
import { fileMatcher } from "../manifests/discovery/match-files.ts";
import type { Format, Repository } from "../manifests/format.ts";
import { formats } from "../manifests/formats.ts";
import { mentions } from "../manifests/mentions.ts";
import { readManifest } from "../manifests/read.ts";
import type { ManifestReport } from "../report/report.ts";
import { memoize } from "./once.ts";

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

/** A kind of file that can name direct dependencies. */
interface Searchable {
  readonly packageType: PackageType;
  readonly files: readonly string[];
  /** What reads it, where there is something. */
  readonly format?: Format;
  /** Whether such a text names any; left out where the name of the file says enough. */
  readonly declares?: (text: string) => boolean;
}

/** Scripts and imported files that can carry dependencies, beside manifests and carriers. */
const scripts: readonly Searchable[] = [
  { packageType: "JAVA", files: ["*.gradle", "*.gradle.kts", "*.versions.toml"] },
  { packageType: "NUGET", files: ["*.props", "*.targets", "*.csx"] },
  { packageType: "PYTHON", files: ["setup.py", "noxfile.py", "tox.ini"] },
];

/** A lockfile of something else, such as an example, names what others need: that keeps nothing. */
const searchables: readonly Searchable[] = [
  ...formats
    .filter(({ lockfile }) => !lockfile)
    .map((format) => ({ packageType: format.packageType, files: format.files, format })),
  ...carriers,
  ...scripts,
];

const kindsOf = memoize(() => fileMatcher(searchables));

/**
 * The look at files that were not read, before a name is removed: most names that are lost by a
 * reading that is not whole still stand as text in a tracked file. Asked for once and only where
 * something would be removed.
 */
export function createLastLook(context: LookContext): LastLook {
  const files = memoize(context.files);
  const read = new Set(
    context.manifests
      .filter(({ status }) => status === "used" || status === "covered")
      .map(({ path }) => path),
  );
  return async (entity, packageType, names) => {
    const found = new Map<string, string>();
    for (const path of files()) {
      const kinds = kindsOf()(path).filter((kind) => kind.packageType === packageType);
      if (kinds.length === 0 || isOthers(path, entity) || context.isExcluded(path)) continue;
      const wanted = { path, packageType, kinds, names };
      for (const [key, line] of await namedIn(wanted, context.repository))
        if (!found.has(key)) found.set(key, `${path}:${line}`);
    }
    return found;
  };

  /** What was read, or belongs to another entity. */
  function isOthers(path: string, entity: string): boolean {
    if (read.has(path)) return true;
    const owner = context.ownerOf(path).entity;
    return owner !== null && owner !== entity;
  }
}

interface Wanted {
  readonly path: string;
  readonly packageType: PackageType;
  /** What the file may be. */
  readonly kinds: readonly Searchable[];
  readonly names: readonly string[];
}

const none: ReadonlyMap<string, number> = new Map();

async function namedIn(
  { path, packageType, kinds, names }: Wanted,
  repository: Repository,
): Promise<ReadonlyMap<string, number>> {
  const text = textOf(path, repository);
  if (text === null) return none;
  const mentioned = mentions(packageType, names, text, repository.bounds);
  if (mentioned.size === 0) return none;
  const declaring = kinds.filter(({ declares }) => declares?.(text) ?? true);
  if (declaring.length === 0) return none;
  const format = declaring.find((kind) => kind.format !== undefined)?.format;
  if (format === undefined) return mentioned;
  const { reading } = await readManifest({ path, format }, repository);
  if (reading === null || reading.unresolved === true) return mentioned;
  // A script that another one applies says nothing by itself.
  const isScript = declaring.some((kind) => kind.format === undefined);
  if (isScript && reading.packages.length === 0) return mentioned;
  const declared = new Set(reading.packages.map(({ name }) => canonicalName(packageType, name)));
  return new Map([...mentioned].filter(([key]) => declared.has(key)));
}

function textOf(path: string, repository: Repository): string | null {
  try {
    return repository.text(path);
  } catch (thrown) {
    if (thrown instanceof Fault && !isOverBudget(thrown)) return null;
    throw thrown;
  }
}
