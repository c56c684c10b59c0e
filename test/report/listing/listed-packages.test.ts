import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listedPackages, type ListedPackage } from "../../../src/report/listing/listed-packages.ts";
import { anyReport } from "../arbitrary-report.ts";
import { anyDeclaredPackage, declared, listing } from "./arbitrary-declared.ts";

describe("the listed packages", () => {
  it("have a row for each version of a name", () => {
    const rows = listedPackages(listing([declared("NODE", "ms", ["2.1.2", "2.1.3"])]));

    expect(rows).toEqual([
      row({ name: "ms", version: "2.1.2", purl: "pkg:npm/ms@2.1.2" }),
      row({ name: "ms", version: "2.1.3", purl: "pkg:npm/ms@2.1.3" }),
    ]);
  });

  it("have a row without a version where none is known", () => {
    expect(listedPackages(listing([declared("PYTHON", "Flask")]))).toEqual([
      row({ packageType: "PYTHON", name: "Flask", version: null, purl: "pkg:pypi/flask" }),
    ]);
  });

  it("keep a range as declared, beside a package URL without a version", () => {
    expect(listedPackages(listing([declared("NODE", "ms", ["^2"])]))).toEqual([
      row({ name: "ms", version: "^2", purl: "pkg:npm/ms" }),
    ]);
  });

  it("keep a name of which there is no package URL", () => {
    expect(listedPackages(listing([declared("JAVA", "guava", ["1"])]))).toEqual([
      row({ packageType: "JAVA", name: "guava", version: "1", purl: null }),
    ]);
  });

  it("stand in the order of the package types, then of names and versions", () => {
    const rows = listedPackages(
      listing(
        [declared("NUGET", "A", ["1.0"]), declared("GO", "b.c/d", ["v1.0.0"])],
        [declared("NODE", "b", ["2.0.0", "1.0.0"]), declared("NODE", "B", ["3.0.0"])],
      ),
    );

    expect(rows.map(({ name, version }) => `${name} ${version}`)).toEqual([
      "B 3.0.0",
      "b 1.0.0",
      "b 2.0.0",
      "b.c/d v1.0.0",
      "A 1.0",
    ]);
  });

  it("are one over all entities, with the manifests of each", () => {
    const rows = listedPackages(
      listing(
        [declared("NODE", "ms", ["1.0.0"], { manifests: ["b", "c"], development: true })],
        [declared("NODE", "ms", ["1.0.0"], { manifests: ["a", "b"], development: true })],
      ),
    );

    expect(rows).toMatchObject([{ manifests: ["a", "b", "c"], development: true }]);
  });

  it("are needed for development alone only where every entity reports it", () => {
    const rows = listedPackages(
      listing(
        [declared("NODE", "ms", ["1.0.0"], { development: true })],
        [declared("NODE", "ms", ["1.0.0"], { development: false })],
      ),
    );

    expect(rows).toMatchObject([{ development: false }]);
  });

  it("are one where the ecosystem takes two spellings for one name", () => {
    const rows = listedPackages(
      listing(
        [declared("PYTHON", "Zope.Interface", ["5.0"]), declared("NUGET", "Serilog", ["1.0"])],
        [declared("PYTHON", "zope-interface", ["5.0"]), declared("NUGET", "serilog", ["1.0"])],
      ),
    );

    expect(rows.map(({ name }) => name)).toEqual(["Zope.Interface", "Serilog"]);
  });

  it("are two where only Cortex takes them for one", () => {
    const rows = listedPackages(
      listing([declared("JAVA", "a:b.c", ["1"])], [declared("JAVA", "a.b:c", ["1"])]),
    );

    expect(rows.map(({ purl }) => purl)).toEqual(["pkg:maven/a.b/c@1", "pkg:maven/a/b.c@1"]);
  });

  it("are the same in whatever order the packages stand", () => {
    const anySet = fc.uniqueArray(anyDeclaredPackage, {
      selector: ({ packageType, name }) => `${packageType} ${name.toLowerCase()}`,
      maxLength: 8,
    });
    fc.assert(
      fc.property(anySet, (packages) => {
        const versions = packages.flatMap((each) => each.versions);

        expect(listedPackages(listing(packages.toReversed()))).toEqual(
          listedPackages(listing(packages)),
        );
        expect(listedPackages(listing(packages))).toHaveLength(versions.length);
      }),
      { examples: [[[declared("PYTHON", "a.b", ["1"])]]] },
    );
  });

  it("miss no name and no version of any report, and hold each once", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const rows = listedPackages(report);
        const keys = rows.map(({ packageType, name, version }) =>
          JSON.stringify([packageType, name, version]),
        );

        expect(new Set(keys).size).toBe(keys.length);
        for (const { packageType, versions } of report.entities.flatMap((each) => each.packages))
          for (const version of versions)
            expect(rows).toContainEqual(
              expect.objectContaining({ packageType, version: version.toWellFormed() }),
            );
      }),
    );
  });
});

function row(overrides: Partial<ListedPackage>): ListedPackage {
  return {
    packageType: "NODE",
    name: "ms",
    version: null,
    purl: null,
    manifests: ["lock"],
    development: false,
    ...overrides,
  };
}
