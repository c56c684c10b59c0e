/** A component of CycloneDX. */
export function component(purl: string | null, more: Readonly<Record<string, unknown>> = {}) {
  return { type: "library", name: "misleading", ...(purl !== null && { purl }), ...more };
}

/** A CycloneDX document. */
export function cycloneDx(
  components: readonly unknown[],
  more: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({ bomFormat: "CycloneDX", specVersion: "1.6", components, ...more });
}

/** A package of SPDX 2, with its purl as its id. */
export function spdxPackage(purl: string, more: Readonly<Record<string, unknown>> = {}) {
  const externalRefs = [
    { referenceCategory: "PACKAGE-MANAGER", referenceType: "purl", referenceLocator: purl },
  ];
  return { SPDXID: purl, name: "misleading", externalRefs, ...more };
}

/** An SPDX 2 document. */
export function spdx(
  packages: readonly unknown[],
  more: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({ spdxVersion: "SPDX-2.3", packages, ...more });
}

/** An SPDX 3.0 document. */
export function spdxThree(graph: readonly unknown[]): string {
  return JSON.stringify({
    "@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld",
    "@graph": graph,
  });
}
