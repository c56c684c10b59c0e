import { describe, expect, it } from "vitest";
import { effectiveDependencies } from "../../../src/manifests/java/effective-dependencies.ts";
import { managedDependencies } from "../../../src/manifests/java/managed-dependencies.ts";
import { lineageOf } from "../../../src/manifests/java/pom-lineage.ts";
import { readPom } from "../../../src/manifests/java/pom.ts";
import { parseXml } from "../../../src/syntax/xml.ts";
import { repository } from "../../support/speakers.ts";
import { dependency, managed, pom } from "./pom-text.ts";

const properties = "<properties><v>3</v><s>test</s></properties>";

describe("the effective version", () => {
  it.each([
    ["its own", dependency("g:a", "1"), "1"],
    ["its own before the managed", dependency("g:a", "1") + managed(dependency("g:a", "2")), "1"],
    ["the managed where it has none", dependency("g:a") + managed(dependency("g:a", "2")), "2"],
    ["a property", dependency("g:a", "${v}"), "3"],
    ["a managed property", dependency("g:a") + managed(dependency("g:a", "${v}")), "3"],
    ["the one in brackets", dependency("g:a", "[1]"), "1"],
    ["the one in brackets by a property", dependency("g:a", "[${v}]"), "3"],
    ["a range as it is", dependency("g:a", "[1,2)"), "[1,2)"],
    ["one of several in brackets as it is", dependency("g:a", "[1],[2]"), "[1],[2]"],
  ])("is %s", async (_, body, version) => {
    expect(await effective(body)).toMatchObject([{ version, unknown: [] }]);
  });

  it.each([
    ["classifier", "<classifier>x</classifier>"],
    ["type", "<type>zip</type>"],
  ])("is managed only for the same %s", async (_, more) => {
    const entries = managed(dependency("g:a", "1"));
    const same = managed(dependency("g:a", "1"), dependency("g:a", "2", more));

    expect(await effective(dependency("g:a", null, more) + entries)).toMatchObject([
      { version: null },
    ]);
    expect(await effective(dependency("g:a", null, more) + same)).toMatchObject([{ version: "2" }]);
  });
});

describe("the effective scope", () => {
  it.each([
    ["its own", dependency("g:a", "1", "<scope>test</scope>"), "test"],
    ["a property", dependency("g:a", "1", "<scope>${s}</scope>"), "test"],
    ["the managed", dependency("g:a", "1") + managed(entry("test")), "test"],
    [
      "its own before the managed",
      dependency("g:a", "1", "<scope>compile</scope>") + managed(entry("test")),
      "compile",
    ],
    ["none where nothing sets it", dependency("g:a", "1"), null],
    [
      "the text itself where its property is unknown, whatever is managed",
      managed(dependency("g:a", "1", "<scope>test</scope>")) +
        dependency("g:a", "1", "<scope>${n}</scope>"),
      "${n}",
    ],
  ])("is %s", async (_, body, scope) => {
    expect(await effective(body)).toMatchObject([{ scope }]);
  });
});

describe("a version that is unknown", () => {
  it.each([
    ["no version", dependency("g:a"), [{ kind: "no version" }]],
    ["an own property", dependency("g:a", "${nowhere}"), [{ kind: "property", name: "nowhere" }]],
    [
      "a managed property",
      dependency("g:a") + managed(dependency("g:a", "${nowhere}")),
      [{ kind: "property", name: "nowhere" }],
    ],
    [
      "a BOM from elsewhere",
      dependency("g:a") + managed(bom("h:bom")),
      [{ kind: "imported BOM", coordinates: "h:bom:1" }],
    ],
    [
      "several from elsewhere",
      dependency("g:a") + managed(bom("h:bom"), bom("i:bom")),
      [
        { kind: "imported BOM", coordinates: "h:bom:1" },
        { kind: "imported BOM", coordinates: "i:bom:1" },
      ],
    ],
  ])("states why: %s", async (_, body, unknown) => {
    expect(await effective(body)).toMatchObject([{ version: null, unknown }]);
  });

  it("may be set by a property of a parent from elsewhere", async () => {
    expect(await effective(dependency("g:a", "${far}"), far(""))).toMatchObject([
      { version: null, unknown: [{ kind: "parent", coordinates: "far:away:1" }] },
    ]);
  });

  it("leaves the other dependencies as they are", async () => {
    const found = await effective(dependency("g:a") + dependency("g:b", "1"));

    expect(found.map(({ version }) => version)).toEqual([null, "1"]);
  });
});

describe("a version that is certain, though a parent or a BOM is from elsewhere,", () => {
  const local =
    "<dependency><groupId>o</groupId><artifactId>bom</artifactId><version>1</version><type>pom</type><scope>import</scope></dependency>";
  const unknownParent = [{ kind: "parent", coordinates: "far:away:1" }];
  const unknownBom = [{ kind: "imported BOM", coordinates: "h:bom:1" }];

  it.each([
    ["is its own", dependency("g:a", "1"), far(""), "1"],
    ["is an entry of the POM", dependency("g:a") + managed(dependency("g:a", "1")), far(""), "1"],
    [
      "is an entry of a nearer parent",
      dependency("g:a"),
      far(managed(dependency("g:a", "1"))),
      "1",
    ],
    [
      "is an entry of the parent, whatever BOM the POM imports",
      dependency("g:a") + managed(bom("h:bom")),
      pom(managed(dependency("g:a", "1")), { name: "g:parent:1" }),
      "1",
    ],
    [
      "is in a BOM that comes before the missing one",
      dependency("g:a") + managed(local, bom("h:bom")),
      undefined,
      "30",
    ],
  ])("%s", async (_, body, above, version) => {
    expect(await effective(body, above)).toMatchObject([{ version, unknown: [] }]);
  });

  it.each([
    ["a BOM comes after the missing one", managed(bom("h:bom"), local), undefined, unknownBom],
    ["a parent is missing beside the BOM", managed(local), far(""), unknownParent],
    [
      "both are missing before the BOM",
      managed(bom("h:bom"), local),
      far(""),
      [...unknownParent, ...unknownBom],
    ],
    [
      "a BOM whose name is unknown may come before it",
      managed(local, dependency("${n}:bom", "1", "<type>pom</type><scope>import</scope>")),
      undefined,
      [{ kind: "imported BOM", coordinates: "${n}:bom:1" }],
    ],
  ])("is not what is at hand where %s", async (_, body, above, unknown) => {
    expect(await effective(dependency("g:a") + body, above)).toMatchObject([
      { version: null, scope: null, unknown },
    ]);
  });
});

describe("a dependency as the POM writes it", () => {
  it.each([
    ["with its version", dependency("g:a", "1"), false],
    ["with no version anywhere", dependency("g:a"), false],
    ["but for a property", dependency("g:a", "${v}"), true],
    ["but for brackets", dependency("g:a", "[1]"), true],
    ["but for a managed version", dependency("g:a") + managed(dependency("g:a", "2")), true],
    ["but for its name", dependency("${project.groupId}:a", "1"), true],
  ])("is distinguished from others: %s", async (_, body, altered) => {
    expect(await effective(body)).toMatchObject([{ altered }]);
  });

  it("has its place, in the parent where that declares it", async () => {
    const above = pom(dependency("g:up", "1"), { name: "g:parent:1" });
    const found = await effective(dependency("g:a", "1"), above);

    expect(found.map(({ artifactId, pom: { path }, line }) => [artifactId, path, line])).toEqual([
      ["a", "a/pom.xml", 3],
      ["up", "pom.xml", 3],
    ]);
  });
});

/** A parent whose own parent is not in the repository. */
function far(body: string): string {
  return pom(body, { name: "g:parent:1", parent: "far:away:1" });
}

function entry(scope: string): string {
  return dependency("g:a", "9", `<scope>${scope}</scope>`);
}

function bom(name: string): string {
  return dependency(name, "1", "<type>pom</type><scope>import</scope>");
}

async function effective(body: string, above = pom("", { name: "g:parent:1" })) {
  const path = "a/pom.xml";
  const text = pom(properties + body, { name: "g:own", parent: "g:parent:1" });
  const inRepository = pom(managed(dependency("g:a", "30", "<scope>test</scope>")), {
    name: "o:bom:1",
  });
  const tree = repository({ [path]: text, "pom.xml": above, "bom/pom.xml": inRepository });
  const lineage = await lineageOf(readPom(await parseXml(text, path), path), tree);
  const management = await managedDependencies(lineage, tree, ({ groupId }) =>
    groupId === "o" ? "bom/pom.xml" : null,
  );
  return effectiveDependencies(lineage, management).known;
}
