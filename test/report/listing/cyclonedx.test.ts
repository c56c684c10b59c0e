import { Version } from "@cyclonedx/cyclonedx-library/Spec";
import { JsonStrictValidator } from "@cyclonedx/cyclonedx-library/Validation";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderCycloneDxListing } from "../../../src/report/listing/cyclonedx.ts";
import { listedPackages } from "../../../src/report/listing/listed-packages.ts";
import type { Report } from "../../../src/report/report.ts";
import { anyReport } from "../arbitrary-report.ts";
import { isCommand, unseen } from "../unseen.ts";
import { anyDeclaredPackage, declared, listing } from "./arbitrary-declared.ts";

const validator = new JsonStrictValidator(Version.v1dot6);

describe("the listing as a CycloneDX document", () => {
  it("names the repository, the tool and every package", async () => {
    const report = listing([
      declared("NODE", "@scope/ui", ["1.0.0"], { manifests: ["a.json", "b.json"] }),
      declared("JAVA", "com.acme:core", ["2.0"], { development: true }),
    ]);
    const text = renderCycloneDxListing(report);

    expect(await validator.validate(text)).toBeNull();
    expect(text).toMatchInlineSnapshot(`
      "{
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"tools":{"components":[{"type":"application","name":"cortex-dependency-report","version":"1.2.3"}]},"component":{"type":"application","name":"shop","group":"acme","version":"4f2a9c1d0e8b7a6f5e4d3c2b1a0f9e8d7c6b5a49"}},
        "components": [
          {"type":"library","name":"ui","group":"@scope","version":"1.0.0","scope":"required","purl":"pkg:npm/%40scope/ui@1.0.0","properties":[{"name":"cortex-deps:manifest","value":"a.json"},{"name":"cortex-deps:manifest","value":"b.json"}]},
          {"type":"library","name":"core","group":"com.acme","version":"2.0","scope":"excluded","purl":"pkg:maven/com.acme/core@2.0","properties":[{"name":"cortex-deps:manifest","value":"lock"}]}
        ]
      }
      "
    `);
  });

  it("reports a range as a property, and no version", () => {
    expect(components(listing([declared("NODE", "ms", ["^2.0.0"])]))).toEqual([
      {
        type: "library",
        name: "ms",
        scope: "required",
        purl: "pkg:npm/ms",
        properties: [
          { name: "cortex-deps:manifest", value: "lock" },
          { name: "cortex-deps:range", value: "^2.0.0" },
        ],
      },
    ]);
  });

  it("gives a module of Go its whole path as its name", () => {
    expect(
      components(listing([declared("GO", "github.com/pkg/errors", ["v0.9.1"])])),
    ).toMatchObject([{ name: "github.com/pkg/errors", version: "v0.9.1" }]);
  });

  it("keeps a package of which there is no package URL, and reports its type", () => {
    expect(components(listing([declared("JAVA", "guava", ["1"], { manifests: [] })]))).toEqual([
      {
        type: "library",
        name: "guava",
        version: "1",
        scope: "required",
        properties: [{ name: "cortex-deps:package-type", value: "JAVA" }],
      },
    ]);
  });

  it("is of nothing where the repository is not known, and empty where nothing is declared", async () => {
    const text = renderCycloneDxListing({ ...listing(), repository: null });

    expect(await validator.validate(text)).toBeNull();
    expect(JSON.parse(text)).toMatchObject({ components: [] });
    expect(text).not.toContain('"component"');
  });

  it.each([
    ["shop", { name: "shop" }],
    ["acme/shop", { name: "shop", group: "acme" }],
    ["acme/web/shop", { name: "shop", group: "acme/web" }],
  ])("is of the repository %s", (repository, component) => {
    const text = renderCycloneDxListing({ ...listing(), repository, commit: null });

    expect(JSON.parse(text)).toMatchObject({ metadata: { component } });
  });

  it("has no time, no serial number and no dependency graph, of which nothing is known", () => {
    const document = JSON.parse(
      renderCycloneDxListing(listing([declared("NODE", "ms")])),
    ) as object;

    expect(Object.keys(document)).toEqual([
      "$schema",
      "bomFormat",
      "specVersion",
      "version",
      "metadata",
      "components",
    ]);
    expect(document).not.toHaveProperty("metadata.timestamp");
  });

  it("is the same text whenever the run was, and in whatever order the packages stand", () => {
    const anySet = fc.uniqueArray(anyDeclaredPackage, {
      selector: ({ packageType, name }) => `${packageType} ${name.toLowerCase()}`,
      maxLength: 6,
    });
    fc.assert(
      fc.property(anySet, (packages) => {
        const later = { startedAt: "2027-01-01T00:00:00.000Z", durationMs: 9 };

        expect(renderCycloneDxListing({ ...listing(packages.toReversed()), ...later })).toBe(
          renderCycloneDxListing(listing(packages)),
        );
      }),
    );
  });

  it("is valid by the official schema, with a component for each listed package, for any report", async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const text = renderCycloneDxListing(report);

        expect(await validator.validate(text)).toBeNull();
        expect(components(report).map(({ purl = null }) => purl)).toEqual(
          listedPackages(report).map(({ purl }) => purl),
        );
      }),
    );
  });

  it("shows every character, and forms no command in a log", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = renderCycloneDxListing(report);

        expect(text).not.toMatch(unseen);
        expect(text.split("\n").filter(isCommand)).toEqual([]);
      }),
    );
  });
});

function components(report: Report): readonly { readonly purl?: string }[] {
  const document = JSON.parse(renderCycloneDxListing(report)) as {
    readonly components: readonly { readonly purl?: string }[];
  };
  return document.components;
}
