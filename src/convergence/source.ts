import { isRecord } from "../domain/untyped.ts";
import type { PackageType } from "../domain/package.ts";
import { hashOf } from "./name-hash.ts";
import type { SourceState, State, TypeState } from "./state.ts";

/** One repository, and the scope in it, that reports to an entity. */
export interface Source {
  /** The key of its entry: `github.com/acme/shop`, and `#` with the hash of its scope where that is not everything. */
  readonly name: string;
  /** Of the host, the same after a rename; empty where it is not known. */
  readonly repositoryId: string;
  /** A text that two scopes share only when they are the same; empty for everything. */
  readonly scope: string;
}

export interface Scope {
  /** Directories relative to the repository, `.` for all of it. */
  readonly directories: readonly string[];
  readonly include: readonly string[];
  /** `null` for the default. */
  readonly exclude: readonly string[] | null;
}

/**
 * The source that a repository is, for one scope in it.
 * @param repository `host/owner/name`
 */
export function sourceOf(repository: string, repositoryId: string, scope: Scope): Source {
  const { directories, include, exclude } = scope;
  const name = repository.toLowerCase().replace(/\.git$/, "");
  const isWhole = directories.includes(".") && include.length === 0 && exclude === null;
  if (isWhole) return { name, repositoryId, scope: "" };
  const sorted = [directories, include, exclude ?? ["defaults"]].map((list) => list.toSorted());
  const hash = hashOf(JSON.stringify(sorted));
  return { name: `${name}#${hash}`, repositoryId, scope: hash };
}

/** The key of a source as people may write it: names of repositories have no case, hashes of scopes have. */
export function sourceKey(written: string): string {
  const [name = "", ...scope] = written.split("#");
  return [name.toLowerCase(), ...scope].join("#");
}

/** What of a state is a source's own, under whatever name, and what is that of others. */
export interface SourceView {
  /** The keys of its entries: its own name, and former names of the same repository. */
  readonly own: ReadonlyMap<string, SourceState>;
  readonly others: ReadonlyMap<string, SourceState>;
}

/** Looks at a state as one source; a source that is not known (`null`) has no entry of its own. */
export function viewOf({ sources }: State, source: Source | null): SourceView {
  const groups = Map.groupBy(sources, ([name, entry]) => isOwn(name, entry, source));
  return { own: new Map(groups.get(true)), others: new Map(groups.get(false)) };
}

/** A state without the entries of one source. */
export function withoutOwn(state: State, source: Source): State {
  const { own, others } = viewOf(state, source);
  const written = isRecord(state.fields["sources"]) ? state.fields["sources"] : {};
  const kept = Object.entries(written).filter(([name]) => !own.has(name));
  return { fields: { ...state.fields, sources: Object.fromEntries(kept) }, sources: others };
}

function isOwn(name: string, entry: SourceState, source: Source | null): boolean {
  if (source === null) return false;
  if (entry.repositoryId !== "" && source.repositoryId !== "")
    return isSameRepository({ ...entry, name }, source) && entry.scope === source.scope;
  return name === source.name;
}

type Named = Pick<Source, "name" | "repositoryId">;

/**
 * Whether two keys of a state are of one repository: by its id where both have one, because a name may
 * be given away; an id has a meaning on its own host alone. Else by name.
 */
export function isSameRepository(a: Named, b: Named): boolean {
  if (a.repositoryId !== "" && b.repositoryId !== "")
    return a.repositoryId === b.repositoryId && hostOf(a) === hostOf(b);
  return withoutScope(a) === withoutScope(b);
}

function hostOf({ name }: Named): string | undefined {
  return name.split("/", 1)[0];
}

function withoutScope({ name }: Named): string | undefined {
  return name.split("#", 1)[0];
}

/** The base of a type: the names that this source declared and that may still be recorded, hashed. */
export function baseOf({ own }: SourceView, packageType: PackageType): ReadonlySet<string> {
  return union(own, packageType, ({ names, waiting }) => [names, waiting]);
}

/** One field of all own entries of a type, in one set. */
export function ownHashes(
  { own }: SourceView,
  packageType: PackageType,
  field: keyof TypeState,
): ReadonlySet<string> {
  return union(own, packageType, (type) => [type[field]]);
}

function union(
  entries: ReadonlyMap<string, SourceState>,
  packageType: PackageType,
  pick: (type: TypeState) => readonly ReadonlySet<string>[],
): ReadonlySet<string> {
  const all = new Set<string>();
  for (const { types } of entries.values()) {
    const type = types.get(packageType);
    if (type === undefined) continue;
    for (const hashes of pick(type)) for (const hash of hashes) all.add(hash);
  }
  return all;
}

/** What other sources claim of one package type. */
export interface Claims {
  /** The sources that claim a name. */
  readonly claimants: (hash: string) => readonly string[];
  /** Whether a claimant of the name is known to declare this version of it. */
  readonly holds: (version: string) => boolean;
  /** Whether some claimant of the name does not record which versions it declares. */
  readonly isOpen: (hash: string) => boolean;
  readonly isEmpty: boolean;
}

/** The claims of all other sources on a type. What cannot be understood of them claims everything. */
export function claimsOf({ others }: SourceView, packageType: PackageType): Claims {
  const known = [...others].flatMap(([name, { types }]) => {
    const type = types.get(packageType);
    return type === undefined ? [] : [{ name, type }];
  });
  const opaque = [...others].filter(([, entry]) => entry.opaque.has(packageType));
  const opaqueNames = opaque.map(([name]) => name);
  return {
    isEmpty: known.length + opaque.length === 0,
    claimants: (hash) => [
      ...known.filter(({ type }) => type.names.has(hash)).map(({ name }) => name),
      ...opaqueNames,
    ],
    holds: (version) => known.some(({ type }) => type.shared.has(version)),
    isOpen: (hash) =>
      opaque.length > 0 || known.some(({ type }) => type.names.has(hash) && !type.shared.has(hash)),
  };
}
