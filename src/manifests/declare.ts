import type { DeclaredPackage, Package, PackageType } from "../domain/package.ts";
import { canonicalName, canonicalVersion } from "../domain/names.ts";
import { withoutUrlCredentials } from "../domain/url.ts";
import { addOnce, byText, sortedUnique } from "../domain/order.ts";
import type { EffectiveManifest } from "./coverage.ts";

/** What the manifests of one entity declare of one package type. */
export interface Declaration {
  readonly packages: readonly DeclaredPackage[];
  /** The manifests that declare something, sorted. */
  readonly manifests: readonly string[];
  /** The manifests that declare packages whose names the repository does not state, sorted. */
  readonly unresolved: readonly string[];
  /** What manifests take from an index that is not read. */
  readonly elsewhere: readonly { readonly path: string; readonly names: readonly string[] }[];
  /** The one manifest that declares exactly what is declared in all, with the id of its format; `null` where there is none. */
  readonly verbatim: { readonly path: string; readonly format: string } | null;
}

/**
 * Merges what the manifests of an entity declare into one set: names in canonical form, ranges dropped where the
 * entity has a resolved version of the name.
 */
export function declare(
  packageType: PackageType,
  manifests: readonly EffectiveManifest[],
  { developmentDependencies }: { readonly developmentDependencies: boolean },
): Declaration {
  const drafts = new Map<string, Draft>();
  let isFiltered = false;
  for (const { path, reading } of manifests.toSorted((a, b) => byText(a.path, b.path)))
    for (const stated of reading?.packages ?? [])
      if (stated.development && !developmentDependencies) isFiltered = true;
      else state(drafts, packageType, stated, path);
  const declaring = manifests.filter(({ reading }) => (reading?.packages.length ?? 0) > 0);
  return {
    packages: [...drafts.values()].map(declared).toSorted((a, b) => byText(a.name, b.name)),
    manifests: pathsOf(declaring),
    unresolved: pathsOf(manifests.filter((manifest) => isUnresolved(manifest, drafts.size))),
    elsewhere: manifests.flatMap(({ path, reading }) =>
      reading?.elsewhere === undefined ? [] : { path, names: reading.elsewhere },
    ),
    verbatim: isFiltered ? null : verbatim(declaring, drafts),
  };
}

/** Where nothing else is declared, all that is recorded may have moved to the index that is not read. */
function isUnresolved({ reading }: EffectiveManifest, declaredNames: number): boolean {
  const isElsewhere = reading?.elsewhere !== undefined && declaredNames === 0;
  return reading?.unresolved === true || isElsewhere;
}

function pathsOf(manifests: readonly EffectiveManifest[]): readonly string[] {
  return manifests.map(({ path }) => path).toSorted(byText);
}

/** All that was stated of one name so far. */
interface Draft {
  readonly name: string;
  readonly manifests: string[];
  /** `null` until a statement that is resolved. */
  resolved: string[] | null;
  /** `null` until a statement that is none. */
  ranges: string[] | null;
  development: boolean;
  managedBy: string[] | null;
  outranked: string[] | null;
  open: string[] | null;
}

// One pass without an object for each statement: a large repository has some hundred thousand of them.
function state(
  drafts: Map<string, Draft>,
  packageType: PackageType,
  { name: written, version, resolved, development, managedBy, written: outranked, isOpen }: Package,
  path: string,
): void {
  const name = shown(written);
  const key = canonicalName(packageType, name);
  let draft = drafts.get(key);
  if (draft === undefined) {
    draft = {
      name,
      manifests: [],
      resolved: null,
      ranges: null,
      development: true,
      managedBy: null,
      outranked: null,
      open: null,
    };
    drafts.set(key, draft);
  }
  if (draft.manifests.at(-1) !== path) draft.manifests.push(path);
  const versions = resolved ? (draft.resolved ??= []) : (draft.ranges ??= []);
  if (version !== null) {
    const stated = canonicalVersion(packageType, shown(version));
    addOnce(versions, stated);
    if (isOpen === true) addOnce((draft.open ??= []), stated);
  }
  if (outranked !== undefined)
    addOnce((draft.outranked ??= []), canonicalVersion(packageType, outranked));
  if (managedBy !== undefined) addOnce((draft.managedBy ??= []), managedBy);
  draft.development &&= development;
}

/** An address may stand where a version is expected. */
function shown(text: string): string {
  return text.includes("//") ? withoutUrlCredentials(text) : text;
}

function declared(draft: Draft): DeclaredPackage {
  const { name, manifests, resolved, ranges, development, managedBy, outranked, open } = draft;
  const versions = sortedUnique(resolved ?? ranges ?? []);
  const always = { name, versions, manifests, development };
  if (managedBy === null && outranked === null && open === null) return always;
  return {
    ...always,
    ...(managedBy !== null && { managedBy: sortedUnique(managedBy) }),
    ...(outranked !== null && { outranked: sortedUnique(outranked) }),
    ...(open !== null && { open: sortedUnique(open) }),
  };
}

function verbatim(
  declaring: readonly EffectiveManifest[],
  drafts: ReadonlyMap<string, Draft>,
): Declaration["verbatim"] {
  const [only, another] = declaring;
  if (only === undefined || another !== undefined) return null;
  const { path, format, reading } = only;
  if (reading === null || reading.altered === true) return null;
  return drafts.values().some(dropsRange) ? null : { path, format: format.id };
}

/** Whether the bare file has more than is declared: a range beside the resolved version of its name. */
function dropsRange({ resolved, ranges }: Draft): boolean {
  return resolved !== null && ranges !== null;
}
