import { isRecord, getArray, getProperty, getString } from "../../domain/untyped.ts";
import { packageTypes, type PackageType } from "../../domain/package.ts";
import type { SbomComponent, SbomDocument } from "./component.ts";

const versions = new Set(["1.2", "1.3", "1.4", "1.5", "1.6", "1.7"]);

/** What can be a package that a build takes in: not files, systems, devices, data or the product itself. */
const packageKinds = new Set(["library", "framework"]);

/**
 * The components of a CycloneDX document, nested ones among them; `null` for another document, or a
 * version of which nothing is known. The root stands apart, in `metadata`.
 * https://cyclonedx.org/docs/1.6/json/
 */
export function readCycloneDx(document: unknown): SbomDocument | null {
  const version = getString(document, "specVersion");
  if (getString(document, "bomFormat") !== "CycloneDX" || !versions.has(version)) return null;
  const isRoot = rootsOf(getProperty(getProperty(document, "metadata"), "component"));
  const components: SbomComponent[] = [];
  const open = [...getArray(document, "components")].toReversed();
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    for (const nested of getArray(item, "components").toReversed()) open.push(nested);
    const isPackage = packageKinds.has(getString(item, "type")) && !isRoot(item);
    if (isRecord(item) && isPackage) components.push(ofItem(item));
  }
  return { form: `CycloneDX ${version}`, components };
}

/** Whether a component is the root or a part of it, which some tools list among the others. */
function rootsOf(root: unknown): (item: unknown) => boolean {
  const marks = new Set<string>();
  const open = [root];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    for (const mark of marksOf(item)) marks.add(mark);
    open.push(...getArray(item, "components"));
  }
  return (item) => marksOf(item).some((mark) => marks.has(mark));
}

/** By what a component is known again: its reference, and its purl without what does not make another package. */
function marksOf(item: unknown): readonly string[] {
  const [purl = ""] = getString(item, "purl").split(/[?#]/, 1);
  const reference = getString(item, "bom-ref");
  return [...(reference === "" ? [] : [`ref ${reference}`]), ...(purl === "" ? [] : [purl])];
}

function ofItem(item: Readonly<Record<string, unknown>>): SbomComponent {
  const properties = new Map(
    getArray(item, "properties").map((each) => [getString(each, "name"), getString(each, "value")]),
  );
  const listed = listedBy(properties.get("cortex-deps:package-type"), item);
  return {
    purl: getString(item, "purl") || null,
    name: [getString(item, "group"), getString(item, "name")].filter(Boolean).join("/"),
    version: getString(item, "version") || properties.get("cortex-deps:range") || null,
    // `excluded` is never reached at run time; npm and cyclonedx-npm have a property for it.
    development:
      getProperty(item, "scope") === "excluded" ||
      properties.get("cdx:npm:package:development") === "true",
    ...(listed && { listed }),
  };
}

/** A package of this tool's own listing, which writes the parts of a name for which there is no purl. */
function listedBy(
  written: string | undefined,
  item: Readonly<Record<string, unknown>>,
): SbomComponent["listed"] {
  const packageType = packageTypes.find((type) => type === written);
  if (packageType === undefined) return undefined;
  const [group, name] = [getString(item, "group"), getString(item, "name")];
  return { packageType, name: group === "" ? name : group + separators[packageType] + name };
}

const separators: Record<PackageType, string> = {
  NODE: "/",
  JAVA: ":",
  PYTHON: "/",
  GO: "/",
  NUGET: "/",
};
