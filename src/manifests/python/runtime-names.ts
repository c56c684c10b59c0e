import { canonicalName } from "../../domain/names.ts";
import { reachableFrom } from "../reachable-from.ts";
import type { Project } from "./project.ts";

/** A locked package and the names that it depends on. */
interface Node {
  readonly name: string;
  readonly dependencies: readonly string[];
}

/**
 * The names, in canonical form, that the project requires itself or through others; the rest of the
 * lock is there for development alone. `null` where a requirement is not in the lock: what it leads to
 * is unknown. One that is for older versions of Python than the
 * project is left out of the lock.
 */
export function runtimeNames(
  { requirements }: Pick<Project, "requirements">,
  nodes: readonly Node[],
): ReadonlySet<string> | null {
  const next = new Map<string, string[]>();
  for (const { name, dependencies } of nodes) {
    const followers = dependencies.map(canonical);
    const known = next.get(canonical(name));
    if (known === undefined) next.set(canonical(name), followers);
    else for (const follower of followers) known.push(follower);
  }
  const runtime = requirements.filter(({ development }) => !development);
  if (runtime.some(({ name, unused }) => !unused && !next.has(canonical(name)))) return null;
  return reachableFrom(
    runtime.map(({ name }) => canonical(name)).filter((name) => next.has(name)),
    (name) => next.get(name) ?? [],
  );
}

function canonical(name: string): string {
  return canonicalName("PYTHON", name);
}
