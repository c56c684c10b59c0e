import { describe, expect, it } from "vitest";
import { readPom } from "../../../src/manifests/java/pom.ts";
import { parseXml } from "../../../src/syntax/xml.ts";
import { faultOf } from "../../support/reading.ts";
import { dependency, managed, pom } from "./pom-text.ts";

describe("the parts of a POM", () => {
  it("are read as they are written", async () => {
    const text = pom(
      `<properties><v> 1 </v></properties>${managed(dependency("g:m", "2"))}${dependency("${x}:a", "${v}", "<scope>test</scope><type>zip</type><classifier>c</classifier>")}`,
      { name: "g:own:3", parent: "g:parent:4" },
    );

    expect(await read(text)).toMatchObject({
      path: "a/pom.xml",
      groupId: "g",
      artifactId: "own",
      version: "3",
      parent: { groupId: "g", artifactId: "parent", version: "4", relativePath: "../pom.xml" },
      properties: new Map([["v", "1"]]),
      dependencies: [
        {
          groupId: "${x}",
          artifactId: "a",
          version: "${v}",
          scope: "test",
          type: "zip",
          classifier: "c",
          line: 3,
        },
      ],
      managed: [
        { groupId: "g", artifactId: "m", version: "2", scope: null, type: "jar", classifier: "" },
      ],
      inactive: false,
    });
  });

  it("are none of an empty project", async () => {
    expect(await read("<project/>")).toEqual({
      path: "a/pom.xml",
      groupId: null,
      artifactId: null,
      version: null,
      parent: null,
      properties: new Map(),
      dependencies: [],
      managed: [],
      inactive: false,
    });
  });

  it("may stand in a namespace", async () => {
    const text = `<m:project xmlns:m="http://maven.apache.org/POM/4.0.0"><m:version>1</m:version></m:project>`;

    expect(await read(text)).toMatchObject({ version: "1" });
  });

  it("keep names of the prototype apart", async () => {
    const { properties } = await read(
      "<project><properties><constructor>1</constructor><__proto__>2</__proto__></properties></project>",
    );

    expect([...properties]).toEqual([
      ["constructor", "1"],
      ["__proto__", "2"],
    ]);
  });
});

describe("the path of a parent", () => {
  it.each([
    ["not written", "", "../pom.xml"],
    ["written", "<relativePath>../up</relativePath>", "../up"],
    ["empty", "<relativePath/>", null],
    ["blank", "<relativePath> </relativePath>", null],
  ])("that is %s", async (_, element, relativePath) => {
    const { parent } = await read(`<project><parent>${element}</parent></project>`);

    expect(parent?.relativePath).toBe(relativePath);
  });
});

describe("a profile", () => {
  it.each([
    ["active by default", "<activeByDefault>true</activeByDefault>", true],
    ["not active by default", "<activeByDefault>false</activeByDefault>", false],
    ["of a Java version", "<jdk>17</jdk>", false],
    ["of a system", "<os><family>unix</family></os>", false],
    ["of a property", "<property><name>a</name></property>", false],
    ["of a property's value", "<property><name>a</name><value>b</value></property>", false],
    ["of a property that is not set", "<property><name>!a</name></property>", true],
    ["of a property's other value", "<property><name>a</name><value>!b</value></property>", true],
    [
      "of a property that is not set, and a system",
      "<property><name>!a</name></property><os/>",
      false,
    ],
    ["without a condition", "", false],
  ])("%s", async (_, activation, active) => {
    const text = `<project><profiles><profile><activation>${activation}</activation><properties><p>1</p></properties><dependencies>${dependency("g:a", "1")}</dependencies></profile></profiles></project>`;
    const found = await read(text);

    expect(found.dependencies).toHaveLength(active ? 1 : 0);
    expect(found.properties.has("p")).toBe(active);
    expect(found.inactive).toBe(!active);
  });

  it("active by default gives way to one that a property activates", async () => {
    const profiles = [
      "<activeByDefault>true</activeByDefault>",
      "<property><name>!a</name></property>",
    ].map(
      (activation, index) =>
        `<profile><activation>${activation}</activation><dependencies>${dependency(`g:a${index}`, "1")}</dependencies></profile>`,
    );
    const { dependencies } = await read(
      `<project><profiles>${profiles.join("")}</profiles></project>`,
    );

    expect(dependencies.map(({ artifactId }) => artifactId)).toEqual(["a1"]);
  });
});

describe("a POM that is none", () => {
  it.each([
    ["another root", "\n<settings/>", 2],
    [
      "a dependency without a group",
      "<project><dependencies><dependency><artifactId>a</artifactId></dependency></dependencies></project>",
      1,
    ],
    [
      "a managed one without a name",
      "<project><dependencyManagement><dependencies>\n<dependency><groupId>a</groupId></dependency></dependencies></dependencyManagement></project>",
      2,
    ],
  ])("by %s is told with its line", async (_, text, line) => {
    expect(await faultOf(read(text))).toMatchObject({ code: "manifest-invalid", line });
  });
});

async function read(text: string) {
  return readPom(await parseXml(text, "a/pom.xml"), "a/pom.xml");
}
