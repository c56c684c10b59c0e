import { canonicalName } from "../../domain/names.ts";
import { reach } from "../reach.ts";
import type { Project } from "./project.ts";

/** A locked package and the names that it depends on. */
interface Node {
  readonly name: string;
  readonly dependencies: readonly string[];
}

/**
 * The names, in canonical form, that the project needs itself or through others; the rest of the lock
 * is there for development alone. `null` where a need is not in the lock: what it leads to is unknown.
 */
export function runtimeNames(
  { needs }: Project,
  nodes: readonly Node[],
): ReadonlySet<string> | null {
  const next = new Map<string, string[]>();
  for (const { name, dependencies } of nodes) {
    const followers = dependencies.map(canonical);
    const known = next.get(canonical(name));
    if (known === undefined) next.set(canonical(name), followers);
    else for (const follower of followers) known.push(follower);
  }
  const starts = needs.flatMap(({ name, development }) => (development ? [] : canonical(name)));
  if (!starts.every((start) => next.has(start))) return null;
  return reach(starts, (name) => next.get(name) ?? []);
}

function canonical(name: string): string {
  return canonicalName("PYTHON", name);
}
