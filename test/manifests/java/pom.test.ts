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
      packaging: "jar",
      profiles: [],
      modules: [],
      plugins: [],
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
  it("has parts of its own, an id, and what activates it", async () => {
    const { dependencies, profiles } = await read(
      `<project><profiles><profile><id>p</id><activation><jdk>17</jdk></activation>
      <properties><v>1</v></properties><dependencies>${dependency("g:a", "1")}</dependencies></profile></profiles></project>`,
    );

    expect(dependencies).toEqual([]);
    expect(profiles).toMatchObject([
      {
        id: "p",
        activation: { children: [{ name: "jdk", text: "17" }] },
        properties: new Map([["v", "1"]]),
        dependencies: [{ artifactId: "a" }],
        managed: [],
      },
    ]);
  });

  it("may have no id and no activation", async () => {
    const { profiles } = await read("<project><profiles><profile/></profiles></project>");

    expect(profiles).toMatchObject([{ id: "default", activation: null }]);
  });
});

describe("the modules of a POM", () => {
  it("are those of the project and of its profiles, by either name", async () => {
    const { modules } = await read(
      `<project><modules><module> a </module></modules><subprojects><subproject>b</subproject></subprojects>
      <profiles><profile><modules><module>c.xml</module></modules></profile></profiles></project>`,
    );

    expect(modules).toEqual(["a", "b", "c.xml"]);
  });
});

describe("a dependency without a group", () => {
  const text = (attributes: string, body = ""): string =>
    `<project ${attributes}>${body}<dependencies><dependency><artifactId>a</artifactId></dependency></dependencies></project>`;

  it.each([
    ["4.1.0", text('xmlns="http://maven.apache.org/POM/4.1.0"')],
    ["4.1.0 that is written", text("", "<modelVersion>4.1.0</modelVersion>")],
  ])("is one of the build in model %s", async (_, written) => {
    expect((await read(written)).dependencies).toMatchObject([{ groupId: "", artifactId: "a" }]);
  });

  it.each([
    ["4.0.0", text('xmlns="http://maven.apache.org/POM/4.0.0"')],
    ["4.0.0 without a word of it", text("")],
    [
      "4.0.0 whatever the namespace",
      text('xmlns="http://maven.apache.org/POM/4.1.0"', "<modelVersion>4.0.0</modelVersion>"),
    ],
  ])("is an error in model %s", async (_, written) => {
    expect(await faultOf(read(written))).toMatchObject({ code: "manifest-invalid" });
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
  ])("by %s is reported with its line", async (_, text, line) => {
    expect(await faultOf(read(text))).toMatchObject({ code: "manifest-invalid", line });
  });
});

async function read(text: string) {
  return readPom(await parseXml(text, "a/pom.xml"), "a/pom.xml");
}
