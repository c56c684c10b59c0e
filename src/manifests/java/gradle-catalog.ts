import { goingOn } from "../../domain/wording.ts";
import type { Package } from "../../domain/package.ts";
import type { ParseResult, Repository, Warning } from "../format.ts";
import { catalogUses, type CatalogUses } from "./gradle/catalog-uses.ts";
import { parseCatalog, type CatalogLibrary } from "./gradle/build/catalog.ts";

/** A version catalog: the libraries that a build may use. https://docs.gradle.org/current/userguide/version_catalogs.html */
export async function parseGradleCatalog(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  const { libraries } = await parseCatalog(text, path);
  const uses = await catalogUses(path, repository);
  const declared = [...libraries.values()].filter(({ name }) => counts(name, uses));
  return {
    packages: declared.map((library) => toPackage(library, uses)),
    uses: uses.scripts,
    warnings: declared.flatMap((library) => versionWarning(library, path, uses)),
  };
}

/**
 * An entry is a candidate, and a configuration declares it. One that no script is seen to use counts
 * all the same, unless a lock of the build lists what is in use.
 */
function counts(name: string, { main, test, isLocked, isWhole }: CatalogUses): boolean {
  return main.has(name) || test.has(name) || !isLocked || !isWhole;
}

/** Where a lock or a build script states the version in use, that one counts. */
function toPackage(
  { name, version }: CatalogLibrary,
  { main, test, isWhole }: CatalogUses,
): Package {
  const development = isWhole && test.has(name) && !main.has(name);
  return { name, version: version?.version ?? null, development, resolved: false };
}

function versionWarning(
  { name, version, missing }: CatalogLibrary,
  path: string,
  { main, test }: CatalogUses,
): Warning[] {
  // The script that uses it reports it.
  if (version !== null || main.has(name) || test.has(name)) return [];
  const fact =
    missing === null
      ? `${path} has libraries without a \`version\``
      : `\`${missing}\` is not among the [versions] of ${path}`;
  const next = "Write the version.";
  return [
    {
      code: "version-unresolved",
      message: `The version of ${name} is unknown: ${goingOn(fact)}. Without it the package is left out, because Cortex accepts no coordinate without a version. ${next}`,
      cause: { fact, subject: name, next },
    },
  ];
}
