import { asArray, isRecord } from "../../domain/untyped.ts";
import { reachableFrom } from "../reachable-from.ts";
import type { LockEntry } from "./python-lock.ts";

/** Entries that something needs, and those of them that it needs at run time. */
export interface Needed {
  readonly has: (entry: LockEntry) => boolean;
  readonly isDevelopment: (entry: LockEntry) => boolean;
}

/** A package or one of its extras, as a node of the graph. */
type Key = string;

/** What the parts of a workspace need, by the lock's own graph. */
export interface UvGraph {
  /** What all members need, whether anything of the lock reaches an entry or not. */
  readonly whole: Needed;
  /** What these members need, with their extras and groups; for the root all that no member reaches, too. */
  readonly needed: (members: readonly LockEntry[], isRoot: boolean) => Needed;
}

/**
 * Follows the dependencies of a lock. The extras of a member count as needed at run time, its groups as
 * development, as of a root that is no project; the requirements of a script stand in the manifest.
 * https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile
 */
export function uvGraph(
  entries: readonly LockEntry[],
  members: readonly LockEntry[],
  manifest: Readonly<Record<string, unknown>>,
): UvGraph {
  const { requirements, "dependency-groups": groups } = manifest;
  const isRooted = members.length > 0 || requirements !== undefined || groups !== undefined;
  const edges = edgesOf(entries);
  const reached = (starts: readonly Key[]): ReadonlySet<Key> =>
    reachableFrom(starts, (key) => edges.get(key) ?? []);

  function startsOf(owned: readonly LockEntry[], isRoot: boolean): Starts {
    return {
      runtime: [
        ...owned.flatMap((member) => parts(member).map(({ extra }) => keyOf(member, extra))),
        ...(isRoot ? targets(requirements) : []),
      ],
      development: [
        ...owned.flatMap(({ table }) => targetsOfGroups(table["dev-dependencies"])),
        ...(isRoot ? targetsOfGroups(groups) : []),
      ],
    };
  }

  const all = startsOf(members, true);
  const runtime = isRooted ? reached(all.runtime) : null;
  let orphansKnown: ReadonlySet<Key> | null = null;
  const isOrphan = (entry: LockEntry): boolean => {
    orphansKnown ??= reached([...all.runtime, ...all.development]);
    return !orphansKnown.has(keyOf(entry, ""));
  };

  return {
    whole: {
      has: () => true,
      isDevelopment: (entry) => runtime !== null && !runtime.has(keyOf(entry, "")),
    },
    needed(owned, isRoot) {
      const starts = startsOf(owned, isRoot);
      const own = reached(starts.runtime);
      const any = reached([...starts.runtime, ...starts.development]);
      return {
        has: (entry) => any.has(keyOf(entry, "")) || (isRoot && isOrphan(entry)),
        isDevelopment: (entry) => !own.has(keyOf(entry, "")),
      };
    },
  };
}

interface Starts {
  readonly runtime: readonly Key[];
  readonly development: readonly Key[];
}

/** From a package or one of its extras to what it needs; from a name without a version to all of its versions. */
function edgesOf(entries: readonly LockEntry[]): ReadonlyMap<Key, readonly Key[]> {
  const edges = new Map<Key, Key[]>();
  function edgesFrom(key: Key): Key[] {
    const known = edges.get(key);
    if (known !== undefined) return known;
    const fresh: Key[] = [];
    edges.set(key, fresh);
    return fresh;
  }
  for (const entry of entries)
    for (const { extra, dependencies } of parts(entry)) {
      const key = keyOf(entry, extra);
      edgesFrom(keyOf({ name: entry.name, version: null }, extra)).push(key);
      const needed = edgesFrom(key);
      for (const target of targets(dependencies)) needed.push(target);
    }
  return edges;
}

interface Part {
  readonly extra: string;
  readonly dependencies: unknown;
}

/** What a package needs itself, and what each of its extras does. */
function parts({ table }: LockEntry): Part[] {
  const { dependencies, "optional-dependencies": extras } = table;
  const found: Part[] = [{ extra: "", dependencies }];
  if (isRecord(extras))
    for (const [extra, needed] of Object.entries(extras))
      found.push({ extra, dependencies: needed });
  return found;
}

function targetsOfGroups(groups: unknown): Key[] {
  return isRecord(groups) ? Object.values(groups).flatMap(targets) : targets(groups);
}

function targets(list: unknown): Key[] {
  const keys: Key[] = [];
  for (const dependency of asArray(list)) {
    if (!isRecord(dependency) || typeof dependency["name"] !== "string") continue;
    const { name, version, extra } = dependency;
    const wanted = { name, version: typeof version === "string" ? version : null };
    keys.push(keyOf(wanted, ""));
    for (const each of asArray(extra)) if (typeof each === "string") keys.push(keyOf(wanted, each));
  }
  return keys;
}

function keyOf({ name, version }: Pick<LockEntry, "name" | "version">, extra: string): Key {
  return `${name}\n${version ?? ""}\n${extra}`;
}
