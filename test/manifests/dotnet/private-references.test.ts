import { describe, expect, it } from "vitest";
import { privateReferences } from "../../../src/manifests/dotnet/private-references.ts";
import { repository } from "../../support/speakers.ts";

const tool = `<PackageReference Include="A.Tool" Version="1" PrivateAssets="all"/>`;
const library = `<PackageReference Include="B" Version="1"/>`;

describe("the packages that projects reference for development alone", () => {
  it.each([
    ["by an attribute", tool],
    [
      "by an element",
      `<PackageReference Include="A.Tool"><PrivateAssets>All</PrivateAssets></PackageReference>`,
    ],
    [
      "by an update",
      `<PackageReference Include="A.Tool"/><PackageReference Update="a.tool" PrivateAssets="all"/>`,
    ],
    ["by a global reference", `<GlobalPackageReference Include="A.Tool" Version="1"/>`],
  ])("are told %s, in lower case", async (_, items) => {
    expect(await privates({ "p.csproj": project(items + library) })).toEqual(["a.tool"]);
  });

  it.each([
    ["some of whose assets reach others", `<PackageReference Include="A" PrivateAssets="build"/>`],
    ["that are removed", `${tool}<PackageReference Remove="A.Tool"/>`],
    ["that every user needs", library],
  ])("are not those %s", async (_, items) => {
    expect(await privates({ "p.csproj": project(items) })).toEqual([]);
  });

  it("are those of all projects, each once", async () => {
    const other = `<PackageReference Include="c" PrivateAssets="all"/>`;

    expect(
      await privates({ "p.csproj": project(tool), "q.fsproj": project(tool + other) }),
    ).toEqual(["a.tool", "c"]);
  });

  it("are those that the directories above have for the project", async () => {
    const files = { "a/p.csproj": project(library), "Directory.Build.props": project(tool) };

    expect(await privates(files, ["a/p.csproj"])).toEqual(["a.tool"]);
  });

  it.each([
    ["is no XML", "<Project"],
    ["is XML of another kind", "<Other/>"],
    ["imports itself", `<Project><Import Project="bad.csproj"/></Project>`],
    ["imports from outside", `<Project><Import Project="../../x.props"/></Project>`],
    ["names a package by what is not told", project(`<PackageReference Include="$(Nowhere)"/>`)],
  ])("are not known of a project that %s, and those of the others are", async (_, text) => {
    expect(await privates({ "bad.csproj": text, "p.csproj": project(tool) })).toEqual(["a.tool"]);
  });

  it("are none of no project", async () => {
    expect(await privates({})).toEqual([]);
  });

  it("are not given up for an error of another kind", async () => {
    await expect(privates({}, ["gone.csproj"])).rejects.toThrow("no file gone.csproj");
  });
});

function project(items: string): string {
  return `<Project><ItemGroup>${items}</ItemGroup></Project>`;
}

async function privates(
  files: Readonly<Record<string, string>>,
  projects = Object.keys(files),
): Promise<string[]> {
  return [...(await privateReferences(projects, repository(files)))];
}
