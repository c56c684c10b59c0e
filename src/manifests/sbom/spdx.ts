import { getArray, getString } from "../../domain/untyped.ts";
import { namesPackage } from "./purl-package.ts";
import type { SbomComponent, SbomDocument } from "./component.ts";

const versions = new Set(["SPDX-2.2", "SPDX-2.3"]);

/** Who of a relationship is only needed to develop, test or build the other. */
const developmentTypes = new Set([
  "DEV_DEPENDENCY_OF",
  "TEST_DEPENDENCY_OF",
  "BUILD_DEPENDENCY_OF",
  "DEV_TOOL_OF",
  "TEST_TOOL_OF",
  "BUILD_TOOL_OF",
]);

/**
 * The packages of an SPDX 2 document without those that it describes, its roots; `null` for another
 * document. https://spdx.github.io/spdx-spec/v2.3/
 */
export function readSpdx(document: unknown): SbomDocument | null {
  const version = getString(document, "spdxVersion");
  if (!versions.has(version)) return null;
  const packages = getArray(document, "packages");
  const relationships = getArray(document, "relationships").map((each) => ({
    from: getString(each, "spdxElementId"),
    type: getString(each, "relationshipType"),
    to: getString(each, "relatedSpdxElement"),
  }));
  const roots = rootsAmong(packages, [
    ...getArray(document, "documentDescribes"),
    ...relationships.flatMap(({ from, type, to }) =>
      type === "DESCRIBES" ? [to] : type === "DESCRIBED_BY" ? [from] : [],
    ),
  ]);
  const development = developmentOnly(relationships);
  const components = packages
    .filter((each) => !roots.has(getString(each, "SPDXID")))
    .map((each) => ofPackage(each, development.has(getString(each, "SPDXID"))));
  return { form: version.replace("-", " "), components };
}

/** Some tools have the document describe every package; then none of them is the root. */
function rootsAmong(
  packages: readonly unknown[],
  described: readonly unknown[],
): ReadonlySet<unknown> {
  const roots = new Set(described);
  const isAll = packages.every((each) => roots.has(getString(each, "SPDXID")));
  return isAll && packages.length > 1 ? new Set() : roots;
}

interface Relationship {
  readonly from: string;
  readonly type: string;
  readonly to: string;
}

/** What is given as for development, and by no other relationship a dependency of anything. */
function developmentOnly(relationships: readonly Relationship[]): ReadonlySet<string> {
  const development = new Set<string>();
  const others = new Set<string>();
  for (const { from, type, to } of relationships)
    if (developmentTypes.has(type)) development.add(from);
    else if (type.endsWith("DEPENDENCY_OF")) others.add(from);
    else if (type === "DEPENDS_ON") others.add(to);
  return development.difference(others);
}

function ofPackage(written: unknown, development: boolean): SbomComponent {
  return {
    purl: purlOf(written),
    name: getString(written, "name"),
    version: getString(written, "versionInfo") || null,
    development,
  };
}

/** 2.2 also writes the type of a reference as an address. */
function purlOf(written: unknown): string | null {
  const purls = getArray(written, "externalRefs")
    .filter((each) => /(?:^|[/#])purl$/.test(getString(each, "referenceType")))
    .map((each) => getString(each, "referenceLocator"));
  return purls.find(namesPackage) ?? (purls[0] || null);
}
