import type { Package } from "../../domain/package.ts";
import type { Format, Reading, Warning } from "../format.ts";
import { parseCatalog, type CatalogLibrary } from "./gradle/catalog.ts";

/** A version catalog: the libraries that a build may use. https://docs.gradle.org/current/userguide/version_catalogs.html */
export const gradleCatalog: Format = {
  id: "gradle-catalog",
  packageType: "JAVA",
  files: ["gradle/*.versions.toml"],
  lockfile: false,
  endpoint: null,
  parse,
};

async function parse(text: string, path: string): Promise<Reading> {
  const libraries = [...(await parseCatalog(text, path)).libraries.values()];
  return {
    packages: libraries.map(toPackage),
    warnings: libraries.flatMap((library) => versionWarning(library)),
  };
}

/** A catalog tells what may be used; where a lock or a build script tells the version in use, that one counts. */
function toPackage({ name, version }: CatalogLibrary): Package {
  return { name, version: version?.version ?? null, development: false, resolved: false };
}

function versionWarning({ name, version, missing }: CatalogLibrary): Warning[] {
  if (version !== null) return [];
  const fact =
    missing === null ? "it has no `version`" : `\`${missing}\` is not among the [versions]`;
  return [
    {
      code: "version-unresolved",
      message: `The version of ${name} is not told: ${fact}. Until it is, the package is left out, for Cortex takes no coordinate without one.`,
    },
  ];
}
