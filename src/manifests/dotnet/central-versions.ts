import type { Evaluated } from "./evaluation.ts";
import { allMetadata, attribute, sameName } from "./items.ts";
import { packageNames } from "./package-names.ts";
import type { Expand } from "./properties.ts";

/** The versions, as written, that files give to a package by its lower-case name. */
export type CentralVersions = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Reads `<PackageVersion>` items. One version takes the place of another, but where a condition may
 * leave one of them out there are both.
 * https://learn.microsoft.com/nuget/consume-packages/central-package-management
 */
export function centralVersions(elements: readonly Evaluated[], expand: Expand): CentralVersions {
  const versions = new Map<string, Set<string>>();
  for (const { element, conditional } of elements) {
    if (!sameName(element.name, "PackageVersion")) continue;
    const told = allMetadata(element, "Version");
    const included = attribute(element, "Include") ?? attribute(element, "Update");
    const removed = attribute(element, "Remove");
    if (told.length > 0 && included !== null)
      for (const name of packageNames(included, expand)) {
        const key = name.toLowerCase();
        const before = conditional ? versions.get(key) : undefined;
        versions.set(key, new Set([...(before ?? []), ...told]));
      }
    if (removed !== null && !conditional)
      for (const name of packageNames(removed, expand)) versions.delete(name.toLowerCase());
  }
  return versions;
}
