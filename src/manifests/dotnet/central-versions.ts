import type { Evaluated } from "./evaluation.ts";
import { itemList } from "./item-lists.ts";

/** The versions, as written, that files give to a package by its lower-case name. */
export type CentralVersions = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Reads `<PackageVersion>` items. One version takes the place of another, but where a condition may
 * leave one of them out there are both.
 * https://learn.microsoft.com/nuget/consume-packages/central-package-management
 */
export function centralVersions(elements: readonly Evaluated[]): CentralVersions {
  const versions = new Map<string, Set<string>>();
  for (const { name, metadata, conditional } of itemList(elements, ["packageversion"]).items) {
    const known = [...(metadata.get("version") ?? [])].filter((version) => version !== "");
    if (known.length === 0) continue;
    const key = name.toLowerCase();
    const before = conditional ? versions.get(key) : undefined;
    versions.set(key, new Set([...(before ?? []), ...known]));
  }
  return versions;
}
