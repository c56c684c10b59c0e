import { describe, expect, it } from "vitest";
import { attribute } from "../../../src/manifests/dotnet/items.ts";
import { faultOf } from "../../support/reading.ts";
import { evaluationOf } from "./scopes.ts";

describe("the order of evaluation", () => {
  it("is props, central versions, project, targets", async () => {
    expect(
      await order({
        "a/p.csproj": item("project"),
        "a/p.csproj.user": item("user"),
        "Directory.Build.targets": item("targets"),
        "Directory.Build.props": item("props"),
        "Directory.Packages.props": item("central"),
      }),
    ).toEqual(["props", "central", "project", "user", "targets"]);
  });

  it("has an import in its place", async () => {
    expect(
      await order({
        "a/p.csproj": `<Project><ItemGroup><I Id="1"/></ItemGroup><Import Project="b.props"/><ItemGroup><I Id="3"/></ItemGroup></Project>`,
        "a/b.props": item("2"),
      }),
    ).toEqual(["1", "2", "3"]);
  });

  it.each([
    `<Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk"/>`,
    `<Import Project="$(MSBuildExtensionsPath)\\$(MSBuildToolsVersion)\\Microsoft.Common.props"/>`,
  ])("has the props where the project takes them in by itself: %s", async (own) => {
    expect(
      await order({
        "p.csproj": `<Project><PropertyGroup><DirectoryBuildPropsPath>own.props</DirectoryBuildPropsPath></PropertyGroup>${own}</Project>`,
        "Directory.Build.props": item("props"),
        "own.props": item("own"),
      }),
    ).toEqual(["own"]);
  });

  it("takes the nearest of each name and not those above", async () => {
    expect(
      await order({
        "a/b/p.csproj": item("project"),
        "a/Directory.Build.props": item("near"),
        "Directory.Build.props": item("far"),
        "Directory.Build.targets": item("targets"),
      }),
    ).toEqual(["near", "project", "targets"]);
  });

  it("takes those above that the nearest imports", async () => {
    expect(
      await order({
        "a/b/p.csproj": item("project"),
        "a/Directory.Build.props": `<Project><Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))"/><ItemGroup><I Id="near"/></ItemGroup></Project>`,
        "Directory.Build.props": item("far"),
      }),
    ).toEqual(["far", "near", "project"]);
  });

  it("reads a file once, however often it is imported, itself included", async () => {
    expect(
      await order({
        "p.csproj": `<Project><Import Project="a.props"/><Import Project="b.props"/></Project>`,
        "a.props": `<Project><Import Project="c.props"/><Import Project="p.csproj"/></Project>`,
        "b.props": `<Project><Import Project="c.props"/><Import Project="b.props"/></Project>`,
        "c.props": item("once"),
      }),
    ).toEqual(["once"]);
  });
});

describe("the files of the SDK", () => {
  const properties = (text: string) => `<Project><PropertyGroup>${text}</PropertyGroup></Project>`;

  it.each([
    ["DirectoryPackagesPropsPath", "Directory.Packages.props"],
    ["CustomAfterDirectoryBuildProps", "gone"],
    ["DirectoryBuildTargetsPath", "Directory.Build.targets"],
    ["CustomAfterMicrosoftCommonTargets", "gone"],
    ["CustomBeforeMicrosoftCommonTargets", "gone"],
    ["CentralPackagesFile", "Packages.props"],
  ])("are moved by %s", async (property, usual) => {
    expect(
      await order({
        "a/p.csproj": "<Project/>",
        "Directory.Build.props": properties(
          `<${property}>$(MSBuildThisFileDirectory)eng/own.props</${property}>`,
        ),
        [usual]: item("usual"),
        "eng/own.props": item("own"),
      }),
    ).toEqual(["own"]);
  });

  it.each([
    ["ImportDirectoryPackagesProps", "Directory.Packages.props"],
    ["ImportDirectoryBuildTargets", "Directory.Build.targets"],
  ])("are left out by %s", async (property, usual) => {
    expect(
      await order({
        "p.csproj": "<Project/>",
        "Directory.Build.props": properties(`<${property}>false</${property}>`),
        [usual]: item("usual"),
      }),
    ).toEqual([]);
  });

  it("may be missing where a property names them", async () => {
    const { warnings } = await evaluationOf({
      "p.csproj": properties("<DirectoryBuildTargetsPath>gone.targets</DirectoryBuildTargetsPath>"),
    });

    expect(warnings).toEqual([]);
  });

  it("are not known where the property is not", async () => {
    const { warnings } = await evaluationOf({
      "p.csproj": properties("<DirectoryBuildTargetsPath>$(No)</DirectoryBuildTargetsPath>"),
    });

    expect(warnings).toMatchObject([{ code: "names-unresolved", line: 1 }]);
  });

  it.each([
    ["a.proj", "<Project/>", []],
    ["a.proj", `<Project Sdk="Microsoft.Build.NoTargets/3.7.0"/>`, ["props"]],
    [
      "a.vcxproj",
      `<Project><Import Project="$(VCTargetsPath)\\Microsoft.Cpp.Default.props"/></Project>`,
      ["props"],
    ],
    ["a.vbproj", "<Project/>", ["props"]],
  ])("are those of %s: %s", async (path, text, ids) => {
    expect(await order({ [path]: text, "Directory.Build.props": item("props") })).toEqual(ids);
  });
});

describe("what a condition leaves out", () => {
  it.each([
    [`<ItemGroup Condition="$(No)"><I Id="1"/></ItemGroup>`, []],
    [`<ItemGroup><I Id="1" Condition="$(No)"/><I Id="2" Condition="$(Yes)"/></ItemGroup>`, ["2"]],
    [`<ItemGroup><I Id="1" Condition="'$(Unset)' == 'x'"/></ItemGroup>`, ["1?"]],
    [`<ItemGroup Condition="x"><I Id="1"/></ItemGroup>`, ["1?"]],
    [`<Target Name="t"><ItemGroup><I Id="1"/></ItemGroup></Target>`, ["1?"]],
    [`<Target Name="t" Condition="$(No)"><ItemGroup><I Id="1"/></ItemGroup></Target>`, []],
    [choose(`$(No)`, `$(Yes)`), ["2"]],
    [choose(`$(No)`, `$(No)`), ["3"]],
    [choose(`$(Yes)`, `$(Yes)`), ["1"]],
    [choose(`x`, `$(No)`), ["1?", "3?"]],
    [choose(`x`, `$(Yes)`), ["1?", "2?"]],
    [`<Import Project="b.props" Condition="$(No)"/>`, []],
    [`<Import Project="b.props" Condition="x"/>`, ["b"]],
    [`<ImportGroup Condition="$(No)"><Import Project="b.props"/></ImportGroup>`, []],
    [`<ImportGroup><Import Project="b.props"/></ImportGroup>`, ["b"]],
    [
      `<PropertyGroup Condition="$(No)"><Yes>false</Yes></PropertyGroup><ItemGroup><I Id="1" Condition="$(Yes)"/></ItemGroup>`,
      ["1"],
    ],
    [
      `<PropertyGroup><Yes Condition="x">false</Yes></PropertyGroup><ItemGroup><I Id="1" Condition="$(Yes)"/></ItemGroup>`,
      ["1?"],
    ],
    [
      `<ItemGroup><I Id="1" Condition="$(Late)"/></ItemGroup><PropertyGroup><Late>true</Late></PropertyGroup>`,
      ["1"],
    ],
  ])("is not there: %s", async (text, ids) => {
    const { items } = await evaluationOf({
      "p.csproj": `<Project><PropertyGroup><Yes>true</Yes><No>false</No></PropertyGroup>${text}</Project>`,
      "b.props": item("b"),
    });
    const found = items.flatMap(({ element, conditional }) =>
      element.name === "I" ? `${attribute(element, "Id")}${conditional ? "?" : ""}` : [],
    );

    expect(found).toEqual(ids);
  });
});

describe("properties in the end", () => {
  it.each([
    ["of the props", "<V>1</V>", "", "", ["1"]],
    ["of the project before the props", "<V>1</V>", "<V>2</V>", "", ["2"]],
    ["of the targets before the project", "<V>1</V>", "<V>2</V>", "<V>3</V>", ["3"]],
    ["of the project, made of the props", "<V>1</V>", "<V>$(V).2</V>", "", ["1.2"]],
    [
      "of the targets where the project sets none",
      "",
      "",
      `<V Condition="'$(V)' == ''">3</V>`,
      ["3"],
    ],
    [
      "of the project where it sets one",
      "",
      "<V>2</V>",
      `<V Condition="'$(V)' == ''">3</V>`,
      ["2"],
    ],
    ["not known", "", "", "", []],
  ])("are those %s", async (_, props, own, targets, values) => {
    const { valuesOf } = await evaluationOf({
      "p.csproj": `<Project><PropertyGroup>${own}</PropertyGroup></Project>`,
      "Directory.Build.props": `<Project><PropertyGroup>${props}</PropertyGroup></Project>`,
      "Directory.Build.targets": `<Project><PropertyGroup>${targets}</PropertyGroup></Project>`,
    });

    expect(valuesOf("V")).toEqual(values);
  });

  it("know the name of the project", async () => {
    const { valuesOf } = await evaluationOf({ "a/shop.app.csproj": "<Project/>" });

    expect(valuesOf("MSBuildProjectName")).toEqual(["shop.app"]);
  });
});

describe("what cannot be followed", () => {
  it.each([
    [`<Import Project="gone.props"/>`, ["a/gone.props, which does not exist"]],
    [`<Import Project="gone.props" Condition="Exists('gone.props')"/>`, []],
    [`<Import Project="gone.props" Condition="'$(Ci)' == 'true'"/>`, []],
    [
      `<Import Project="gone.props" Condition="'$(Ci)' != 'true'"/>`,
      ["a/gone.props, which does not exist"],
    ],
    [`<Import Project="$(Hook)" Condition="'$(Hook)' != ''"/>`, []],
    [`<Import Project="$(Hook)"/>`, ["`Hook`, which the repository does not set"]],
    [`<Import Project="Sdk.props" Sdk="Company.Sdk" Version="1"/>`, ["the SDK Company.Sdk"]],
    [`<Sdk Name="Company.Sdk" Version="1"/>`, ["the SDK Company.Sdk"]],
    [
      `<ImportGroup><Import Project="Sdk.props" Sdk="Company.Sdk/1.0"/></ImportGroup>`,
      ["the SDK Company.Sdk"],
    ],
    [`<Import Project="Sdk.props" Sdk="MSBuild.Sdk.Extras/3.0"/>`, []],
    [`<Import/>`, []],
  ])("is a warning, and nothing else is: %s", async (text, facts) => {
    const { warnings } = await evaluationOf({ "a/p.csproj": `<Project>\n${text}</Project>` });

    expect(warnings).toHaveLength(facts.length);
    for (const [at, fact] of facts.entries()) {
      expect(warnings[at]?.message).toContain(fact);
      expect(warnings[at]).toMatchObject({
        code: "names-unresolved",
        cause: { subject: "a/p.csproj" },
      });
    }
  });

  it.each([
    ["Company.Sdk/1.0", 1],
    ["Microsoft.NET.Sdk.Web", 0],
    ["Microsoft.NET.Sdk;Company.Sdk/2.0;Company.Sdk", 1],
    ["MSTest.Sdk/3.6.0", 0],
    ["microsoft.net.sdk", 0],
    ["Microsoft.NET.Sdkish", 1],
  ])("may be an SDK: %s", async (sdk, count) => {
    const { warnings } = await evaluationOf({ "p.csproj": `<Project Sdk="${sdk}"/>` });

    expect(warnings).toHaveLength(count);
  });
});

describe("what an evaluation used", () => {
  it("is every other file, in the order of reading", async () => {
    const { uses } = await evaluationOf({
      "a/p.csproj": `<Project><Import Project="b.props"/></Project>`,
      "a/b.props": "<Project/>",
      "Directory.Build.props": "<Project/>",
      "other/Directory.Build.props": "<Project/>",
    });

    expect(uses).toEqual(["Directory.Build.props", "a/b.props"]);
  });
});

describe("an evaluation that fails", () => {
  it.each([
    ["for a broken file above", { "Directory.Build.props": "<Project" }],
    ["for a file above of another kind", { "Directory.Packages.props": "<a/>" }],
    ["for a broken import", { "b.props": "<Project" }],
  ])("fails %s", async (_, others) => {
    const files = { "p.csproj": `<Project><Import Project="b.props"/></Project>`, ...others };

    expect(await faultOf(evaluationOf(files))).toMatchObject({ code: "manifest-invalid" });
  });
});

function choose(first: string, second: string): string {
  return `<Choose><When Condition="${first}"><ItemGroup><I Id="1"/></ItemGroup></When><When Condition="${second}"><ItemGroup><I Id="2"/></ItemGroup></When><Otherwise><ItemGroup><I Id="3"/></ItemGroup></Otherwise></Choose>`;
}

function item(id: string): string {
  return `<Project><ItemGroup><I Id="${id}"/></ItemGroup></Project>`;
}

async function order(files: Record<string, string>): Promise<(string | null)[]> {
  const { items } = await evaluationOf(files);
  return items.flatMap(({ element }) => (element.name === "I" ? attribute(element, "Id") : []));
}
