import { reach } from "../reach.ts";
import { isRecord } from "../../syntax/json.ts";
import type { LockEntry } from "./python-lock.ts";

/**
 * Tells which entries only groups of development need: all that the members' dependencies and extras
 * do not reach. None where the lock does not tell its roots.
 */
export function uvDevelopment(
  entries: readonly LockEntry[],
  members: readonly LockEntry[],
  manifest: Readonly<Record<string, unknown>>,
): (entry: LockEntry) => boolean {
  // A script has its requirements in the lock's manifest, and a root that is no project its groups.
  const { requirements, "dependency-groups": groups } = manifest;
  if (members.length === 0 && requirements === undefined && groups === undefined)
    return () => false;
  const edges = edgesOf(entries);
  const starts = [
    ...members.flatMap((member) => parts(member).map(({ extra }) => keyOf(member, extra))),
    ...targets(requirements),
  ];
  const runtime = reach(starts, (key) => edges.get(key) ?? []);
  return (entry) => !runtime.has(keyOf(entry, ""));
}

/** From a package or one of its extras to what it needs; from a name without a version to all of its versions. */
function edgesOf(entries: readonly LockEntry[]): ReadonlyMap<string, readonly string[]> {
  const edges = new Map<string, string[]>();
  function edgesFrom(key: string): string[] {
    const known = edges.get(key);
    if (known !== undefined) return known;
    const fresh: string[] = [];
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

function targets(list: unknown): string[] {
  const keys: string[] = [];
  const dependencies: unknown[] = Array.isArray(list) ? list : [];
  for (const dependency of dependencies) {
    if (!isRecord(dependency) || typeof dependency["name"] !== "string") continue;
    const { name, version, extra } = dependency;
    const wanted = { name, version: typeof version === "string" ? version : null };
    keys.push(keyOf(wanted, ""));
    const extras: unknown[] = Array.isArray(extra) ? extra : [];
    for (const each of extras) if (typeof each === "string") keys.push(keyOf(wanted, each));
  }
  return keys;
}

function keyOf({ name, version }: Pick<LockEntry, "name" | "version">, extra: string): string {
  return `${name}\n${version ?? ""}\n${extra}`;
}
