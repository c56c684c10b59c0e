import { describe, expect, it } from "vitest";
import { effectiveDependencies } from "../../../src/manifests/java/effective-dependencies.ts";
import { managedDependencies } from "../../../src/manifests/java/managed-dependencies.ts";
import { lineageOf } from "../../../src/manifests/java/pom-lineage.ts";
import { readPom } from "../../../src/manifests/java/pom.ts";
import { parseXml } from "../../../src/syntax/xml.ts";
import { repository } from "../../support/speakers.ts";
import { dependency, managed, pom } from "./pom-text.ts";

const properties = "<properties><v>3</v><s>test</s></properties>";

describe("the version that is meant", () => {
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
    expect(await effective(body)).toMatchObject([{ version, unknown: null }]);
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

describe("the scope that is meant", () => {
  it.each([
    ["its own", dependency("g:a", "1", "<scope>test</scope>"), "test"],
    ["a property", dependency("g:a", "1", "<scope>${s}</scope>"), "test"],
    ["the managed", dependency("g:a", "1") + managed(entry("test")), "test"],
    [
      "its own before the managed",
      dependency("g:a", "1", "<scope>compile</scope>") + managed(entry("test")),
      "compile",
    ],
    ["none where nobody tells", dependency("g:a", "1"), null],
    [
      "the text itself where its property is not told, whatever is managed",
      managed(dependency("g:a", "1", "<scope>test</scope>")) +
        dependency("g:a", "1", "<scope>${n}</scope>"),
      "${n}",
    ],
  ])("is %s", async (_, body, scope) => {
    expect(await effective(body)).toMatchObject([{ scope }]);
  });
});

describe("a version that is not told", () => {
  it.each([
    ["no version", dependency("g:a"), "it has no <version>"],
    [
      "an own property",
      dependency("g:a", "${nowhere}"),
      "the property `nowhere` is set nowhere in the repository",
    ],
    [
      "a managed property",
      dependency("g:a") + managed(dependency("g:a", "${nowhere}")),
      "the property `nowhere` is set nowhere in the repository",
    ],
    [
      "a BOM from elsewhere",
      dependency("g:a") + managed(bom("h:bom")),
      "it comes from the imported h:bom, not in the repository",
    ],
    [
      "several from elsewhere",
      dependency("g:a") + managed(bom("h:bom"), bom("i:bom")),
      "it comes from the imported h:bom or the imported i:bom, not in the repository",
    ],
  ])("says why: %s", async (_, body, unknown) => {
    expect(await effective(body)).toMatchObject([{ version: null, unknown }]);
  });

  it("leaves the other dependencies as they are", async () => {
    const found = await effective(dependency("g:a") + dependency("g:b", "1"));

    expect(found.map(({ version }) => version)).toEqual([null, "1"]);
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
  ])("is told from others: %s", async (_, body, altered) => {
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

function entry(scope: string): string {
  return dependency("g:a", "9", `<scope>${scope}</scope>`);
}

function bom(name: string): string {
  return dependency(name, "1", "<type>pom</type><scope>import</scope>");
}

async function effective(body: string, above = pom("", { name: "g:parent:1" })) {
  const path = "a/pom.xml";
  const text = pom(properties + body, { name: "g:own", parent: "g:parent:1" });
  const tree = repository({ [path]: text, "pom.xml": above });
  const lineage = await lineageOf(readPom(await parseXml(text, path), path), tree);
  const management = await managedDependencies(lineage, tree, () => null);
  return effectiveDependencies(lineage, management);
}
