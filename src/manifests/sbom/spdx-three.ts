import { asArray, getArray, getProperty, getString } from "../../domain/untyped.ts";
import type { SbomDocument } from "./component.ts";

/** When something is needed that is not needed at run time. */
const developmentScopes = new Set(["build", "design", "development", "test"]);

/**
 * The packages of an SPDX 3.0 document without its root elements; `null` for another document.
 * https://spdx.github.io/spdx-spec/v3.0.1/
 */
export function readSpdxThree(document: unknown): SbomDocument | null {
  const context = getProperty(document, "@context");
  const contexts = Array.isArray(context) ? (context as readonly unknown[]) : [context];
  const isThree = contexts.some(
    (each) => typeof each === "string" && /spdx\.org\/rdf\/3\.0/.test(each),
  );
  if (!isThree) return null;
  const elements = getArray(document, "@graph");
  const packages = elements.filter((each) => getString(each, "type") === "software_Package");
  const described = new Set(elements.flatMap((each) => listOf(each, "rootElement")));
  const isAll = packages.length > 1 && packages.every((each) => described.has(idOf(each)));
  const roots = isAll ? new Set() : described;
  const development = developmentOnly(elements);
  const components = packages
    .filter((each) => !roots.has(idOf(each)))
    .map((each) => ({
      purl: purlOf(each),
      name: getString(each, "name"),
      version: getString(each, "software_packageVersion") || null,
      development: development.has(idOf(each)),
    }));
  return { form: "SPDX 3.0", components };
}

/** JSON-LD writes a list of one thing as the thing itself. */
function listOf(element: unknown, name: string): readonly unknown[] {
  const found = getProperty(element, name);
  return found === undefined || Array.isArray(found) ? asArray(found) : [found];
}

function idOf(element: unknown): string {
  return getString(element, "spdxId") || getString(element, "@id");
}

/** What relationships with such a scope lead to, and no other that makes it a part. */
function developmentOnly(elements: readonly unknown[]): ReadonlySet<unknown> {
  const development = new Set<unknown>();
  const others = new Set<unknown>();
  for (const element of elements) {
    if (getString(element, "relationshipType") !== "dependsOn") continue;
    const found = developmentScopes.has(getString(element, "scope")) ? development : others;
    for (const to of listOf(element, "to")) found.add(to);
  }
  return development.difference(others);
}

function purlOf(element: unknown): string | null {
  const identifier = listOf(element, "externalIdentifier").find(
    (each) => getString(each, "externalIdentifierType") === "packageUrl",
  );
  return getString(element, "software_packageUrl") || getString(identifier, "identifier") || null;
}
