import type { Evaluated } from "./evaluated-items.ts";
import { itemList, type UnknownItems } from "./item-lists.ts";
import type { Item } from "./item-metadata.ts";
import { attribute } from "./items.ts";
import type { Scope } from "./scope.ts";

/** One package that a project references. */
export interface PackageReference {
  readonly name: string;
  /** Several where conditions choose; with a property in it where that is not known; none where the items have none. */
  readonly versions: readonly string[];
  readonly development: boolean;
  /** Where it is included. */
  readonly scope: Scope;
  readonly line: number;
}

export interface PackageReferences {
  readonly references: readonly PackageReference[];
  /** Items that bring packages by names that the repository does not give. */
  readonly unknown: readonly UnknownItems[];
}

/**
 * The packages that a project references in the end.
 * https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files
 * @param central whether versions are managed centrally; without that there are no global references.
 */
export function packageReferences(
  elements: readonly Evaluated[],
  central = true,
): PackageReferences {
  const types = central ? [referenceType, globalType] : [referenceType];
  const { items, unknown } = itemList(implicitIncluded(elements).map(withAssets), types);
  return { references: items.map(toReference), unknown };
}

const referenceType = "packagereference";
const globalType = "globalpackagereference";

function toReference({ name, metadata, scope, line }: Item): PackageReference {
  const own = valuesOf(metadata, "versionoverride");
  const versions = own.length === 0 || own.includes("") ? valuesOf(metadata, "version") : [];
  return {
    name,
    versions: [...new Set([...own, ...versions])].filter((version) => version !== ""),
    development: isPrivate(metadata),
    scope,
    line,
  };
}

function valuesOf(metadata: Item["metadata"], name: string): readonly string[] {
  return [...(metadata.get(name) ?? [])];
}

/** Assets that never reach whoever depends on the project: analyzers and build tools. */
function isPrivate(metadata: Item["metadata"]): boolean {
  const values = valuesOf(metadata, "privateassets");
  return (
    values.length > 0 &&
    values.every((value) =>
      value.split(/[;,]/).some((asset) => asset.trim().toLowerCase() === "all"),
    )
  );
}

/** A global reference is one with private assets. https://learn.microsoft.com/nuget/consume-packages/central-package-management#global-package-references */
function withAssets(evaluated: Evaluated): Evaluated {
  const { element, type } = evaluated;
  if (type !== globalType) return evaluated;
  const attributes = new Map([...element.attributes, ["PrivateAssets", "all"]]);
  return { ...evaluated, element: { ...element, attributes } };
}

/** Packages that the SDK references by itself, in projects of the extension. Shared frameworks are none. */
const implicitPackages: readonly { readonly name: string; readonly project: RegExp }[] = [
  { name: "FSharp.Core", project: /\.fsproj$/i },
  { name: "Microsoft.NETFramework.ReferenceAssemblies", project: /proj$/i },
  { name: "Microsoft.NET.ILLink.Tasks", project: /proj$/i },
  { name: "NETStandard.Library", project: /proj$/i },
];

/** An update of what the SDK references is the only line that a project has for it: it stands for the reference. */
function implicitIncluded(elements: readonly Evaluated[]): readonly Evaluated[] {
  const references = elements.filter(({ type }) => type === referenceType);
  const updates = new Map<Evaluated, string>();
  for (const evaluated of references) {
    const updated = attribute(evaluated.element, "Update")?.toLowerCase();
    const implicit = implicitPackages.find(
      ({ name, project }) =>
        name.toLowerCase() === updated && project.test(evaluated.scope.project),
    );
    if (implicit !== undefined) updates.set(evaluated, implicit.name);
  }
  if (updates.size === 0) return elements;
  const included = new Set(
    references.map(({ element }) => attribute(element, "Include")?.toLowerCase()),
  );
  return elements.flatMap((evaluated) => {
    const name = updates.get(evaluated);
    if (name === undefined || included.has(name.toLowerCase())) return [evaluated];
    included.add(name.toLowerCase());
    const attributes = new Map([["Include", name]]);
    return [
      { ...evaluated, element: { ...evaluated.element, attributes, children: [] } },
      evaluated,
    ];
  });
}
