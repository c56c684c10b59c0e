import { isRecord } from "../domain/untyped.ts";
import { byText } from "../domain/order.ts";
import { canonicalName } from "../domain/names.ts";
import type { DeclaredPackage, NamedVersions, PackageType } from "../domain/package.ts";
import type { RecordedNames } from "./compare.ts";
import { digestOf, nameHash, packHashes, versionHash } from "./name-hash.ts";
import { outrankedHashes } from "./open-versions.ts";
import { baseOf, claimsOf, ownHashes, viewOf, type Source, type SourceView } from "./source.ts";
import { stateVersion, type State } from "./state.ts";

/** What a run knows of one package type after it was read back. */
export interface TypeFacts {
  readonly packageType: PackageType;
  readonly declared: readonly DeclaredPackage[];
  /** `null` where what is recorded now is not known: the whole base stays. */
  readonly recorded: RecordedNames | null;
  /** Whether something but the claim of another source kept names of the base. */
  readonly isFrozen: boolean;
  /** Hashes of names that stay for a reason of their own, whoever claims them. */
  readonly held: ReadonlySet<string>;
  /** Hashes of the names that nobody claimed and that were removed. */
  readonly removed: ReadonlySet<string>;
  readonly rewrites: ReadonlySet<string>;
  /** Hashes of the paths of SBOMs that declare packages. */
  readonly sboms: ReadonlySet<string>;
}

/** What a run writes about itself. */
export interface RunFacts {
  readonly source: Source;
  /** The CID of the entity, where it is known. */
  readonly entityId: string | null;
  readonly commit: string;
  /** An address or a number of the run; empty where there is none. */
  readonly run: string;
  readonly tool: string;
  /** A text that two runs share only when the settings that decide what is declared are the same. */
  readonly settings: string;
  /** A text that two commits share only when they are read alike; left out where that is not known. */
  readonly tree?: string | undefined;
  readonly result: "synced" | "failed";
  /** Milliseconds since the epoch. */
  readonly now: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** The value of the custom data after a run: this source's part is new, the rest as it was. */
export function nextState(state: State, run: RunFacts, types: readonly TypeFacts[]): Fields {
  const { source, entityId, commit, tool, settings, tree, result } = run;
  const view = viewOf(state, source);
  const at = new Date(run.now).toISOString();
  const sources = isRecord(state.fields["sources"]) ? state.fields["sources"] : {};
  const former = [...view.own.keys()];
  const own = former.map((name) => sources[name]).filter(isRecord);
  const ownTypes = own.map(({ types: written }) => written).filter(isRecord);
  const others = Object.entries(sources)
    .filter(([name]) => !former.includes(name))
    .map(([name, entry]) => [name === source.name ? displaced(name, entry) : name, entry] as const);
  // What a newer version wrote about this source is replaced: its claim would stay for ever.
  const { v: _, ...fields } = merged(own);
  const entry: Fields = {
    ...fields,
    ...(source.repositoryId === "" ? {} : { repositoryId: source.repositoryId }),
    scope: source.scope,
    commit,
    at,
    run: run.run,
    tool,
    settings,
    // Also where it is left out: what was known of another commit's tree must not stand beside this one.
    tree,
    result,
    types: {
      ...merged(ownTypes),
      ...Object.fromEntries(types.map((facts) => [facts.packageType, nextType(view, facts)])),
    },
  };
  return {
    ...state.fields,
    v: stateVersion,
    ...(entityId === null ? {} : { entity: entityId }),
    // Of all sources: one of its own for each would have them write in turn for ever.
    result: [entry, ...others.map(([, other]) => other)].some(hasFailed) ? "failed" : "synced",
    at,
    sources: { ...Object.fromEntries(others), [source.name]: entry },
  };
}

function merged(all: readonly Fields[]): Fields {
  return Object.fromEntries(all.flatMap((fields) => Object.entries(fields)));
}

function hasFailed(entry: unknown): boolean {
  return isRecord(entry) && entry["result"] === "failed";
}

/** The entry of another repository that had this name before gives it up, and is found by its id. */
function displaced(name: string, entry: unknown): string {
  return `${name}@${isRecord(entry) ? String(entry["repositoryId"]) : ""}`;
}

function nextType(view: SourceView, facts: TypeFacts): Fields {
  const { packageType, declared, recorded, isFrozen, held, removed, rewrites, sboms } = facts;
  const hashes = new Map(declared.map((named) => [nameHash(packageType, named.name), named]));
  const claims = claimsOf(view, packageType);
  const isClaimed = (hash: string): boolean => claims.claimants(hash).length > 0;
  const recordedHashes = recorded === null ? null : hashesOf(packageType, recorded);
  const stays = [...baseOf(view, packageType)].filter(
    (hash) => !hashes.has(hash) && (recordedHashes?.has(hash) ?? true),
  );
  const isWaiting = (hash: string): boolean => !isFrozen && !held.has(hash) && isClaimed(hash);
  const shared = claims.isEmpty
    ? []
    : [...hashes].filter(([hash]) => isClaimed(hash)).flatMap(sharedHashes(packageType));
  const outranked = new Set(outrankedHashes(packageType, declared));
  const removedBefore = ownHashes(view, packageType, "removed").union(removed);
  return {
    declared: String(declared.length),
    digest: digestOf(declared.map((named) => withKnownVersions(packageType, named, recorded))),
    ...(recorded === null ? {} : { recordedDigest: digestOf(inOrder(recorded)) }),
    names: packHashes([...hashes.keys(), ...stays.filter((hash) => !isWaiting(hash))]),
    ...packed("waiting", stays.filter(isWaiting)),
    ...packed("shared", shared),
    ...packed(
      "removed",
      [...removedBefore].filter((hash) => !hashes.has(hash)),
    ),
    ...packed("rewritten", rewrites),
    ...packed("sboms", isFrozen ? ownHashes(view, packageType, "sboms").union(sboms) : sboms),
    ...packed(
      "outranked",
      isFrozen ? ownHashes(view, packageType, "outranked").union(outranked) : outranked,
    ),
  };
}

/** A version that is not known this time is as it was: a server that is away is no change. */
function withKnownVersions(
  packageType: PackageType,
  named: DeclaredPackage,
  recorded: RecordedNames | null,
): NamedVersions {
  if (named.versions.length > 0) return named;
  const versions = recorded?.get(canonicalName(packageType, named.name))?.versions ?? [];
  return { name: named.name, versions };
}

function sharedHashes(packageType: PackageType) {
  return ([hash, { name, versions }]: readonly [string, DeclaredPackage]): readonly string[] => [
    hash,
    ...versions.map((version) => versionHash(packageType, name, version)),
  ];
}

function hashesOf(packageType: PackageType, recorded: RecordedNames): ReadonlySet<string> {
  return new Set([...recorded.values()].map(({ name }) => nameHash(packageType, name)));
}

function inOrder(
  recorded: RecordedNames,
): readonly { name: string; versions: readonly string[] }[] {
  // By canonical name: of several spellings of one name the rows may show any first.
  return [...recorded]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([name, { versions }]) => ({ name, versions }));
}

function packed(field: string, hashes: Iterable<string>): Fields {
  const text = packHashes(hashes);
  return text === "" ? {} : { [field]: text };
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Whether a state has to be written: something of it but its times and its commit changed, or what this
 * source wrote is older than a day, whenever others wrote.
 */
export function isDue(state: State, next: Fields, { source, now }: RunFacts): boolean {
  const own = state.sources.get(source.name)?.at ?? Number.NaN;
  const isYoung = [own, Date.parse(String(state.fields["at"]))].every((at) => now - at < dayMs);
  return !isYoung || isChanged(state, next);
}

/** Whether something of a state but its times, its commit and its run changed. */
export function isChanged(state: State, next: Fields): boolean {
  return settled(state.fields) !== settled(next);
}

const volatile: ReadonlySet<string> = new Set(["at", "commit", "run"]);

function settled(fields: unknown): string | undefined {
  return canonicalText(fields, volatile);
}

/** Whether a state, as it is now, has what was written for a source. */
export function isWritten(state: State, written: Fields, source: Source): boolean {
  const entryOf = (fields: Fields): unknown =>
    isRecord(fields["sources"]) ? fields["sources"][source.name] : undefined;
  return canonicalText(entryOf(state.fields)) === canonicalText(entryOf(written));
}

/** A value as JSON whose keys are in order, because a store need not keep the order in which they came. */
function canonicalText(
  value: unknown,
  without: ReadonlySet<string> = new Set(),
): string | undefined {
  return JSON.stringify(value, (key, found: unknown) => {
    if (without.has(key)) return undefined;
    return isRecord(found)
      ? Object.fromEntries(Object.entries(found).toSorted(([a], [b]) => byText(a, b)))
      : found;
  });
}
