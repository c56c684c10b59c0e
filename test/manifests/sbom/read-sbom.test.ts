import { describe, expect, it } from "vitest";
import { readSbom } from "../../../src/manifests/sbom/read-sbom.ts";
import { component, cycloneDx, spdx, spdxPackage, spdxThree } from "./documents.ts";

/** As `TYPE name version`, with `dev` behind what only development needs and `~` before what is no exact version. */
function packagesIn(text: string): readonly string[] {
  return [...readSbom(text, "bom.json").packages].flatMap(([packageType, packages]) =>
    packages.map(
      ({ name, version, development, resolved }) =>
        `${packageType} ${name} ${version === null ? "?" : (resolved ? "" : "~") + version}${development ? " dev" : ""}`,
    ),
  );
}

const purls = [
  ["pkg:npm/ms@2.1.3", "NODE ms 2.1.3"],
  ["pkg:npm/%40acme/tool@1.0.0?vcs_url=x", "NODE @acme/tool 1.0.0"],
  ["pkg:npm/JSONStream@1.3.5", "NODE JSONStream 1.3.5"],
  ["pkg:maven/org.slf4j/slf4j-api@2.0.0?type=jar", "JAVA org.slf4j:slf4j-api 2.0.0"],
  ["pkg:maven/g/a@1?classifier=sources&type=jar", "JAVA g:a 1"],
  ["pkg:pypi/django@5.0", "PYTHON django 5.0"],
  [
    "pkg:golang/github.com/BurntSushi/toml@v1.3.2#cmd/tomlv",
    "GO github.com/BurntSushi/toml v1.3.2",
  ],
  ["pkg:nuget/Newtonsoft.Json@13.0.3", "NUGET Newtonsoft.Json 13.0.3"],
  ["PKG:NPM/@acme/tool@1", "NODE @acme/tool 1"],
  ["pkg://npm/%40acme%2Ftool@1.0.0%2Bbuild", "NODE @acme/tool 1.0.0+build"],
  ["pkg:golang/example.com%2Fa@v1.0.0+incompatible", "GO example.com/a v1.0.0+incompatible"],
  [
    "pkg:maven/g.h/a_b-c@1.0-SNAPSHOT?repository_url=https://me:pw@x",
    "JAVA g.h:a_b-c 1.0-SNAPSHOT",
  ],
  ["pkg:npm/__proto__@1", "NODE __proto__ 1"],
] as const;

/** Purls whose name no package of the ecosystem can have. */
const impossible = [
  "pkg:npm/ms/@1",
  "pkg:npm/scope/name@1",
  "pkg:npm/al@npm:real@1",
  "pkg:npm/../../etc@1",
  "pkg:npm/%2e%2e@1",
  "pkg:maven/a@1",
  "pkg:maven/g%3Ah/a@1",
  "pkg:maven/g/h/a@1",
  "pkg:maven/%24%7Bproject.groupId%7D/a@1",
  "pkg:pypi/a/b@1",
  "pkg:pypi/-a@1",
  "pkg:golang/./local@v1",
  "pkg:golang/toolchain@go1.22",
  "pkg:golang/std@v1#fmt",
  "pkg:nuget/a/b@1",
] as const;

describe("a name comes from the purl and never from the name", () => {
  it.each(purls)("%s", (purl, expected) => {
    expect(packagesIn(cycloneDx([component(purl)]))).toEqual([expected]);
    expect(packagesIn(spdx([spdxPackage(purl)]))).toEqual([expected]);
  });
});

describe("a purl whose name no package can have", () => {
  it.each(impossible)("is counted, and is no package: %s", (purl) => {
    const text = cycloneDx([component(purl), component("pkg:npm/ms@1")]);
    const { packages, others } = readSbom(text, "bom.json");

    expect([...packages.values()].flat().map(({ name }) => name)).toEqual(["ms"]);
    expect([...others.values()]).toEqual([1]);
  });
});

describe("a version", () => {
  it.each([
    ["{{ version }}", "?"],
    ["NOASSERTION", "?"],
    ["NONE", "?"],
    ["unspecified", "?"],
    ["UNKNOWN", "?"],
    ["undefined", "?"],
    ["(devel)", "?"],
    ["${project.version}", "?"],
    ["@revision@", "?"],
    ["latest", "~latest"],
    ["1.x", "~1.x"],
    ["1.0-unknown", "1.0-unknown"],
  ])("%s is read as %s", (version, expected) => {
    expect(packagesIn(cycloneDx([component("pkg:npm/a", { version })]))).toEqual([
      `NODE a ${expected}`,
    ]);
    expect(packagesIn(spdx([spdxPackage("pkg:npm/a", { versionInfo: version })]))).toEqual([
      `NODE a ${expected}`,
    ]);
  });

  it.each(["workspace:*", "file:../a", "link:a", "portal:a", "0.0.0-use.local"])(
    "is that of a directory of the build, which is no package: %s",
    (version) => {
      const text = cycloneDx([component("pkg:npm/a", { version }), component("pkg:npm/ms@1")]);

      expect(packagesIn(text)).toEqual(["NODE ms 1"]);
    },
  );
});

describe("the case of a name, which a purl in its canonical form has lost", () => {
  it.each([
    [{ purl: "pkg:npm/jsonstream@1", name: "JSONStream" }, "NODE JSONStream 1"],
    [
      {
        purl: "pkg:golang/github.com/burntsushi/toml@v1",
        group: "github.com/BurntSushi",
        name: "toml",
      },
      "GO github.com/BurntSushi/toml v1",
    ],
    [{ purl: "pkg:npm/debug@1", name: "al" }, "NODE debug 1"],
  ])("is that of the name beside it: %j", (item, expected) => {
    expect(packagesIn(cycloneDx([{ type: "library", ...item }]))).toEqual([expected]);
  });
});

describe("a CycloneDX document", () => {
  it.each(["1.2", "1.3", "1.4", "1.5", "1.6", "1.7"])("is read in version %s", (specVersion) => {
    expect(packagesIn(cycloneDx([component("pkg:npm/ms@2.1.3")], { specVersion }))).toEqual([
      "NODE ms 2.1.3",
    ]);
  });

  it("has nested components at any depth, in their order", () => {
    const nested = component("pkg:npm/b@1", { components: [component("pkg:npm/c@1")] });
    const text = cycloneDx([
      component("pkg:npm/a@1", { components: [nested] }),
      component("pkg:npm/d@1"),
    ]);

    expect(packagesIn(text)).toEqual(["NODE a 1", "NODE b 1", "NODE c 1", "NODE d 1"]);
  });

  it("has its root apart, and counts libraries and frameworks alone", () => {
    const kinds = ["application", "file", "container", "operating-system", "framework"];
    const text = cycloneDx(
      kinds.map((type) => component(`pkg:npm/${type}@1`, { type })),
      { metadata: { component: component("pkg:npm/root@1") } },
    );

    expect(packagesIn(text)).toEqual(["NODE framework 1"]);
  });

  it.each([
    ["its reference", { "bom-ref": "r" }, { "bom-ref": "r" }],
    ["its purl", { purl: "pkg:npm/web@1" }, { purl: "pkg:npm/web@1?vcs_url=x" }],
    [
      "a part's purl",
      { components: [{ type: "library", purl: "pkg:npm/web@1" }] },
      { purl: "pkg:npm/web@1" },
    ],
  ])("has its root among the others, which is known by %s", (_, root, listed) => {
    const text = cycloneDx(
      [
        component("pkg:npm/web@1", { ...listed, components: [component("pkg:npm/a@1")] }),
        component("pkg:npm/b@1"),
      ],
      { metadata: { component: { type: "application", name: "web", ...root } } },
    );

    expect(packagesIn(text)).toEqual(["NODE a 1", "NODE b 1"]);
  });

  it("may be anything where a component is expected", () => {
    const text = cycloneDx([
      "pkg:npm/a@1",
      3,
      null,
      [],
      component(null, { purl: ["pkg:npm/a@1"], components: { a: 1 } }),
      component("pkg:npm/a@1", { type: "Library" }),
      component("pkg:npm/b@1"),
    ]);

    expect(packagesIn(text)).toEqual(["NODE b 1"]);
  });

  it("may be nested deeper than a stack", () => {
    const depth = 20_000;
    const text = cycloneDx([]).replace(
      "[]",
      `[${'{"type":"library","purl":"pkg:npm/a@1","components":['.repeat(depth)}${"]}".repeat(depth)}]`,
    );

    expect(readSbom(text, "bom.json").packages.get("NODE")).toHaveLength(depth);
  });

  it("has what lies in an application, as trivy writes the packages of a lockfile", () => {
    const text = cycloneDx([
      { type: "application", name: "yarn.lock", components: [component("pkg:npm/a@1")] },
    ]);

    expect(packagesIn(text)).toEqual(["NODE a 1"]);
  });

  it("knows what only development needs by scope `excluded` or npm's property, and by no other", () => {
    const properties = [{ name: "cdx:npm:package:development", value: "true" }];
    const text = cycloneDx([
      component("pkg:npm/a@1", { scope: "excluded" }),
      component("pkg:npm/b@1", { scope: "optional", properties }),
      component("pkg:npm/c@1", { scope: "optional" }),
      component("pkg:npm/d@1", { scope: "required" }),
    ]);

    expect(packagesIn(text)).toEqual(["NODE a 1 dev", "NODE b 1 dev", "NODE c 1", "NODE d 1"]);
  });

  it("has a version beside the purl where that has none, and none where both are empty", () => {
    const text = cycloneDx([
      component("pkg:maven/g/a", { version: "1.0" }),
      component("pkg:maven/g/b", { version: "" }),
      component("pkg:maven/g/c@2.0", { version: "other" }),
      component("pkg:maven/g/d", { isExternal: true, versionRange: "vers:maven/>=1" }),
    ]);

    expect(packagesIn(text)).toEqual(["JAVA g:a 1.0", "JAVA g:b ?", "JAVA g:c 2.0", "JAVA g:d ?"]);
  });

  it("has projects of a Gradle build as components, which are left out", () => {
    const text = cycloneDx([
      component("pkg:maven/acme/core@1?project_path=%3Acore"),
      component("pkg:maven/g/a@1?project_path_of=x"),
    ]);

    expect(packagesIn(text)).toEqual(["JAVA g:a 1"]);
  });
});

describe("an SPDX document", () => {
  const root = spdxPackage("pkg:npm/root@1");
  const a = spdxPackage("pkg:npm/a@1");

  it.each(["SPDX-2.2", "SPDX-2.3"])("is read in version %s", (spdxVersion) => {
    expect(packagesIn(spdx([a], { spdxVersion }))).toEqual(["NODE a 1"]);
  });

  it("has purls by a type that is an address, too", () => {
    const externalRefs = [
      { referenceType: "cpe23Type", referenceLocator: "cpe:2.3:a:x" },
      {
        referenceType: "http://spdx.org/rdf/references/purl",
        referenceLocator: "pkg:npm/a@1",
      },
    ];

    expect(packagesIn(spdx([{ SPDXID: "a", externalRefs }]))).toEqual(["NODE a 1"]);
  });

  it.each([
    ["documentDescribes", { documentDescribes: ["pkg:npm/root@1"] }],
    ["DESCRIBES", { relationships: [relation("DOCUMENT", "DESCRIBES", "pkg:npm/root@1")] }],
    ["DESCRIBED_BY", { relationships: [relation("pkg:npm/root@1", "DESCRIBED_BY", "DOCUMENT")] }],
  ])("has its root named by %s", (_, more) => {
    expect(packagesIn(spdx([root, a], more))).toEqual(["NODE a 1"]);
  });

  it("has no root where it describes every package", () => {
    const more = { documentDescribes: ["pkg:npm/root@1", "pkg:npm/a@1"] };

    expect(packagesIn(spdx([root, a], more))).toEqual(["NODE root 1", "NODE a 1"]);
  });

  it.each(["DEV_DEPENDENCY_OF", "TEST_DEPENDENCY_OF", "BUILD_DEPENDENCY_OF"])(
    "knows what only development needs by %s, unless something else needs it",
    (type) => {
      const b = spdxPackage("pkg:npm/b@1");
      const c = spdxPackage("pkg:npm/c@1");
      const relationships = [
        relation("pkg:npm/a@1", type, "pkg:npm/root@1"),
        relation("pkg:npm/b@1", type, "pkg:npm/root@1"),
        relation("pkg:npm/b@1", "DEPENDENCY_OF", "pkg:npm/c@1"),
        relation("pkg:npm/c@1", type, "pkg:npm/root@1"),
        relation("pkg:npm/root@1", "DEPENDS_ON", "pkg:npm/c@1"),
      ];
      const text = spdx([root, a, b, c], { documentDescribes: ["pkg:npm/root@1"], relationships });

      expect(packagesIn(text)).toEqual(["NODE a 1 dev", "NODE b 1", "NODE c 1"]);
    },
  );

  it("has ranges, which are no versions, where GitHub knows no others", () => {
    const text = spdx([spdxPackage("pkg:npm/a", { versionInfo: ">= 1.0, < 2" })]);

    expect(packagesIn(text)).toEqual(["NODE a ~>= 1.0, < 2"]);
  });
});

describe("an SPDX 3.0 document", () => {
  const type = "software_Package";

  it("has packages with a purl of their own or as an identifier, and roots by `rootElement`", () => {
    const text = spdxThree([
      { type: "software_Sbom", spdxId: "s", rootElement: ["root"] },
      { type, spdxId: "root", software_packageUrl: "pkg:npm/root@1" },
      { type, spdxId: "a", software_packageUrl: "pkg:npm/a", software_packageVersion: "1.0.0" },
      {
        type,
        spdxId: "b",
        externalIdentifier: [
          { type: "ExternalIdentifier", externalIdentifierType: "cpe23", identifier: "cpe:x" },
          {
            type: "ExternalIdentifier",
            externalIdentifierType: "packageUrl",
            identifier: "pkg:npm/b@2",
          },
        ],
      },
      { type: "software_File", spdxId: "f" },
    ]);

    expect(packagesIn(text)).toEqual(["NODE a 1.0.0", "NODE b 2"]);
  });

  it("knows what only development needs by the scope of a relationship", () => {
    const scoped = (to: string, scope: string) => ({
      type: "LifecycleScopedRelationship",
      from: "root",
      to: [to],
      relationshipType: "dependsOn",
      scope,
    });
    const text = spdxThree([
      ...["a", "b", "c"].map((name) => ({
        type,
        spdxId: name,
        software_packageUrl: `pkg:npm/${name}@1`,
      })),
      { type: "SpdxDocument", spdxId: "d", rootElement: [] },
      scoped("a", "test"),
      scoped("b", "runtime"),
      scoped("c", "development"),
      { type: "Relationship", from: "b", to: ["c"], relationshipType: "dependsOn" },
    ]);

    expect(packagesIn(text)).toEqual(["NODE a 1 dev", "NODE b 1", "NODE c 1"]);
  });
});

describe("an SPDX document with several purls for a package", () => {
  it("has the one that names a package", () => {
    const references = ["pkg:generic/a@1", "pkg:npm/a@1"].map((referenceLocator) => ({
      referenceCategory: "PACKAGE_MANAGER",
      referenceType: "purl",
      referenceLocator,
    }));

    expect(packagesIn(spdx([{ name: "a", externalRefs: references }]))).toEqual(["NODE a 1"]);
  });
});

describe("an SPDX 3.0 document with one thing where others have a list", () => {
  it("is read alike", () => {
    const externalIdentifier = { externalIdentifierType: "packageUrl", identifier: "pkg:npm/a@1" };
    const text = spdxThree([
      { type: "software_Package", spdxId: "a", externalIdentifier },
      { type: "software_Package", spdxId: "root", software_packageUrl: "pkg:npm/root@1" },
      { type: "software_Sbom", rootElement: "root" },
      {
        type: "LifecycleScopedRelationship",
        relationshipType: "dependsOn",
        scope: "test",
        to: "a",
      },
    ]);

    expect(packagesIn(text)).toEqual(["NODE a 1 dev"]);
  });
});

describe("what is wrapped around a document", () => {
  const document: unknown = JSON.parse(cycloneDx([component("pkg:npm/ms@2.1.3")]));
  const statement = {
    _type: "https://in-toto.io/Statement/v1",
    predicateType: "https://cyclonedx.org/bom",
    predicate: document,
  };
  const payload = Buffer.from(JSON.stringify(statement)).toString("base64");

  const envelope = { payloadType: "application/vnd.in-toto+json", payload };

  it.each([
    ["GitHub's wrapper", { sbom: document }],
    ["an in-toto statement", statement],
    ["one of an older cosign", { ...statement, predicate: { Data: document } }],
    ["one of it as text", { ...statement, predicate: { Data: JSON.stringify(document) } }],
    ["its envelope", envelope],
    ["a bundle of Sigstore", { mediaType: "x", dsseEnvelope: envelope }],
    ["an attestation of GitHub", { bundle: { dsseEnvelope: envelope } }],
  ])("is taken off: %s", (_, wrapped) => {
    expect(packagesIn(JSON.stringify(wrapped))).toEqual(["NODE ms 2.1.3"]);
  });
});

describe("projects of the repository", () => {
  it("are no packages, whatever the tool lists them as", () => {
    const text = cycloneDx(
      ["pkg:npm/ms@1", "pkg:npm/%40acme/web@1"].map((purl) => component(purl)),
    );

    const { packages } = readSbom(text, "bom.json", (_, name) => name === "@acme/web");

    expect(packages.get("NODE")?.map(({ name }) => name)).toEqual(["ms"]);
  });

  it("alone are nothing to record", () => {
    const text = cycloneDx([component("pkg:npm/web@1")]);

    expect(() => readSbom(text, "bom.json", () => true)).toThrow("has no package of others");
  });
});

describe("components that Cortex does not record", () => {
  it("are counted by the type of their purl", () => {
    const text = cycloneDx(
      [
        "pkg:deb/debian/x@1",
        "pkg:deb/debian/y@1",
        "pkg:githubactions/actions/checkout@v4",
        "pkg:maven/_/b@1",
        "pkg:golang/stdlib@1.22",
        "no purl",
        null,
        "pkg:npm/ms@1",
      ].map((purl) => component(purl)),
    );

    expect([...readSbom(text, "bom.json").others]).toEqual([
      ["deb", 2],
      ["githubactions", 1],
      ["maven", 1],
      ["golang", 1],
      ["invalid", 1],
      ["without a package URL", 1],
    ]);
  });
});

describe("a file that is no SBOM, or an empty one, is a fault that names", () => {
  it.each([
    ['<?xml version="1.0"?>\n<bom xmlns="x"/>', "is CycloneDX in XML", "`-DoutputFormat=json`"],
    ['<?xml version="1.0"?><c:bom xmlns:c="x"/>', "is CycloneDX in XML", "`-DoutputFormat=json`"],
    ["<project/>", "is XML in place", "written as JSON"],
    [
      '{"predicateType":"https://slsa.dev/provenance/v1","predicate":{"buildDefinition":{}}}',
      "is a statement about how something was built",
      "that of CycloneDX or SPDX",
    ],
    ["{", "is not valid JSON: Expected property name", "and nothing else"],
    ["[INFO] Building\n{}", "is not valid JSON", "look at its log"],
    ["{}\n{}", "is not valid JSON", "nothing else"],
    [" ", "is not valid JSON: it is empty", "look at its log"],
    ["SPDXVersion: SPDX-2.3\n", "is SPDX as tags and values", "`-o spdx-json`"],
    ["<!DOCTYPE html><html>", "is a page in HTML", "fail where it gets none"],
    ['{"descriptor":{"name":"syft"}}', "is syft's own JSON", "`-o cyclonedx-json`"],
    ['{"SchemaVersion":2}', "is trivy's own JSON", "`--format cyclonedx`"],
    ['{"lockfileVersion":3}', "is a lockfile", "leave it out of `sbom`"],
    ["[]", "is a list in JSON", "Name the document itself"],
    ["{}", "is a JSON object without the marks of one", "write CycloneDX or SPDX"],
    ["1", "is a JSON value", "write CycloneDX or SPDX"],
    [
      '{"bomFormat":"CycloneDX","specVersion":"2.0"}',
      'is CycloneDX of version "2.0"',
      "CycloneDX 1.2 to 1.7",
    ],
    ['{"spdxVersion":"SPDX-1.0"}', 'is a document of version "SPDX-1.0"', "SPDX 2.2, 2.3"],
    [
      cycloneDx([]),
      "`sbom` names bom.json, whose CycloneDX 1.6 document has no package of others",
      "look at its log",
    ],
    [
      cycloneDx([component("pkg:deb/debian/x@1")]),
      "has only components of other kinds (1 deb)",
      "look at its log",
    ],
    [spdx([]), "whose SPDX 2.3 document has no package of others", "look at its log"],
  ])("%s", (text, fact, next) => {
    expect(() => readSbom(text, "bom.json")).toThrow(fact);
    expect(() => readSbom(text, "bom.json")).toThrow(next);
  });

  it("is not valid JSON, with the line", () => {
    expect(() => readSbom("{\n", "bom.json")).toThrow(
      expect.objectContaining({ code: "sbom-invalid", place: { path: "bom.json", line: 2 } }),
    );
  });
});

function relation(spdxElementId: string, relationshipType: string, relatedSpdxElement: string) {
  return { spdxElementId, relationshipType, relatedSpdxElement };
}
