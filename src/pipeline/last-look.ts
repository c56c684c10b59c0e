import type { Reference, References } from "../convergence/undeclared.ts";
import { canonicalName } from "../domain/names.ts";
import { isOverBudget } from "../domain/deadline.ts";
import type { PackageType } from "../domain/package.ts";
import { Fault } from "../domain/problem.ts";
import type { Repository } from "../manifests/format.ts";
import { likelyIn, mentions } from "../manifests/mentions.ts";
import { mayBeOnPypi } from "../manifests/python/conda-packages.ts";
import { readManifest } from "../manifests/read.ts";
import type { ManifestReport } from "../report/report.ts";
import { namedTogether } from "./named-together.ts";
import { memoize } from "./once.ts";
import { searchedAs, type Searchable } from "./searched-files.ts";

/**
 * Where names of one package type still stand as direct dependencies, for one entity.
 * @param areMost whether they are most of what is recorded: then every text is searched.
 */
export type LastLook = (
  entity: string,
  packageType: PackageType,
  names: readonly string[],
  areMost: boolean,
) => Promise<References>;

export interface LookContext {
  /** Every file of the repository. */
  readonly files: () => readonly string[];
  readonly repository: Repository;
  /** The status of each manifest that was found. */
  readonly manifests: readonly ManifestReport[];
  /** What manifests of an entity and type take from an index that is not read. */
  readonly elsewhere: (
    entity: string,
    packageType: PackageType,
  ) => readonly { readonly path: string; readonly names: readonly string[] }[];
  readonly ownerOf: (path: string) => { readonly entity: string | null };
  /** Whether the user's own `exclude` names a file, who then does not want it looked at. */
  readonly isExcluded: (path: string) => boolean;
}

/**
 * The look at files that were not read, before a name is removed: most names that are lost by a
 * reading that is not whole still stand as text in a tracked file. Asked for once and only where
 * something would be removed.
 */
export function createLastLook(context: LookContext): LastLook {
  const files = memoize(context.files);
  const read = new Set(
    context.manifests
      .filter(({ status, packages }) => status === "covered" || (status === "used" && packages > 0))
      .map(({ path }) => path),
  );
  return async (entity, packageType, names, areMost) => {
    const places = new Map<string, Reference>();
    for (const { path, names: others } of context.elsewhere(entity, packageType))
      for (const name of names)
        if (others.some((other) => mayBeOnPypi(other, name)))
          places.set(canonicalName(packageType, name), { by: path, isRead: true });
    let isTypeLeft = false;
    for (const path of files()) {
      const kinds = searchedAs(path, packageType, context.repository).filter(
        ({ isPartlyRead }) => isPartlyRead === true || !read.has(path),
      );
      if (kinds.length === 0 || !isSearched(path, entity)) continue;
      isTypeLeft ||= kinds.some(({ format }) => format !== undefined);
      const wanted = { path, packageType, kinds, names };
      for (const [key, reference] of await namedIn(wanted, context.repository))
        if (places.get(key)?.isRead !== true) places.set(key, reference);
    }
    const left = names.filter((name) => !places.has(canonicalName(packageType, name)));
    const others = areMost
      ? files().filter((path) => !read.has(path) && isSearched(path, entity))
      : [];
    const together = namedTogether(packageType, left, others, context.repository);
    return { places: new Map([...together, ...places]), isTypeLeft };
  };

  /** Not what belongs to another entity, nor what the user leaves out. */
  function isSearched(path: string, entity: string): boolean {
    const owner = context.ownerOf(path).entity;
    return (owner === null || owner === entity) && !context.isExcluded(path);
  }
}

interface Wanted {
  readonly path: string;
  readonly packageType: PackageType;
  /** What the file may be. */
  readonly kinds: readonly Searchable[];
  readonly names: readonly string[];
}

const whole = (text: string): string => text;

/** By canonical name. */
type Named = ReadonlyMap<string, Reference>;

const none: Named = new Map();

async function namedIn(wanted: Wanted, repository: Repository): Promise<Named> {
  const { path, packageType, kinds, names } = wanted;
  const text = textOf(path, repository);
  if (text instanceof Fault) return mayBeIn(wanted, text);
  const likely = likelyIn(packageType, names, text, repository.bounds?.check);
  if (likely.length === 0) return none;
  const declaring = kinds.filter(({ declares }) => declares?.(text) ?? true);
  if (declaring.length === 0) return none;
  // Formats come first.
  const [{ format, partOf = whole } = {}] = declaring;
  const mentioned = mentions(packageType, likely, partOf(text), repository.bounds);
  const at = (keys: Iterable<string>): Named =>
    new Map(
      [...keys].map((key) => [key, { by: `${path}:${mentioned.get(key) ?? 1}`, isRead: true }]),
    );
  if (format === undefined) return at(mentioned.keys());
  const { reading } = await readManifest({ path, format }, repository);
  const isWhole = reading !== null && reading.unresolved !== true && reading.template === undefined;
  if (!isWhole) return at(mentioned.keys());
  // A script that another one applies declares nothing by itself.
  const isScript = declaring.some(isApplied);
  if (isScript && reading.packages.length === 0) return at(mentioned.keys());
  const declared = new Set(reading.packages.map(({ name }) => canonicalName(packageType, name)));
  return at(new Set(likely.map((name) => canonicalName(packageType, name))).intersection(declared));
}

function isApplied({ format, declares, partOf }: Searchable): boolean {
  return format === undefined && declares === undefined && partOf === undefined;
}

/** A manifest that cannot be read may name everything. What only its text would show to be one is none. */
function mayBeIn({ packageType, kinds, names }: Wanted, { code, message }: Fault): Named {
  const isManifest = kinds.some((kind) =>
    code === "manifest-encoding" ? kind.format !== undefined : kind.isMostlyOther !== true,
  );
  if (!isManifest) return none;
  const reference = { by: message, isRead: false };
  return new Map(names.map((name) => [canonicalName(packageType, name), reference]));
}

function textOf(path: string, repository: Repository): string | Fault {
  try {
    return repository.text(path);
  } catch (thrown) {
    if (thrown instanceof Fault && !isOverBudget(thrown)) return thrown;
    throw thrown;
  }
}
