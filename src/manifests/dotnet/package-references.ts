import { Fault } from "../../domain/problem.ts";
import type { XmlElement } from "../../syntax/xml.ts";
import type { Evaluated } from "./evaluation.ts";
import { allMetadata, attribute, metadata, sameName } from "./items.ts";
import { packageNames } from "./package-names.ts";
import type { Expand } from "./properties.ts";

/** One package that a project references. */
export interface PackageReference {
  readonly name: string;
  /** As written, properties and all; several where conditions choose; none where the items have none. */
  readonly versions: readonly string[];
  readonly development: boolean;
  /** Where it is included. */
  readonly path: string;
  readonly line: number;
}

/**
 * The packages that a project references in the end, after what later items update and remove.
 * https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files
 * @throws Fault `manifest-invalid` where the name of a package cannot be known.
 */
export function packageReferences(
  elements: readonly Evaluated[],
  expand: Expand,
): PackageReference[] {
  const references = new Map<string, Reference[]>();
  for (const evaluated of elements) {
    const { element, conditional } = evaluated;
    const global = sameName(element.name, "GlobalPackageReference");
    if (!global && !sameName(element.name, "PackageReference")) continue;
    const include = attribute(element, "Include");
    const update = attribute(element, "Update");
    const remove = attribute(element, "Remove");
    if (include !== null)
      for (const reference of included(include, evaluated, global, expand)) {
        const same = references.get(reference.name.toLowerCase());
        if (same === undefined) references.set(reference.name.toLowerCase(), [reference]);
        else same.push(reference);
      }
    else if (update !== null)
      for (const name of packageNames(update, expand)) {
        const same = references.get(name.toLowerCase());
        if (same === undefined) continue;
        const [first, ...others] = same.splice(0);
        if (first === undefined) continue;
        for (const { versions } of others)
          for (const version of versions) first.versions.add(version);
        change(first, element, conditional);
        same.push(first);
      }
    else if (remove !== null && !conditional)
      for (const name of packageNames(remove, expand)) references.delete(name.toLowerCase());
  }
  return [...references.values()]
    .flat()
    .map((reference) => ({ ...reference, versions: [...reference.versions] }));
}

/** A reference on its way through the items that change it. */
type Reference = Pick<PackageReference, "name" | "path" | "line"> & {
  readonly versions: Set<string>;
  development: boolean;
};

function included(
  written: string,
  { element, path }: Evaluated,
  global: boolean,
  expand: Expand,
): Reference[] {
  const { unknown } = expand(written);
  if (unknown !== null || written.includes("@("))
    throw new Fault(
      "manifest-invalid",
      `${path} includes a package by \`${written}\`, which the repository does not tell. Write its name, or exclude the file.`,
      { path, line: element.line },
    );
  return packageNames(written, expand).map((name) => ({
    name,
    versions: new Set(versionsOf(element)),
    development: global || isPrivate(element),
    path,
    line: element.line,
  }));
}

function change(reference: Reference, element: XmlElement, conditional: boolean): void {
  const versions = versionsOf(element);
  if (!conditional && versions.length > 0) reference.versions.clear();
  for (const version of versions) reference.versions.add(version);
  if (!conditional && isPrivate(element)) reference.development = true;
}

function versionsOf(element: XmlElement): string[] {
  const overrides = allMetadata(element, "VersionOverride");
  return overrides.length > 0 ? overrides : allMetadata(element, "Version");
}

/** Assets that never reach whoever depends on the project: analyzers and build tools. */
function isPrivate(element: XmlElement): boolean {
  const assets = metadata(element, "PrivateAssets")?.toLowerCase().split(/[;,]/) ?? [];
  return assets.some((asset) => asset.trim() === "all");
}
