import { describe, expect, it } from "vitest";
import { packageReferences } from "../../../src/manifests/dotnet/package-references.ts";
import { evaluationOf } from "./scopes.ts";

describe("the references of a project", () => {
  it("keep where they stand, and a version that is not known as it is written", async () => {
    const { items } = await evaluationOf({
      "a/p.csproj": `<Project><ItemGroup>\n<PackageReference Include="A" Version="$(V)"/></ItemGroup></Project>`,
    });
    const { references } = packageReferences(items);

    expect(references).toMatchObject([
      { name: "A", versions: ["$(V)"], development: false, scope: { path: "a/p.csproj" }, line: 2 },
    ]);
  });

  it.each([
    [
      "both of one name",
      `<R Include="A" Version="1"/><R Include="A" Version="2"/>`,
      ["A 1", "A 2"],
    ],
    [
      "one after an update of both",
      `<R Include="A" Version="1"/><R Include="A" Version="2"/><R Update="A" PrivateAssets="all"/>`,
      ["A 1,2 dev"],
    ],
    [
      "every version that conditions choose from",
      `<R Include="A"><Version Condition="x">1</Version><Version Condition="y">2</Version></PackageReference>`,
      ["A 1,2"],
    ],
    [
      "the last version of those without conditions",
      `<R Include="A"><Version Condition="x">1</Version><Version>2</Version><Version>3</Version></PackageReference>`,
      ["A 3"],
    ],
    [
      "the version of an update",
      `<R Include="A" Version="1"/><R Update="A" Version="2"/><R Update="A" Version="3"/>`,
      ["A 3"],
    ],
    [
      "every version of updates under conditions",
      `<R Include="A" Version="1"/><R Update="A" Version="2" Condition="x"/><R Update="A" Version="3" Condition="y"/>`,
      ["A 1,2,3"],
    ],
    [
      "the version of an update before conditions",
      `<R Include="A" Version="1" Condition="x"/><R Update="A" Version="2"/>`,
      ["A 2"],
    ],
    [
      "an update of several",
      `<R Include="A"/><R Include="B"/><R Update="A;B" Version="2"/>`,
      ["A 2", "B 2"],
    ],
    [
      "what is included after it was removed",
      `<R Include="A" Version="1"/><R Remove="A"/><R Include="A" Version="2"/>`,
      ["A 2"],
    ],
    [
      "what a removal of several leaves",
      `<R Include="A;B;C" Version="1"/><R Remove="a;C"/>`,
      ["B 1"],
    ],
    [
      "no private assets by a condition",
      `<R Include="A" Version="1"/><R Update="A" PrivateAssets="all" Condition="x"/>`,
      ["A 1"],
    ],
    [
      "an own version before the other",
      `<R Include="A" Version="1" VersionOverride="2"/>`,
      ["A 2"],
    ],
    ["a global one", `<GlobalPackageReference Include="A" Version="1"/>`, ["A 1 dev"]],
    [
      "private assets among others",
      `<R Include="A" Version="1" PrivateAssets="build; ALL"/>`,
      ["A 1 dev"],
    ],
  ])("are %s", async (_, items, shown) => {
    expect((await read(items)).shown).toEqual(shown);
  });
});

describe("items of other lists", () => {
  const list = `<C Include="A" Version="1"/><C Include="B"><Version>2</Version><PrivateAssets>all</PrivateAssets></C>`;

  it.each([
    ["a copy with its metadata", `<R Include="@(C)"/>`, ["A 1", "B 2 dev"]],
    ["a copy with other metadata", `<R Include="@(C)" Version="3"/>`, ["A 3", "B 3 dev"]],
    ["a copy among names", `<R Include="X;@(C)" Version="3"/>`, ["X 3", "A 3", "B 3 dev"]],
    ["a copy in a property", `<R Include="$(P)"/>`, ["A 1", "B 2 dev"]],
    ["each once", `<R Include="@(C->Distinct())"/>`, ["A 1", "B 2 dev"]],
    ["those with a value", `<R Include="@(C->WithMetadataValue('version', '1'))"/>`, ["A 1"]],
    ["those without it", `<R Include="@(C->WithoutMetadataValue('Version', '1'))"/>`, ["B 2 dev"]],
    ["those with any", `<R Include="@(C->HasMetadata('PrivateAssets'))"/>`, ["B 2 dev"]],
    [
      "functions one after the other",
      `<R Include="@(C->WithMetadataValue('Identity', 'a')->Distinct()->'X.%(Identity)')"/>`,
      ["X.A 1"],
    ],
    [
      "those that may have the value",
      `<C Update="A" Kind="k" Condition="'$(X)' == '1'"/><R Include="@(C->HasMetadata('Kind'))"/>`,
      ["A 1"],
    ],
    [
      "a removal of those with a value",
      `<R Include="@(C)"/><R Remove="@(R->WithMetadataValue('Version', '2'))"/>`,
      ["A 1"],
    ],
    [
      "a removal of those that may have it, which may stay",
      `<R Include="@(C)"/><R Update="A" Kind="k" Condition="'$(X)' == '1'"/><R Remove="@(R->HasMetadata('Kind'))"/>`,
      ["A 1", "B 2 dev"],
    ],
    [
      "a removal of what may be in the list, which may stay",
      `<R Include="A" Version="1"/><G Include="A" Condition="'$(X)' == '1'"/><R Remove="@(G)"/>`,
      ["A 1"],
    ],
    ["the identity", `<R Include="@(C->'%(Identity)')"/>`, ["A 1", "B 2 dev"]],
    ["a name made of it", `<R Include="@(C->'X.%(Identity)')"/>`, ["X.A 1", "X.B 2 dev"]],
    [
      "a name made of metadata",
      `<R Include="@(C->'X.%(Version)', ';')" />`,
      ["X.1 1", "X.2 2 dev"],
    ],
    ["a batch", `<R Include="%(C.Identity)" Version="%(C.Version)"/>`, ["A 1", "B 2 dev"]],
    ["metadata of it", `<R Include="@(C)" Version="%(Version)-x"/>`, ["A 1-x", "B 2-x dev"]],
    ["all but some", `<R Include="@(C);D" Exclude="a;D" Version="3"/>`, ["B 3 dev"]],
    ["all but those of a list", `<R Include="A;D" Exclude="@(C)" Version="3"/>`, ["D 3"]],
    ["a list of a list", `<D Include="@(C)"/><R Include="@(D)"/>`, ["A 1", "B 2 dev"]],
    ["a list after a removal", `<C Remove="A"/><R Include="@(C)"/>`, ["B 2 dev"]],
    [
      "a list after an update",
      `<C Update="A" Version="9"/><R Include="@(C)"/>`,
      ["A 9", "B 2 dev"],
    ],
    ["an update of all", `<R Include="@(C)"/><R Update="@(R)" Version="3"/>`, ["A 3", "B 3 dev"]],
    ["a removal of all", `<R Include="@(C)"/><R Remove="@(R)"/>`, []],
    ["a removal of a list", `<R Include="A;Z" Version="1"/><R Remove="@(C)"/>`, ["Z 1"]],
  ])("give %s", async (_, items, shown) => {
    expect(await read(`${list}${items.replaceAll("@(R", "@(PackageReference")}`)).toEqual({
      shown,
      unknown: [],
    });
  });

  it.each([
    "@(Nowhere)",
    "A;@(Nowhere)",
    "$(Nowhere)",
    "$(Nowhere).A",
    "@(C->'%(Gone)')",
    "@(C->Metadata('a'))",
    "@(C->Distinct()->Count())",
    "@(C->Distinct()",
    "x@(C)",
    "%(Nowhere.Identity)",
  ])("are not known: %s", async (include) => {
    const { unknown } = await read(`${list}<R Include="${include}" Version="1"/>`);

    expect(unknown).toEqual([include]);
  });

  it("that are not known leave the list that copies them not known", async () => {
    const { unknown } = await read(`<C Include="$(Nowhere)"/><R Include="@(C)"/>`);

    expect(unknown).toEqual(["$(Nowhere)"]);
  });

  it("to which no reference refers may be anything", async () => {
    expect(await read(`<C Include="$(Nowhere)"/><Compile Include="**/*.cs"/>`)).toEqual({
      shown: [],
      unknown: [],
    });
  });
});

describe("what the SDK references by itself", () => {
  it.each([
    ["p.fsproj", `<R Update="FSharp.Core" Version="8.0.0"/>`, ["FSharp.Core 8.0.0"]],
    [
      "p.fsproj",
      `<R Update="fsharp.core" Version="8"/><R Update="FSharp.Core" Version="9"/>`,
      ["FSharp.Core 9"],
    ],
    [
      "p.fsproj",
      `<R Include="FSharp.Core" Version="7"/><R Update="FSharp.Core" Version="8"/>`,
      ["FSharp.Core 8"],
    ],
    ["p.csproj", `<R Update="FSharp.Core" Version="8.0.0"/>`, []],
    [
      "p.csproj",
      `<R Update="NETStandard.Library" Version="2.0.3"/>`,
      ["NETStandard.Library 2.0.3"],
    ],
    ["p.csproj", `<R Update="Other" Version="1"/>`, []],
  ])("in %s is there once it is updated: %s", async (path, items, shown) => {
    expect((await read(items, path)).shown).toEqual(shown);
  });
});

describe("global references", () => {
  it("are for development, and count only with central versions", async () => {
    const { items } = await evaluationOf({
      "p.csproj": `<Project><ItemGroup><GlobalPackageReference Include="A" Version="1"/></ItemGroup></Project>`,
    });

    expect(packageReferences(items, true).references).toMatchObject([{ development: true }]);
    expect(packageReferences(items, false).references).toEqual([]);
  });
});

describe("an item definition", () => {
  it.each([
    ["an attribute", `<R PrivateAssets="all"/>`, `<R Include="A" Version="1"/>`, ["A 1 dev"]],
    [
      "an element",
      `<R Label="x"><PrivateAssets>all</PrivateAssets></PackageReference>`,
      `<R Include="A" Version="1"/><R Include="B" Version="1" PrivateAssets="none"/>`,
      ["A 1 dev", "B 1"],
    ],
    [
      "a version",
      `<R Version="3"/>`,
      `<R Include="A"/><R Include="B" Version="1"/>`,
      ["A 3", "B 1"],
    ],
    ["another type", `<Other Version="3"/>`, `<R Include="A"/>`, ["A "]],
    ["a condition", `<R Condition="x" Version="3"/>`, `<R Include="A"/>`, ["A 3"]],
    ["global references", `<R Version="3"/>`, `<GlobalPackageReference Include="A"/>`, ["A 3 dev"]],
  ])("gives metadata to all items of its type: %s", async (_, definition, items, shown) => {
    const behind = `${items}</ItemGroup><ItemDefinitionGroup>${definition}</ItemDefinitionGroup><ItemGroup>`;

    expect((await read(behind)).shown).toEqual(shown);
  });
});

async function read(items: string, path = "a/p.csproj") {
  const named = items.replaceAll("<R ", "<PackageReference ");
  const evaluation = await evaluationOf({
    [path]: `<Project><PropertyGroup><P>@(C)</P></PropertyGroup><ItemGroup>${named}</ItemGroup></Project>`,
  });
  const { references, unknown } = packageReferences(evaluation.items);
  return {
    shown: references.map(({ name, versions, development }) =>
      [name, versions.join(), ...(development ? ["dev"] : [])].join(" "),
    ),
    unknown: unknown.map(({ written }) => written),
  };
}
