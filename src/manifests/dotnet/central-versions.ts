import { attribute, itemsNamed, metadata } from "./items.ts";
import type { ProjectFile } from "./project-files.ts";

/** The versions, as written, that files give to a package by its lower-case name. */
export type CentralVersions = ReadonlyMap<string, readonly string[]>;

/**
 * Reads `<PackageVersion>` items. A version that an `Update` gives takes the place of the included ones.
 * https://learn.microsoft.com/nuget/consume-packages/central-package-management
 */
export function centralVersions(files: readonly ProjectFile[]): CentralVersions {
  const versions = new Map<string, readonly string[]>();
  for (const { root } of files)
    for (const element of itemsNamed(root, "PackageVersion")) {
      const version = metadata(element, "Version");
      if (version === null) continue;
      for (const name of names(attribute(element, "Include")))
        versions.set(name, [...(versions.get(name) ?? []), version]);
      for (const name of names(attribute(element, "Update"))) versions.set(name, [version]);
    }
  return versions;
}

function names(written: string | null): string[] {
  return (written?.split(";") ?? []).map((name) => name.trim().toLowerCase());
}
