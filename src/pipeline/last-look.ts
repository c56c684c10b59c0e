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
  const within = (part: string) => mentions(packageType, likely, part, repository.bounds);
  const parts = declaring.flatMap(({ partOf }) =>
    partOf === undefined ? [] : [...within(partOf(text))],
  );
  const wholes = declaring.filter(({ partOf }) => partOf === undefined);
  const declared = wholes.length === 0 ? null : await declaredIn(wanted, wholes, repository);
  const mentioned = wholes.length === 0 ? new Map<string, number>() : within(text);
  const lines = new Map([
    ...parts,
    ...(declared === null
      ? mentioned
      : [...declared].map((key) => [key, mentioned.get(key) ?? 1] as const)),
  ]);
  return new Map([...lines].map(([key, line]) => [key, { by: `${path}:${line}`, isRead: true }]));
}

/** The names that a manifest declares; `null` where its text decides. */
async function declaredIn(
  { path, packageType, names }: Wanted,
  wholes: readonly Searchable[],
  repository: Repository,
): Promise<ReadonlySet<string> | null> {
  // Formats come first.
  const [{ format } = {}] = wholes;
  if (format === undefined) return null;
  const { reading } = await readManifest({ path, format }, repository);
  const isWhole = reading !== null && reading.unresolved !== true && reading.template === undefined;
  if (!isWhole) return null;
  // A script that another one applies declares nothing by itself.
  if (wholes.some(isApplied) && reading.packages.length === 0) return null;
  const declared = new Set(reading.packages.map(({ name }) => canonicalName(packageType, name)));
  return declared.intersection(new Set(names.map((name) => canonicalName(packageType, name))));
}

function isApplied({ format, declares }: Searchable): boolean {
  return format === undefined && declares === undefined;
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
