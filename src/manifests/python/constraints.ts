import { canonicalName } from "../../vocabulary/names.ts";
import type { Package } from "../../vocabulary/package.ts";
import type { StatedPackage } from "./requirement-line.ts";

/**
 * Gives unpinned packages the versions that constraints pin. A constraint installs nothing, so it
 * never adds a package; of two pins under different markers both are meant.
 * https://pip.pypa.io/en/stable/user_guide/#constraints-files
 */
export function constrain(
  stated: readonly StatedPackage[],
  constraints: readonly StatedPackage[],
): readonly Package[] {
  const byName = Map.groupBy(constraints, ({ package: { name } }) => canonical(name));
  return stated.flatMap(({ package: entry, direct }) => {
    if (entry.resolved || direct) return entry;
    const known = (byName.get(canonical(entry.name)) ?? []).map((constraint) => constraint.package);
    const pinned = known.filter(({ resolved }) => resolved);
    const ranges = entry.version === null ? known.filter(({ version }) => version !== null) : [];
    const meant = pinned.length > 0 ? pinned : ranges;
    if (meant.length === 0) return entry;
    return meant.map(({ version, resolved }) => ({ ...entry, version, resolved }));
  });
}

function canonical(name: string): string {
  return canonicalName("PYTHON", name);
}
