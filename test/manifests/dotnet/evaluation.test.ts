import { describe, expect, it } from "vitest";
import { evaluateProject } from "../../../src/manifests/dotnet/evaluation.ts";
import { attribute } from "../../../src/manifests/dotnet/items.ts";
import { parseXml } from "../../../src/syntax/xml.ts";
import { faultOf } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";

describe("the order of evaluation", () => {
  it("is props, central versions, project, targets", async () => {
    expect(
      await order({
        "a/p.csproj": item("project"),
        "Directory.Build.targets": item("targets"),
        "Directory.Build.props": item("props"),
        "Directory.Packages.props": item("central"),
      }),
    ).toEqual(["props", "central", "project", "targets"]);
  });

  it("has an import in its place", async () => {
    expect(
      await order({
        "a/p.csproj": `<Project><I Id="1"/><Import Project="b.props"/><I Id="3"/></Project>`,
        "a/b.props": item("2"),
      }),
    ).toEqual(["1", "2", "3"]);
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
        "a/Directory.Build.props": `<Project><Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))"/><I Id="near"/></Project>`,
        "Directory.Build.props": item("far"),
      }),
    ).toEqual(["far", "near", "project"]);
  });

  it("reads a file once, however often it is imported", async () => {
    expect(
      await order({
        "p.csproj": `<Project><Import Project="a.props"/><Import Project="b.props"/></Project>`,
        "a.props": `<Project><Import Project="c.props"/></Project>`,
        "b.props": `<Project><Import Project="c.props"/></Project>`,
        "c.props": item("c"),
      }),
    ).toEqual(["c"]);
  });

  it("is that of the project alone where there is nothing else", async () => {
    expect(await order({ "a/p.csproj": item("project") })).toEqual(["project"]);
  });
});

describe("properties in the end", () => {
  it.each([
    ["of the props", "<V>1</V>", "", "", "1"],
    ["of the project before the props", "<V>1</V>", "<V>2</V>", "", "2"],
    ["of the targets before the project", "<V>1</V>", "<V>2</V>", "<V>3</V>", "3"],
    ["of the project, made of the props", "<V>1</V>", "<V>$(V).2</V>", "", "1.2"],
    [
      "of the targets where the project sets none",
      "",
      "",
      `<V Condition="'$(V)' == ''">3</V>`,
      "3",
    ],
  ])("are those %s", async (_, props, own, targets, value) => {
    const { expand } = await evaluated({
      "p.csproj": `<Project><PropertyGroup>${own}</PropertyGroup></Project>`,
      "Directory.Build.props": `<Project><PropertyGroup>${props}</PropertyGroup></Project>`,
      "Directory.Build.targets": `<Project><PropertyGroup>${targets}</PropertyGroup></Project>`,
    });

    expect(expand("$(V)").values).toEqual([value]);
  });

  it("know the name of the project", async () => {
    const { expand } = await evaluated({ "a/shop.app.csproj": "<Project/>" });

    expect(expand("$(MSBuildProjectName)").values).toEqual(["shop.app"]);
  });
});

describe("what an evaluation used", () => {
  it("is every other file, in the order of reading", async () => {
    const { uses } = await evaluated({
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
    ["for a broken file above", { "Directory.Build.props": "<Project" }, "manifest-invalid"],
    [
      "for a file above of another kind",
      { "Directory.Packages.props": "<a/>" },
      "manifest-invalid",
    ],
    ["for a broken import", { "b.props": "<Project" }, "manifest-invalid"],
    [
      "for an import of itself",
      { "b.props": `<Project><Import Project="p.csproj"/></Project>` },
      "include-cycle",
    ],
    [
      "for an import that leaves",
      { "b.props": `<Project><Import Project="../x"/></Project>` },
      "include-outside",
    ],
  ] as const)("fails %s", async (_, others, code) => {
    const files = { "p.csproj": `<Project><Import Project="b.props"/></Project>`, ...others };

    expect(await faultOf(evaluated(files))).toMatchObject({ code });
  });
});

function item(id: string): string {
  return `<Project><I Id="${id}"/></Project>`;
}

async function evaluated(files: Record<string, string>) {
  const [first] = Object.entries(files);
  const [path, text] = first ?? ["", ""];
  return await evaluateProject({ path, root: await parseXml(text, path) }, repository(files));
}

async function order(files: Record<string, string>): Promise<(string | null)[]> {
  const { elements } = await evaluated(files);
  return elements.flatMap(({ element }) => (element.name === "I" ? attribute(element, "Id") : []));
}
