import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare as compareNames, isEmpty } from "../../src/convergence/compare.ts";
import { recordedNames } from "../../src/convergence/recorded-names.ts";
import type {
  DeclaredPackage,
  NamedVersions,
  PackageType,
  RecordedPackage,
} from "../../src/domain/package.ts";
import { packageTypes } from "../../src/domain/package.ts";

describe("compare", () => {
  it("finds nothing to do where declared and recorded are equal", () => {
    const difference = compare("NODE", [declared("ms", "2.1.3")], [row("NODE", "ms", "2.1.3")]);

    expect(isEmpty(difference)).toBe(true);
    expect(difference.recorded).toBe(1);
  });

  it("distinguishes added, updated and removed", () => {
    const difference = compare(
      "NODE",
      [declared("ms", "2.1.3"), declared("debug", "4.3.4")],
      [row("NODE", "debug", "4.3.3"), row("NODE", "left-pad", "1.3.0")],
    );

    expect(difference.added).toEqual([{ name: "ms", versions: ["2.1.3"] }]);
    expect(difference.updated).toEqual([
      { name: "debug", spellings: ["debug"], from: ["4.3.3"], to: ["4.3.4"] },
    ]);
    expect(difference.removed).toEqual([
      { name: "left-pad", spellings: ["left-pad"], versions: ["1.3.0"] },
    ]);
    expect(isEmpty(difference)).toBe(false);
  });

  it("looks at rows of its own package type only", () => {
    const difference = compare("NODE", [], [row("PYTHON", "django", "5.0")]);

    expect(isEmpty(difference)).toBe(true);
    expect(difference.recorded).toBe(0);
  });

  it.each([
    { of: "the first", recorded: ["2.1.3", "3.0.0"] },
    { of: "the last", recorded: ["1.0.0", "2.1.3"] },
  ])(
    "takes the one declared version as updated when it is $of of several recorded",
    ({ recorded }) => {
      const rows = recorded.map((version) => row("NODE", "ms", version));
      const { updated } = compare("NODE", [declared("ms", "2.1.3")], rows);

      expect(updated.map(({ from, to }) => [from, to])).toEqual([[recorded, ["2.1.3"]]]);
    },
  );

  it.each([
    ["v1.0.0", "1.0.0", true],
    ["v1.0.0-dev.1", "1.0.0-dev.1", true],
    ["v2.0.0+incompatible", "2.0.0", true],
    ["v2.0.0+incompatible.1", "2.0.0.1", false],
  ])("takes %s of GO and a recorded %s for one version: %s", (written, bare, equal) => {
    const difference = compare("GO", [declared("a.io/b", written)], [row("GO", "a.io/b", bare)]);

    expect(isEmpty(difference)).toBe(equal);
  });

  it("takes a version of GO in two writings for one, and for no proof that all versions are kept", () => {
    const rows = [
      row("GO", "a.io/b", "1.0.0"),
      row("GO", "a.io/b", "v1.0.0"),
      row("GO", "c.io/d", "1.0.0"),
    ];
    const difference = compare(
      "GO",
      [declared("a.io/b", "v1.0.0"), declared("c.io/d", "v1.0.0", "v1.1.0")],
      rows,
    );

    expect(isEmpty(difference)).toBe(true);
  });

  it("takes such versions of any other type for two", () => {
    const rows = [row("NODE", "ms", "1.0.0"), row("NODE", "ms", "v1.0.0")];

    expect(compare("NODE", [], rows).removed[0]?.versions).toEqual(["1.0.0", "v1.0.0"]);
  });

  it("takes each of several versions of GO for itself, however some of them are written", () => {
    const rows = [row("GO", "a.io/b", "1.1.0"), row("GO", "a.io/b", "v2.0.0")];

    expect(isEmpty(compare("GO", [declared("a.io/b", "v1.1.0", "v2.0.0")], rows))).toBe(true);
  });

  it("shows a version of GO in two writings once, in the fuller one", () => {
    const rows = ["2.0.0", "v2.0.0+incompatible", "v2.0.0", "1.0.0"].map((version) =>
      row("GO", "a.io/b", version),
    );

    expect(compare("GO", [], rows).removed[0]?.versions).toEqual(["1.0.0", "v2.0.0+incompatible"]);
  });

  describe("names", () => {
    it.each<[PackageType, string, string, boolean]>([
      ["PYTHON", "Django_REST.framework", "django-rest-framework", true],
      ["PYTHON", "a--b", "a-b", true],
      ["NUGET", "Newtonsoft.Json", "newtonsoft.json", true],
      ["NUGET", "Newtonsoft.Json", "newtonsoft-json", false],
      ["JAVA", "org.slf4j:slf4j-api", "org.slf4j.slf4j-api", true],
      ["JAVA", "org.slf4j:slf4j-api", "org.slf4j:SLF4J-api", false],
      ["NODE", "JSONStream", "jsonstream", false],
      ["GO", "github.com/Azure/go", "github.com/azure/go", false],
    ])("%s: %s and %s are one name: %s", (packageType, a, b, equal) => {
      const difference = compare(packageType, [declared(a, "1")], [row(packageType, b, "1")]);

      expect(isEmpty(difference)).toBe(equal);
    });

    it("keeps the name as recorded for what is to be deleted, in every spelling", () => {
      const rows = [row("JAVA", "a:b", "1"), row("JAVA", "a.b", "1")];

      const { removed, recorded } = compare("JAVA", [], rows);

      expect(removed).toEqual([{ name: "a.b", spellings: ["a.b", "a:b"], versions: ["1"] }]);
      expect(recorded).toBe(1);
    });

    it("is not misled by names that every object has", () => {
      const names = ["__proto__", "constructor", "toString"];

      const difference = compare(
        "NODE",
        names.map((name) => declared(name, "1")),
        [],
      );

      expect(difference.added.map(({ name }) => name)).toEqual(names.toSorted());
    });
  });

  describe("versions", () => {
    it("is content with one of several declared versions where the store keeps one", () => {
      const difference = compare(
        "NODE",
        [declared("ms", "2.0.0", "2.1.3")],
        [row("NODE", "ms", "2.0.0")],
      );

      expect(isEmpty(difference)).toBe(true);
    });

    it("asks for every declared version where some name shows that the store keeps all", () => {
      const difference = compare(
        "NODE",
        [declared("ms", "2.0.0", "2.1.3"), declared("debug", "3.0.0", "4.0.0")],
        [row("NODE", "ms", "2.0.0"), row("NODE", "debug", "3.0.0"), row("NODE", "debug", "4.0.0")],
      );

      expect(difference.updated.map(({ name }) => name)).toEqual(["ms"]);
    });

    it("does not take two spellings with a version each for a store that keeps all", () => {
      const difference = compare(
        "JAVA",
        [declared("a:b", "1", "2"), declared("c:d", "1", "2")],
        [row("JAVA", "a:b", "1"), row("JAVA", "a.b", "2"), row("JAVA", "c:d", "1")],
      );

      expect(isEmpty(difference)).toBe(true);
    });

    it("takes an old version beside the right one as an update", () => {
      const rows = [row("NODE", "ms", "2.0.0"), row("NODE", "ms", "2.1.3")];

      const { updated } = compare("NODE", [declared("ms", "2.1.3")], rows);

      expect(updated).toEqual([
        { name: "ms", spellings: ["ms"], from: ["2.0.0", "2.1.3"], to: ["2.1.3"] },
      ]);
    });

    it("reads a go.mod version of Go as the version", () => {
      const rows = [row("GO", "golang.org/x/text", "v0.3.0/go.mod")];

      expect(isEmpty(compare("GO", [declared("golang.org/x/text", "v0.3.0")], rows))).toBe(true);
    });

    it.each([
      ["v1.0.0", "1.0.0"],
      ["v4.5.6+incompatible", "4.5.6"],
      ["v4.5.6+incompatible", "v4.5.6"],
      ["v4.5.6+incompatible", "4.5.6/go.mod"],
      ["v0.0.0-20240102030405-abcdefabcdef", "0.0.0-20240102030405-abcdefabcdef"],
    ])("reads %s of Go as recorded where the store writes %s", (written, recorded) => {
      const rows = [row("GO", "a.dev/x", recorded)];

      expect(isEmpty(compare("GO", [declared("a.dev/x", written)], rows))).toBe(true);
    });

    it("reports a version of Go as the repository writes it, where a store writes it bare", () => {
      const rows = [row("GO", "a.dev/x", "4.5.6"), row("GO", "a.dev/x", "4.5.5")];
      const { updated } = compare("GO", [declared("a.dev/x", "v4.5.6+incompatible")], rows);

      expect(updated.map(({ from, to }) => ({ from, to }))).toEqual([
        { from: ["4.5.5", "v4.5.6+incompatible"], to: ["v4.5.6+incompatible"] },
      ]);
    });

    it("leaves a leading `v` as it is outside Go", () => {
      const rows = [row("NODE", "ms", "2.1.3")];

      expect(isEmpty(compare("NODE", [declared("ms", "v2.1.3")], rows))).toBe(false);
    });

    it("is content with any recorded version where the repository gives none", () => {
      expect(isEmpty(compare("JAVA", [declared("a:b")], [row("JAVA", "a:b", "7")]))).toBe(true);
    });

    it("does not add a Java name without a version, because no upload could carry it", () => {
      expect(isEmpty(compare("JAVA", [declared("a:b")], []))).toBe(true);
    });

    it("adds a Python name without a version", () => {
      expect(compare("PYTHON", [declared("django")], []).added).toHaveLength(1);
    });

    it("leaves a kept name alone of which one row has no version", () => {
      const rows = recordedNames("NODE", [row("NODE", "ms", ""), row("NODE", "ms", "2.1.3")]);
      const target = [declared("ms", "2.1.3")];

      expect(compareNames("NODE", target, rows).updated).toHaveLength(1);
      expect(isEmpty(compareNames("NODE", target, rows, undefined, new Set(["ms"])))).toBe(true);
    });

    it("updates a name that is recorded with an empty version", () => {
      const { updated } = compare("NODE", [declared("ms", "2.1.3")], [row("NODE", "ms", "")]);

      expect(updated).toHaveLength(1);
    });
  });

  describe("in general", () => {
    const names = fc.constantFrom("a", "b", "c", "d-e", "D_E", "f:g", "f.g");
    const versions = fc.constantFrom("1", "2", "3");
    const rowsOf = fc.array(fc.record({ name: names, version: versions }));
    const declaredOf = fc
      .uniqueArray(names, { selector: (name) => name.toLowerCase().replace(/[_:.]/g, "-") })
      .chain((unique) =>
        fc.tuple(
          ...unique.map((name) => fc.uniqueArray(versions).map((v) => declared(name, ...v))),
        ),
      );
    const type = fc.constantFrom(...packageTypes);

    it("does not depend on the order of declarations or rows, nor on repeated rows", () => {
      fc.assert(
        fc.property(type, declaredOf, rowsOf, (packageType, set, rows) => {
          const typed = rows.map(({ name, version }) => row(packageType, name, version));
          const shuffled = compare(
            packageType,
            set.toReversed(),
            [...typed, ...typed].toReversed(),
          );
          expect(shuffled).toEqual(compare(packageType, set, typed));
        }),
      );
    });

    it("finds nothing where the rows are exactly the declared set", () => {
      fc.assert(
        fc.property(type, declaredOf, (packageType, set) => {
          const rows = set.flatMap(({ name, versions: all }) =>
            all.map((version) => row(packageType, name, version)),
          );
          const withVersions = set.filter(({ versions: all }) => all.length > 0);
          expect(isEmpty(compare(packageType, withVersions, rows))).toBe(true);
        }),
      );
    });

    it("never lists one name twice", () => {
      fc.assert(
        fc.property(type, declaredOf, rowsOf, (packageType, set, rows) => {
          const typed = rows.map(({ name, version }) => row(packageType, name, version));
          const { added, updated, removed } = compare(packageType, set, typed);
          const listed = [...added, ...updated, ...removed].map(({ name }) => name);
          expect(new Set(listed).size).toBe(listed.length);
        }),
      );
    });
  });
});

function declared(name: string, ...versions: string[]): DeclaredPackage {
  return { name, versions: versions.toSorted(), manifests: ["lock"], development: false };
}

function row(packageType: PackageType, name: string, version: string): RecordedPackage {
  return { packageType, name, version };
}

/** With the recorded names as rows, in which Cortex lists them. */
function compare(
  packageType: PackageType,
  declared: readonly NamedVersions[],
  rows: readonly RecordedPackage[],
) {
  return compareNames(packageType, declared, recordedNames(packageType, rows));
}
