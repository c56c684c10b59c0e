import type { Package, PackageType } from "../../domain/package.ts";
import { Fault } from "../../domain/problem.ts";
import { parseJson } from "../../syntax/json.ts";
import type { SbomComponent, SbomDocument } from "./component.ts";
import { componentVersion } from "./component-version.ts";
import { readCycloneDx } from "./cyclonedx.ts";
import { noJson, otherText, otherValue } from "./not-an-sbom.ts";
import { packageOfPurl, type PurlPackage } from "./purl-package.ts";
import { readSpdx } from "./spdx.ts";
import { readSpdxThree } from "./spdx-three.ts";
import { unwrapped } from "./unwrapped.ts";

/** What an SBOM declares, in the terms of Cortex. */
export interface Sbom {
  readonly packages: ReadonlyMap<PackageType, readonly Package[]>;
  /** How many components are of a kind that Cortex does not record, by the type of their purl. */
  readonly others: ReadonlyMap<string, number>;
}

/**
 * The packages of a CycloneDX or SPDX document, its root and the projects of the build left out.
 * @param isOwn whether a name is that of a project of the repository.
 * @throws Fault `sbom-invalid` for what is none, `sbom-empty` for one without a package.
 */
export function readSbom(
  text: string,
  path: string,
  isOwn: (packageType: PackageType, name: string) => boolean = () => false,
): Sbom {
  const { form, components } = documentIn(text, path);
  const packages = new Map<PackageType, Package[]>();
  const others = new Map<string, number>();
  for (const component of components) {
    const found = packageOf(component);
    if (found === null) continue;
    if (typeof found === "string") others.set(found, (others.get(found) ?? 0) + 1);
    else if (isOwn(found.packageType, found.stated.name)) continue;
    else if (packages.get(found.packageType)?.push(found.stated) === undefined)
      packages.set(found.packageType, [found.stated]);
  }
  if (packages.size === 0) throw empty(path, form, others);
  return { packages, others };
}

function documentIn(text: string, path: string): SbomDocument {
  const other = otherText(text, path);
  if (other !== null) throw other;
  const value = parsed(text, path);
  const document = unwrapped(value);
  const read = readCycloneDx(document) ?? readSpdx(document) ?? readSpdxThree(document);
  if (read === null) throw otherValue(document, path);
  return read;
}

function parsed(text: string, path: string): unknown {
  try {
    return parseJson(text, path);
  } catch (thrown) {
    throw thrown instanceof Fault ? noJson(path, thrown) : thrown;
  }
}

interface Found {
  readonly packageType: PackageType;
  readonly stated: Package;
}

/** A package, the kind of what is none, or `null` for a project of the build itself. */
function packageOf(component: SbomComponent): Found | string | null {
  const named = nameOf(component);
  if (typeof named === "string") return named;
  const { packageType, name, isProject } = named;
  if (isProject) return null;
  const { isLocal, ...stated } = componentVersion(named.version ?? component.version);
  if (isLocal) return null;
  return { packageType, stated: { name, ...stated, development: component.development } };
}

/** The canonical form of a purl is in lower case, where older packages of npm and Go are not. */
function nameOf({ purl, name, listed }: SbomComponent): PurlPackage | string {
  if (purl === null)
    return listed === undefined
      ? "without a package URL"
      : { ...listed, version: null, isProject: false };
  const named = packageOfPurl(purl);
  if (typeof named === "string" || named.name.toLowerCase() !== name.toLowerCase()) return named;
  return { ...named, name };
}

function empty(path: string, form: string, others: ReadonlyMap<string, number>): Fault {
  const has =
    others.size === 0
      ? "no package of others"
      : `only components of other kinds (${kindsOf(others)})`;
  return new Fault(
    "sbom-empty",
    `\`sbom\` names ${path}, whose ${form} document has ${has}. Have the earlier step fail where it finds no package, and look at its log.`,
    { path },
  );
}

/** Such as `12 deb, 3 githubactions`, the most first. */
export function kindsOf(others: ReadonlyMap<string, number>): string {
  return [...others]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(", ");
}
