import { describe, expect, it } from "vitest";
import { centralVersions } from "../../../src/manifests/dotnet/central-versions.ts";
import { evaluateProject } from "../../../src/manifests/dotnet/evaluation.ts";
import { packageNames } from "../../../src/manifests/dotnet/package-names.ts";
import { packageReferences } from "../../../src/manifests/dotnet/package-references.ts";
import { parseXml } from "../../../src/syntax/xml.ts";
import { repository } from "../../support/speakers.ts";

describe("the references of a project", () => {
  it("keep where they stand and what they write", async () => {
    const text = `<Project><ItemGroup>\n<PackageReference Include="A" Version="$(V)"/></ItemGroup></Project>`;

    expect(await references(text)).toEqual([
      { name: "A", versions: ["$(V)"], development: false, path: "a/p.csproj", line: 2 },
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
    const text = `<Project><ItemGroup>${items.replaceAll("<R ", "<PackageReference ")}</ItemGroup></Project>`;
    const found = await references(text);

    expect(
      found.map(({ name, versions, development }) =>
        [name, versions.join(), ...(development ? ["dev"] : [])].join(" "),
      ),
    ).toEqual(shown);
  });
});

describe("central versions", () => {
  it.each([
    ["one", `<V Include="A" Version="1"/>`, { a: ["1"] }],
    ["several names in one", `<V Include="A;B" Version="1"/>`, { a: ["1"], b: ["1"] }],
    ["the last of two", `<V Include="A" Version="1"/><V Include="A" Version="2"/>`, { a: ["2"] }],
    [
      "both of two conditions",
      `<V Include="A" Version="1" Condition="x"/><V Include="A" Version="2" Condition="y"/>`,
      { a: ["1", "2"] },
    ],
    [
      "the last without a condition",
      `<V Include="A" Version="1" Condition="x"/><V Include="A" Version="2"/>`,
      { a: ["2"] },
    ],
    ["an update", `<V Include="A" Version="1"/><V Update="A" Version="2"/>`, { a: ["2"] }],
    [
      "an update under a condition",
      `<V Include="A" Version="1"/><V Update="A" Version="2" Condition="x"/>`,
      { a: ["1", "2"] },
    ],
    ["none after a removal", `<V Include="A" Version="1"/><V Remove="A"/>`, {}],
    [
      "one after a removal under a condition",
      `<V Include="A" Version="1"/><V Remove="A" Condition="x"/>`,
      { a: ["1"] },
    ],
    ["none without a version", `<V Include="A"/>`, {}],
    ["none without a name", `<V Version="1"/>`, {}],
  ])("are %s", async (_, items, versions) => {
    const text = `<Project><ItemGroup>${items.replaceAll("<V ", "<PackageVersion ")}</ItemGroup></Project>`;
    const { elements, expand } = await evaluated(text);
    const found = [...centralVersions(elements, expand)].map(([name, told]) => [name, [...told]]);

    expect(Object.fromEntries(found)).toEqual(versions);
  });
});

describe("the names of an item", () => {
  it.each([
    ["A", ["A"]],
    ["A;B", ["A", "B"]],
    [" A ; B ;", ["A", "B"]],
    ["A;A", ["A"]],
    ["$(N)", ["X"]],
    ["$(N).Y;Z", ["X.Y", "Z"]],
    ["$(Nowhere)", []],
  ])("%s", async (written, names) => {
    const { expand } = await evaluated(
      "<Project><PropertyGroup><N>X</N></PropertyGroup></Project>",
    );

    expect(packageNames(written, expand)).toEqual(names);
  });
});

async function evaluated(text: string) {
  const path = "a/p.csproj";
  return await evaluateProject({ path, root: await parseXml(text, path) }, repository());
}

async function references(text: string) {
  const { elements, expand } = await evaluated(text);
  return packageReferences(elements, expand);
}
