import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { declare } from "../../src/manifests/declare.ts";
import { locked, ranged, speaker } from "../support/speakers.ts";

const all = { developmentDependencies: true };

describe("what manifests declare together", () => {
  it("is every name once, sorted, with all its versions and manifests", () => {
    const { packages } = declare(
      "NODE",
      [
        speaker("b/package-lock.json", [locked("ms", "2.1.3"), locked("debug", "4.3.4")]),
        speaker("a/package-lock.json", [locked("ms", "2.0.0"), locked("ms", "2.1.3")]),
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

  it("takes two spellings of a Python name as one, and spells it as the first manifest does", () => {
    const { packages } = declare(
      "PYTHON",
      [
        speaker("z.txt", [locked("Flask_Login", "1.0")]),
        speaker("a.txt", [locked("flask-login", "1.0")]),
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
        speaker("package-lock.json", [locked("ms", "2.1.3")]),
        speaker("tools/package.json", [ranged("ms", "^2.0.0"), ranged("ky", "^1.0.0")]),
      ],
      all,
    );

    expect(packages.map(({ name, versions }) => [name, ...versions])).toEqual([
      ["ky", "^1.0.0"],
      ["ms", "2.1.3"],
    ]);
  });

  it("keeps a name whose version nothing tells", () => {
    expect(declare("NODE", [speaker("a", [locked("x", null)])], all).packages[0]?.versions).toEqual(
      [],
    );
  });

  it("calls a name development only where every manifest does", () => {
    const dev = { development: true };

    const { packages } = declare(
      "NODE",
      [
        speaker("a", [locked("both", "1", dev), locked("only", "1", dev)]),
        speaker("b", [locked("both", "1")]),
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
      [speaker("go.sum", [locked("x", "v1.0.0/go.mod"), locked("x", "v1.0.0")])],
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
      fc.property(lists, (manifests) => {
        const speakers = manifests.map((packages, index) => speaker(`${index}.json`, packages));
        expect(declare("NODE", speakers.toReversed(), all)).toEqual(declare("NODE", speakers, all));
      }),
    );
  });
});

describe("without development dependencies", () => {
  const without = { developmentDependencies: false };

  it("leaves out what only development needs", () => {
    const packages = [locked("vitest", "5.0.0", { development: true }), locked("ms", "2.1.3")];

    const declared = declare("NODE", [speaker("package-lock.json", packages)], without);

    expect(declared.packages.map(({ name }) => name)).toEqual(["ms"]);
  });

  it("cannot send the bare file any more, because it says more", () => {
    const lock = speaker("package-lock.json", [locked("vitest", "5.0.0", { development: true })]);

    expect(declare("NODE", [lock], without).verbatim).toBeNull();
  });

  it("sends the bare file where nothing was left out", () => {
    const lock = speaker("package-lock.json", [locked("ms", "2.1.3")]);

    expect(declare("NODE", [lock], without).verbatim).not.toBeNull();
  });
});

describe("the manifest that may go as it is", () => {
  const lock = speaker("package-lock.json", [locked("ms", "2.1.3")]);

  it("is the only one that declares something", () => {
    const silent = speaker("empty/package.json", []);

    expect(declare("NODE", [silent, lock], all).verbatim).toEqual({
      path: "package-lock.json",
      endpoint: "node/package-lock",
    });
  });

  it.each([
    ["two manifests declare something", [lock, speaker("b.json", [locked("ky", "1.0.0")])]],
    [
      "its format has no endpoint",
      [speaker("bun.lock", [locked("ms", "2.1.3")], { endpoint: null })],
    ],
    [
      "something in it had to be resolved",
      [speaker("pom.xml", [locked("a:b", "1")], { reading: { altered: true } })],
    ],
    [
      "it has a range beside the resolved version of a name",
      [speaker("requirements.txt", [ranged("django", ">=4"), locked("django", "5.0")])],
    ],
    ["nothing declares anything", [speaker("package.json", [])]],
    ["there is no manifest", []],
  ])("is none where %s", (_, speakers) => {
    expect(declare("NODE", speakers, all).verbatim).toBeNull();
  });

  it("names the manifests that do not tell all names, whatever else they declare", () => {
    const silent = { reading: { unresolved: true } };
    const speakers = [speaker("z", [], silent), speaker("a", [locked("ms", "2")], silent), lock];

    expect(declare("NODE", speakers, all).unresolved).toEqual(["a", "z"]);
  });

  it("names the manifests that declare something", () => {
    const { manifests } = declare("NODE", [speaker("z.json", []), lock], all);

    expect(manifests).toEqual(["package-lock.json"]);
  });
});
