import type { Behaviour } from "./behaviours.ts";
import type { FaultCase } from "./cases.ts";

/** What is recorded, as sorted `TYPE name version` lines by entity. */
export type Recorded = ReadonlyMap<string, readonly string[]>;

/** Whether all that is to be recorded in the end is, and nothing else; of one entity, where it is named. */
export function isReached(
  recorded: Recorded,
  { fixture, behaviour }: Pick<FaultCase, "fixture" | "behaviour">,
  only: string | null = null,
): boolean {
  return [...fixture.reached]
    .filter(([entity]) => only === null || entity === only)
    .every(([entity, lines]) => {
      const now = new Set(recorded.get(entity));
      if (keepsOne(behaviour))
        return now.isSubsetOf(new Set(lines)) && names(lines).isSubsetOf(names([...now]));
      return now.symmetricDifference(new Set(lines)).size === 0;
    });
}

/** Whether all that is to be recorded is, whatever else is. */
export function isDeclaredThere(
  recorded: Recorded,
  { fixture, behaviour }: Pick<FaultCase, "fixture" | "behaviour">,
): boolean {
  return [...fixture.reached].every(([entity, lines]) => {
    const now = recorded.get(entity) ?? [];
    return keepsOne(behaviour)
      ? names(lines).isSubsetOf(names(now))
      : lines.every((line) => now.includes(line));
  });
}

/** Whether of a name with several versions one is kept, which then may be any that is declared. */
export function keepsOne({ rows, nested }: Behaviour): boolean {
  return rows === "per-name" || nested === "top-level";
}

/** `NODE ms` of `NODE ms 2.1.3`. */
export function nameOf(line: string): string {
  return line.slice(0, line.lastIndexOf(" "));
}

export function shown(recorded: Recorded): string {
  return [...recorded].map(([entity, lines]) => `${entity}: ${lines.join(", ")}`).join("; ");
}

function names(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.map(nameOf));
}
