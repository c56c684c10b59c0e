import type { Evaluated } from "./evaluated-items.ts";
import { itemList } from "./item-lists.ts";
import { attribute } from "./items.ts";

/** The versions, as written, that files give to a package by its lower-case name. */
export type CentralVersions = ReadonlyMap<string, ReadonlySet<string>>;

const versionType = "packageversion";

/**
 * Reads `<PackageVersion>` items. One version takes the place of another, but where a condition may
 * leave one of them out there are both.
 * https://learn.microsoft.com/nuget/consume-packages/central-package-management
 */
export function centralVersions(elements: readonly Evaluated[]): CentralVersions {
  const versions = new Map<string, Set<string>>();
  if (!elements.some(({ type }) => type === versionType)) return versions;
  const { items } = itemList(elements.map(includeUpdated), [versionType]);
  for (const { name, metadata, conditional } of items) {
    const known = [...(metadata.get("version") ?? [])].filter((version) => version !== "");
    if (known.length === 0) continue;
    const key = name.toLowerCase();
    const before = conditional ? versions.get(key) : undefined;
    versions.set(key, new Set([...(before ?? []), ...known]));
  }
  return versions;
}

/** An update gives a version, too, where it is the only element for its package. */
function includeUpdated(evaluated: Evaluated): Evaluated {
  const { element, type } = evaluated;
  const updated = type === versionType ? attribute(element, "Update") : null;
  if (updated === null || attribute(element, "Include") !== null) return evaluated;
  const attributes = new Map([...element.attributes, ["Include", updated]]);
  return { ...evaluated, element: { ...element, attributes } };
}
