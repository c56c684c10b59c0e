import type { Endpoint } from "../cortex/endpoints.ts";
import type { DeclaredPackage, Package, PackageType } from "../vocabulary/package.ts";
import { canonicalName, canonicalVersion } from "../vocabulary/names.ts";
import { byText, sortedUnique } from "../vocabulary/order.ts";
import type { Speaker } from "./speakers.ts";

/** What the manifests of one entity declare of one package type. */
export interface Declaration {
  readonly packages: readonly DeclaredPackage[];
  /** The manifests that declare something, sorted. */
  readonly manifests: readonly string[];
  /** The one manifest that may go as it is, with its endpoint; `null` where a combined document is due. */
  readonly verbatim: { readonly path: string; readonly endpoint: Endpoint } | null;
}

/**
 * Merges what speaking manifests say into one set (design.md section 5, "Which manifests speak"):
 * names in canonical form, ranges dropped where the entity has a resolved version of the name.
 */
export function declare(
  packageType: PackageType,
  speakers: readonly Speaker[],
  { developmentDependencies }: { readonly developmentDependencies: boolean },
): Declaration {
  const byName = new Map<string, Statement[]>();
  let filtered = false;
  for (const { path, reading } of speakers.toSorted((a, b) => byText(a.path, b.path)))
    for (const stated of reading?.packages ?? []) {
      if (stated.development && !developmentDependencies) {
        filtered = true;
        continue;
      }
      const key = canonicalName(packageType, stated.name);
      const statements = byName.get(key);
      if (statements === undefined) byName.set(key, [{ ...stated, path }]);
      else statements.push({ ...stated, path });
    }
  const packages = [...byName.values()].map((statements) => merge(packageType, statements));
  const telling = speakers.filter(({ reading }) => (reading?.packages.length ?? 0) > 0);
  return {
    packages: packages.toSorted((a, b) => byText(a.name, b.name)),
    manifests: telling.map(({ path }) => path).toSorted(byText),
    verbatim: filtered ? null : verbatim(telling, byName),
  };
}

type Statement = Package & { readonly path: string };

function merge(packageType: PackageType, statements: readonly Statement[]): DeclaredPackage {
  const meant = statements.some(({ resolved }) => resolved)
    ? statements.filter(({ resolved }) => resolved)
    : statements;
  const versions = meant.flatMap(({ version }) => (version === null ? [] : [version]));
  return {
    name: statements[0]?.name ?? "",
    versions: sortedUnique(versions.map((version) => canonicalVersion(packageType, version))),
    manifests: sortedUnique(statements.map(({ path }) => path)),
    development: statements.every(({ development }) => development),
  };
}

function verbatim(
  telling: readonly Speaker[],
  byName: ReadonlyMap<string, readonly Statement[]>,
): Declaration["verbatim"] {
  const [only, another] = telling;
  if (only === undefined || another !== undefined) return null;
  const { path, format, reading } = only;
  if (format.endpoint === null || reading === null || reading.altered === true) return null;
  return [...byName.values()].some(dropsRange) ? null : { path, endpoint: format.endpoint };
}

/** Whether the bare file says more than is declared: a range beside the resolved version of its name. */
function dropsRange(statements: readonly Statement[]): boolean {
  return (
    statements.some(({ resolved }) => resolved) && statements.some(({ resolved }) => !resolved)
  );
}
