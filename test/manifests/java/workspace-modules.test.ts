import { describe, expect, it } from "vitest";
import { workspaceModules } from "../../../src/manifests/java/workspace-modules.ts";
import { repository } from "../../support/speakers.ts";
import { pom } from "./pom-text.ts";

describe("the projects of a repository", () => {
  it("are those of all its POMs, with their versions", async () => {
    expect(
      await modules({
        "pom.xml": pom("", { name: "g:top:1" }),
        "a/pom.xml": pom("", { name: "h:a:2" }),
        "a/package.json": "{}",
        "a/other.xml": pom("", { name: "g:other:1" }),
      }),
    ).toEqual({ "h:a": ["a/pom.xml", "2"], "g:top": ["pom.xml", "1"] });
  });

  it.each([
    [
      "a group and a version of the parent",
      `<project><parent><groupId>g</groupId><artifactId>p</artifactId><version>3</version></parent><artifactId>a</artifactId></project>`,
      "3",
    ],
    [
      "a property in its version",
      pom("<properties><revision>4</revision></properties>", { name: "g:a:${revision}" }),
      "4",
    ],
    ["a property in its name", pom("<properties><n>a</n></properties>", { name: "g:${n}:5" }), "5"],
    ["a version that is not known", pom("", { name: "g:a:${nowhere}" }), null],
    ["no version", pom("", { name: "g:a" }), null],
  ])("may have %s", async (_, text, version) => {
    expect(await modules({ "pom.xml": text })).toEqual({ "g:a": ["pom.xml", version] });
  });

  it.each([
    ["a broken POM", "<project"],
    ["another kind of file", "<settings/>"],
    ["a POM without a name", "<project><groupId>g</groupId></project>"],
    ["a POM with a name that is not known", pom("", { name: "g:${nowhere}:1" })],
    ["a POM with a cycle", pom("<properties><a>${a}</a></properties>", { name: "g:${a}:1" })],
  ])("are not %s", async (_, text) => {
    expect(await modules({ "pom.xml": text })).toEqual({});
  });

  it("are looked for once in a repository", () => {
    const files = repository({ "pom.xml": pom("") });

    expect(workspaceModules(files)).toBe(workspaceModules(files));
    expect(workspaceModules(files)).not.toBe(workspaceModules(repository({})));
  });
});

async function modules(files: Record<string, string>) {
  const found = await workspaceModules(repository(files));
  return Object.fromEntries([...found].map(([name, { path, version }]) => [name, [path, version]]));
}
