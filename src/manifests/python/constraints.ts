import { canonicalName } from "../../domain/names.ts";
import type { Package } from "../../domain/package.ts";
import type { StatedPackage } from "./requirement-line.ts";

/** A package that may be constrained. */
interface Constrainable {
  readonly package: Package;
  /** Whether a URL names its source. */
  readonly direct: boolean;
}

/**
 * Gives unpinned packages the versions that constraints pin. A constraint installs nothing, so it
 * never adds a package; of two pins under different markers both count.
 * https://pip.pypa.io/en/stable/user_guide/#constraints-files
 */
export function constrain(
  stated: readonly Constrainable[],
  constraints: readonly StatedPackage[],
): readonly Package[] {
  if (constraints.length === 0) return stated.map((each) => each.package);
  const limits = limitsByName(constraints);
  const seen = new Set<string>();
  return stated.flatMap(({ package: entry, direct }) => {
    const name = canonical(entry);
    const { pinned, ranges } = limits.get(name) ?? { pinned: [], ranges: [] };
    const limiting = pinned.length > 0 ? pinned : entry.version === null ? ranges : [];
    if (entry.resolved || direct || limiting.length === 0) return entry;
    // Once for a name and purpose, or equal lines would multiply with equal constraints.
    const key = `${name}\n${entry.development}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return limiting.map(({ version, resolved }) => ({ ...entry, version, resolved }));
  });
}

interface Limits {
  readonly pinned: Package[];
  readonly ranges: Package[];
}

function limitsByName(constraints: readonly StatedPackage[]): ReadonlyMap<string, Limits> {
  const limits = new Map<string, Limits>();
  for (const { package: entry } of constraints) {
    const known = limits.get(canonical(entry)) ?? { pinned: [], ranges: [] };
    limits.set(canonical(entry), known);
    if (entry.resolved) known.pinned.push(entry);
    else if (entry.version !== null) known.ranges.push(entry);
  }
  return limits;
}

function canonical({ name }: Package): string {
  return canonicalName("PYTHON", name);
}
