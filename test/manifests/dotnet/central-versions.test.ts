import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { centralVersions } from "../../../src/manifests/dotnet/central-versions.ts";
import { evaluationOf } from "./scopes.ts";

describe("the version that files give to a package", () => {
  it.each([
    ["in an element", `<V Include="A"><Version>1</Version></V>`, ["a 1"]],
    ["in any case of letters", `<packageversion include="A" VERSION="1"/>`, ["a 1"]],
    ["with properties", `<V Include="A" Version="$(N)"/>`, ["a X"]],
    ["by a name with properties", `<V Include="$(N).A" Version="1"/>`, ["x.a 1"]],
    ["by an update without an include", `<V Update="A" Version="1"/>`, ["a 1"]],
    [
      "whatever the case of the name",
      `<V Include="A" Version="1"/><V Include="a" Version="2"/>`,
      ["a 2"],
    ],
    [
      "once, however often it is the same",
      `<V Include="A" Version="1"/><V Update="A" Version="1" Condition="x"/>`,
      ["a 1"],
    ],
    [
      "after a removal",
      `<V Include="A" Version="1"/><V Remove="A"/><V Include="A" Version="2"/>`,
      ["a 2"],
    ],
    [
      "by the items of another list",
      `<C Include="A" Version="1"/><C Include="B"/><V Include="@(C)" Version="2"/>`,
      ["a 2", "b 2"],
    ],
    ["beside one that is removed", `<V Include="A;B" Version="1"/><V Remove="a"/>`, ["b 1"]],
  ])("is known %s", async (_, items, shown) => {
    expect(await versionsOf({ "p.csproj": project(items) })).toEqual(shown);
  });

  it.each([
    ["of another kind", `<PackageReference Include="A" Version="1"/>`],
    ["with a name that is not known", `<V Include="$(Nowhere)" Version="1"/>`],
    ["under a condition that never holds", `<V Include="A" Version="1" Condition="false"/>`],
    ["with an empty version", `<V Include="A" Version=" "/>`],
  ])("is not known by an item %s", async (_, items) => {
    expect(await versionsOf({ "p.csproj": project(items) })).toEqual([]);
  });

  it("is both where a group may be left out", async () => {
    const text = `<Project><ItemGroup><PackageVersion Include="A" Version="1"/></ItemGroup>
<ItemGroup Condition="x"><PackageVersion Include="A" Version="2"/></ItemGroup></Project>`;

    expect(await versionsOf({ "p.csproj": text })).toEqual(["a 1,2"]);
  });

  it("is each that conditions within the item choose from", async () => {
    const versions = `<Version Condition="x">1</Version><Version Condition="y">2</Version>`;

    expect(await versionsOf({ "p.csproj": project(`<V Include="A">${versions}</V>`) })).toEqual([
      "a 1,2",
    ]);
  });

  it("is the nearest central one, which the project itself may change", async () => {
    const version = `<V Include="A" Version="1"/><V Include="B" Version="1"/>`;

    expect(
      await versionsOf({
        "a/p.csproj": project(`<V Update="B" Version="2"/>`),
        "a/Directory.Packages.props": project(version),
        "Directory.Packages.props": project(`<V Include="C" Version="9"/>`),
      }),
    ).toEqual(["a 1", "b 2"]);
  });

  it("is the last of all that stand under no condition", async () => {
    const versions = fc.array(fc.nat(9), { minLength: 1, maxLength: 6 });

    await fc.assert(
      fc.asyncProperty(versions, async (written) => {
        const items = written.map((version) => `<V Include="A" Version="${version}"/>`).join("");
        expect(await versionsOf({ "p.csproj": project(items) })).toEqual([`a ${written.at(-1)}`]);
      }),
      { numRuns: 30 },
    );
  });
});

function project(items: string): string {
  const named = items.replaceAll("<V ", "<PackageVersion ").replaceAll("</V>", "</PackageVersion>");
  return `<Project><PropertyGroup><N>X</N></PropertyGroup><ItemGroup>${named}</ItemGroup></Project>`;
}

/** The central versions that the first of the files sees, as `name version,version`. */
async function versionsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { items } = await evaluationOf(files);
  return [...centralVersions(items)].map(([name, versions]) => `${name} ${[...versions].join()}`);
}
