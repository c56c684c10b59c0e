import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalName } from "../../../src/domain/names.ts";
import { readSbom } from "../../../src/manifests/sbom/read-sbom.ts";
import { renderCycloneDxListing } from "../../../src/report/listing/cyclonedx.ts";
import { listedPackages } from "../../../src/report/listing/listed-packages.ts";
import type { Report } from "../../../src/report/report.ts";
import { anyDeclaredPackage, declared, listing } from "./arbitrary-declared.ts";

/** A package in the words that an SBOM has for it. */
function inWords(
  packageType: Parameters<typeof canonicalName>[0],
  name: string,
  version: string | null,
  development: boolean,
): string {
  const spelled = packageType === "PYTHON" ? canonicalName(packageType, name) : name;
  return `${packageType} ${spelled} ${version ?? "?"}${development ? " dev" : ""}`;
}

function listed(report: Report): readonly string[] {
  return listedPackages(report)
    .map(({ packageType, name, version, development }) =>
      inWords(packageType, name, version, development),
    )
    .toSorted();
}

function readBack(report: Report): readonly string[] {
  const { packages } = readSbom(renderCycloneDxListing(report), "bom.json");
  return [...packages]
    .flatMap(([packageType, all]) =>
      all.map(({ name, version, development }) => inWords(packageType, name, version, development)),
    )
    .toSorted();
}

it("what the listing as a CycloneDX document writes is read back to the same set", () => {
  const anySet = fc.uniqueArray(anyDeclaredPackage, {
    selector: ({ packageType, name }) => `${packageType} ${name.toLowerCase()}`,
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(anySet, (packages) => {
      expect(readBack(listing(packages))).toEqual(listed(listing(packages)));
    }),
  );
});

it("so are ranges, names without a version, and packages of which there is no package URL", () => {
  const report = listing([
    declared("NODE", "ms", ["^2.0.0", "latest"]),
    declared("PYTHON", "flask", [">=2,<3"]),
    declared("GO", "example.org/a"),
    declared("JAVA", "guava", ["1"]),
    declared("JAVA", "g:a", []),
  ]);

  expect(readBack(report)).toEqual(listed(report));
});
