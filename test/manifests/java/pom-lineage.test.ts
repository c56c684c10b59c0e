import { describe, expect, it } from "vitest";
import { lineageOf, type FindPom } from "../../../src/manifests/java/pom-lineage.ts";
import { readPom } from "../../../src/manifests/java/pom.ts";
import { parseXml } from "../../../src/syntax/xml.ts";
import { faultOf } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { pom } from "./pom-text.ts";

const parent = pom("", { name: "g:parent:1" });

describe("the ancestors of a POM", () => {
  it.each([
    ["in the directory above", "a/pom.xml", undefined, "pom.xml"],
    ["in a directory", "a/pom.xml", "../up", "up/pom.xml"],
    ["in a file", "a/pom.xml", "../up/pom.xml", "up/pom.xml"],
    ["in a file of another name", "a/pom.xml", "../up/parent.xml", "up/parent.xml"],
    ["in a file of the repository's kind", "a/pom.xml", "./parent.pom", "a/parent.pom"],
    ["below", "pom.xml", "up", "up/pom.xml"],
    ["with backslashes", "a/pom.xml", "..\\up\\pom.xml", "up/pom.xml"],
  ])("are found %s", async (_, path, relativePath, at) => {
    const own = pom("", {
      name: "g:own",
      parent: "g:parent:1",
      ...(relativePath === undefined ? {} : { relativePath }),
    });

    expect(await lineage({ [path]: own, [at]: parent })).toEqual([[path, at], null]);
  });

  it("are several, nearest first", async () => {
    const files = {
      "a/b/pom.xml": pom("", { name: "g:low", parent: "g:mid:1" }),
      "a/pom.xml": pom("", { name: "g:mid:1", parent: "g:top:1" }),
      "pom.xml": pom("", { name: "g:top:1" }),
    };

    expect(await lineage(files)).toEqual([["a/b/pom.xml", "a/pom.xml", "pom.xml"], null]);
  });

  it("are none without a parent", async () => {
    expect(await lineage({ "a/pom.xml": parent, "pom.xml": parent })).toEqual([
      ["a/pom.xml"],
      null,
    ]);
  });

  it.each([
    ["another group", pom("", { name: "h:parent:1" })],
    ["another name", pom("", { name: "g:other:1" })],
    ["another version", pom("", { name: "g:parent:2" })],
  ])("are not of %s", async (_, other) => {
    const files = {
      "a/pom.xml": pom("", { name: "g:own", parent: "g:parent:1" }),
      "pom.xml": other,
    };

    expect(await lineage(files)).toEqual([["a/pom.xml"], "g:parent:1"]);
  });

  it.each([
    ["asks by a property", "g:parent:${revision}", pom("", { name: "g:parent:1" })],
    ["has a property", "g:parent:1", pom("", { name: "g:parent:${revision}" })],
    [
      "has its version from its own parent",
      "g:parent:1",
      pom("", { name: "g:parent", parent: "x:y:1" }),
    ],
  ])("may be intended where one %s", async (_, asked, other) => {
    const files = { "a/pom.xml": pom("", { name: "g:own", parent: asked }), "pom.xml": other };
    const [paths] = await lineage(files);

    expect(paths).toEqual(["a/pom.xml", "pom.xml"]);
  });

  it.each([
    ["an empty path", ""],
    ["a path outside the workspace", "../../pom.xml"],
    ["a path that is absolute", "/pom.xml"],
    ["a path that is a drive", "C:\\pom.xml"],
    ["a path of another kind of file", "../pom.txt"],
  ])("are not looked for at %s", async (_, relativePath) => {
    const files = {
      "a/pom.xml": pom("", { name: "g:own", parent: "g:parent:1", relativePath }),
      "pom.xml": parent,
      "pom.txt": parent,
    };

    expect(await lineage(files)).toEqual([["a/pom.xml"], "g:parent:1"]);
  });

  it("are found by coordinates where they are not at the path", async () => {
    const files = {
      "a/pom.xml": pom("", { name: "g:own", parent: "g:parent:1" }),
      "b/c/pom.xml": parent,
    };
    const find: FindPom = ({ groupId, artifactId, version }) =>
      `${groupId}:${artifactId}:${version}` === "g:parent:1" ? "b/c/pom.xml" : null;

    expect(await lineage(files, find)).toEqual([["a/pom.xml", "b/c/pom.xml"], null]);
  });
});

describe("ancestors that cannot be", () => {
  it.each([
    [
      "the POM itself",
      { "a/pom.xml": pom("", { name: "g:a:1", parent: "g:a:1", relativePath: "." }) },
      "a/pom.xml → a/pom.xml",
    ],
    [
      "each other's",
      {
        "a/pom.xml": pom("", { name: "g:a:1", parent: "g:b:1" }),
        "pom.xml": pom("", { name: "g:b:1", parent: "g:a:1", relativePath: "a" }),
      },
      "a/pom.xml → pom.xml → a/pom.xml",
    ],
  ])("are %s", async (_, files: Record<string, string>, chain) => {
    expect(await faultOf(lineage(files))).toEqual({
      code: "include-cycle",
      path: "a/pom.xml",
      line: null,
      message: `${chain} is a cycle of parents. Break it.`,
    });
  });

  it("are more than any build has", async () => {
    const above = (at: number): Record<string, string> => ({
      [at === 0 ? "a/pom.xml" : `p${at}/pom.xml`]: pom("", {
        name: `g:p${at}:1`,
        parent: `g:p${at + 1}:1`,
        relativePath: `../p${at + 1}`,
      }),
    });
    const chain = (length: number): Record<string, string> =>
      Object.assign({}, ...Array.from({ length }, (_, at) => above(at))) as Record<string, string>;

    expect((await lineage(chain(51)))[0]).toHaveLength(51);
    expect(await faultOf(lineage(chain(52)))).toMatchObject({
      code: "manifest-invalid",
      path: "a/pom.xml",
      message: expect.stringContaining("has more than 50 ancestors") as string,
    });
  });

  it("are broken", async () => {
    const files = {
      "a/pom.xml": pom("", { name: "g:own", parent: "g:parent:1" }),
      "pom.xml": "<a",
    };

    expect(await faultOf(lineage(files))).toMatchObject({ path: "pom.xml" });
  });
});

async function lineage(
  files: Record<string, string>,
  find?: FindPom,
): Promise<[readonly string[], string | null]> {
  const [first] = Object.entries(files);
  const [path, text] = first ?? ["", ""];
  const own = readPom(await parseXml(text, path), path);
  const { poms, missing } = await lineageOf(own, repository(files), find);
  return [poms.map((each) => each.path), missing];
}
