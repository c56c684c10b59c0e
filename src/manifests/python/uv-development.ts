import { reach } from "../javascript/reach.ts";
import { isRecord } from "../syntax/json.ts";
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
  function connect(from: string, to: readonly string[]): void {
    const known = edges.get(from);
    if (known === undefined) edges.set(from, [...to]);
    else for (const key of to) known.push(key);
  }
  for (const entry of entries)
    for (const { extra, dependencies } of parts(entry)) {
      const key = keyOf(entry, extra);
      connect(keyOf({ name: entry.name, version: null }, extra), [key]);
      connect(key, targets(dependencies));
    }
  return edges;
}

/** What a package needs itself, and what each of its extras does. */
function parts({ table }: LockEntry): { extra: string; dependencies: unknown }[] {
  const { dependencies, "optional-dependencies": extras } = table;
  const optional = isRecord(extras) ? Object.entries(extras) : [];
  return [
    { extra: "", dependencies },
    ...optional.map(([extra, needed]) => ({ extra, dependencies: needed })),
  ];
}

function targets(list: unknown): string[] {
  const dependencies: unknown[] = Array.isArray(list) ? list : [];
  return dependencies.flatMap((dependency) => {
    if (!isRecord(dependency) || typeof dependency["name"] !== "string") return [];
    const { name, version, extra } = dependency;
    const wanted = { name, version: typeof version === "string" ? version : null };
    const extras: unknown[] = Array.isArray(extra) ? extra : [];
    const key = keyOf(wanted, "");
    return extras.length === 0 ? key : [key, ...extras.map((each) => keyOf(wanted, String(each)))];
  });
}

function keyOf({ name, version }: Pick<LockEntry, "name" | "version">, extra: string): string {
  return `${name}\n${version ?? ""}\n${extra}`;
}
