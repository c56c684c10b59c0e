import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { declare } from "../../src/manifests/declare.ts";
import { locked, ranged, effective } from "../support/speakers.ts";

const all = { developmentDependencies: true };

describe("what manifests declare together", () => {
  it("is every name once, sorted, with all its versions and manifests", () => {
    const { packages } = declare(
      "NODE",
      [
        effective("b/package-lock.json", [locked("ms", "2.1.3"), locked("debug", "4.3.4")]),
        effective("a/package-lock.json", [locked("ms", "2.0.0"), locked("ms", "2.1.3")]),
      ],
      all,
    );

    expect(packages).toEqual([
      {
        name: "debug",
        versions: ["4.3.4"],
        manifests: ["b/package-lock.json"],
        development: false,
      },
      {
        name: "ms",
        versions: ["2.0.0", "2.1.3"],
        manifests: ["a/package-lock.json", "b/package-lock.json"],
        development: false,
      },
    ]);
  });

  it("is never with the credentials of an address that stands for a version", () => {
    const { packages } = declare(
      "NODE",
      [effective("package.json", [ranged("ms", "https://shop:sesame@host.example/ms.tgz")])],
      all,
    );

    expect(packages).toMatchObject([{ versions: ["https://***@host.example/ms.tgz"] }]);
  });

  it("reports once what sets versions that the manifests do not have", () => {
    const by = (name: string) => locked("g:a", "1", { managedBy: name });
    const { packages } = declare(
      "JAVA",
      [effective("b/pom.xml", [by("g:y:1"), by("g:x:1")]), effective("pom.xml", [by("g:y:1")])],
      all,
    );

    expect(packages).toMatchObject([{ versions: ["1"], managedBy: ["g:x:1", "g:y:1"] }]);
  });

  it("takes two spellings of a Python name as one, and spells it as the first manifest does", () => {
    const { packages } = declare(
      "PYTHON",
      [
        effective("z.txt", [locked("Flask_Login", "1.0")]),
        effective("a.txt", [locked("flask-login", "1.0")]),
      ],
      all,
    );

    expect(packages.map(({ name, manifests }) => ({ name, manifests }))).toEqual([
      { name: "flask-login", manifests: ["a.txt", "z.txt"] },
    ]);
  });

  it("drops a range where the name has a resolved version in the entity", () => {
    const { packages } = declare(
      "NODE",
      [
        effective("package-lock.json", [locked("ms", "2.1.3")]),
        effective("tools/package.json", [ranged("ms", "^2.0.0"), ranged("ky", "^1.0.0")]),
      ],
      all,
    );

    expect(packages.map(({ name, versions }) => [name, ...versions])).toEqual([
      ["ky", "^1.0.0"],
      ["ms", "2.1.3"],
    ]);
  });

  it("keeps a name whose version nothing gives", () => {
    expect(
      declare("NODE", [effective("a", [locked("x", null)])], all).packages[0]?.versions,
    ).toEqual([]);
  });

  it("calls a name development only where every manifest does", () => {
    const dev = { development: true };

    const { packages } = declare(
      "NODE",
      [
        effective("a", [locked("both", "1", dev), locked("only", "1", dev)]),
        effective("b", [locked("both", "1")]),
      ],
      all,
    );

    expect(packages.map(({ name, development }) => [name, development])).toEqual([
      ["both", false],
      ["only", true],
    ]);
  });

  it("counts a go.mod version of Go as the version", () => {
    const { packages } = declare(
      "GO",
      [effective("go.sum", [locked("x", "v1.0.0/go.mod"), locked("x", "v1.0.0")])],
      all,
    );

    expect(packages[0]?.versions).toEqual(["v1.0.0"]);
  });

  it("does not depend on the order of manifests or packages", () => {
    const packageOf = fc.record({
      name: fc.constantFrom("a", "b", "C", "c"),
      version: fc.constantFrom(null, "1", "2"),
      development: fc.boolean(),
      resolved: fc.boolean(),
    });
    const lists = fc.array(fc.array(packageOf), { maxLength: 4 });
    fc.assert(
      fc.property(lists, (stated) => {
        const manifests = stated.map((packages, index) => effective(`${index}.json`, packages));
        expect(declare("NODE", manifests.toReversed(), all)).toEqual(
          declare("NODE", manifests, all),
        );
      }),
    );
  });
});

describe("without development dependencies", () => {
  const without = { developmentDependencies: false };

  it("leaves out what only development needs", () => {
    const packages = [locked("vitest", "5.0.0", { development: true }), locked("ms", "2.1.3")];

    const declared = declare("NODE", [effective("package-lock.json", packages)], without);

    expect(declared.packages.map(({ name }) => name)).toEqual(["ms"]);
  });

  it("cannot send the bare file any more, because it has more", () => {
    const lock = effective("package-lock.json", [locked("vitest", "5.0.0", { development: true })]);

    expect(declare("NODE", [lock], without).verbatim).toBeNull();
  });

  it("sends the bare file where nothing was left out", () => {
    const lock = effective("package-lock.json", [locked("ms", "2.1.3")]);

    expect(declare("NODE", [lock], without).verbatim).not.toBeNull();
  });
});

describe("the manifest that may go as it is", () => {
  const lock = effective("package-lock.json", [locked("ms", "2.1.3")]);

  it("is the only one that declares something", () => {
    const silent = effective("empty/package.json", []);

    expect(declare("NODE", [silent, lock], all).verbatim).toEqual({
      path: "package-lock.json",
      format: "npm-lock",
    });
  });

  it.each([
    ["two manifests declare something", [lock, effective("b.json", [locked("ky", "1.0.0")])]],
    [
      "something in it had to be resolved",
      [effective("pom.xml", [locked("a:b", "1")], { reading: { altered: true } })],
    ],
    [
      "it has a range beside the resolved version of a name",
      [effective("requirements.txt", [ranged("django", ">=4"), locked("django", "5.0")])],
    ],
    ["nothing declares anything", [effective("package.json", [])]],
    ["there is no manifest", []],
  ])("is none where %s", (_, manifests) => {
    expect(declare("NODE", manifests, all).verbatim).toBeNull();
  });

  it("names the manifests that do not give all names, whatever else they declare", () => {
    const silent = { reading: { unresolved: true } };
    const manifests = [
      effective("z", [], silent),
      effective("a", [locked("ms", "2")], silent),
      lock,
    ];

    expect(declare("NODE", manifests, all).unresolved).toEqual(["a", "z"]);
  });

  it("include, where nothing is declared, those that take packages from an index that is not read", () => {
    const conda = effective("environment.yml", [], { reading: { elsewhere: ["numpy"] } });
    const flask = effective("requirements.txt", [locked("flask", "3.0.0")]);

    expect(declare("PYTHON", [conda], all).unresolved).toEqual(["environment.yml"]);
    expect(declare("PYTHON", [conda, flask], all)).toMatchObject({
      unresolved: [],
      elsewhere: [{ path: "environment.yml", names: ["numpy"] }],
    });
  });

  it("names the manifests that declare something", () => {
    const { manifests } = declare("NODE", [effective("z.json", []), lock], all);

    expect(manifests).toEqual(["package-lock.json"]);
  });
});
