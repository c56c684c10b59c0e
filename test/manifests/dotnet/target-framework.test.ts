import { describe, expect, it } from "vitest";
import { derivedProperty, isCompatible } from "../../../src/manifests/dotnet/target-framework.ts";
import { readFirst, listed } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

describe("what the SDK makes of a target framework", () => {
  it.each([
    ["net8.0", ".NETCoreApp", "v8.0"],
    ["net10.0-windows10.0.19041.0", ".NETCoreApp", "v10.0"],
    ["net6", ".NETCoreApp", "v6.0"],
    ["netcoreapp3.1", ".NETCoreApp", "v3.1"],
    ["netstandard2.0", ".NETStandard", "v2.0"],
    ["net48", ".NETFramework", "v4.8"],
    ["NET472", ".NETFramework", "v4.7.2"],
  ])("%s is %s %s", (framework, identifier, version) => {
    expect(derivedProperty("targetframeworkidentifier", framework)).toBe(identifier);
    expect(derivedProperty("targetframeworkversion", framework)).toBe(version);
    expect(derivedProperty("targetframeworkmoniker", framework)).toBe(
      `${identifier},Version=${version}`,
    );
  });

  it.each(["uap10.0", "", "$(Own)"])("%j is not known", (framework) => {
    expect(derivedProperty("targetframeworkidentifier", framework)).toBeNull();
  });
});

describe("a project can use packages", () => {
  it.each([
    ["net8.0", "net6.0"],
    ["net8.0", "netcoreapp3.1"],
    ["net8.0", "netstandard2.1"],
    ["netcoreapp2.1", "netstandard2.0"],
    ["net472", "net45"],
    ["net461", "netstandard2.0"],
    ["net45", "netstandard1.1"],
    ["net8.0-windows", "net8.0"],
    ["net8.0-windows10.0.19041.0", "net6.0-windows"],
    ["netstandard2.0", "netstandard1.3"],
  ])("for %s of %s", (own, other) => {
    expect(isCompatible(own, other)).toBe(true);
  });

  it.each([
    ["net6.0", "net8.0"],
    ["net8.0", "net48"],
    ["net48", "net6.0"],
    ["net45", "netstandard2.0"],
    ["net40", "netstandard1.0"],
    ["netcoreapp2.1", "netstandard2.1"],
    ["net8.0", "net8.0-windows"],
    ["net8.0-android", "net8.0-windows"],
    ["netstandard2.0", "net48"],
  ])("not for %s of %s", (own, other) => {
    expect(isCompatible(own, other)).toBe(false);
  });

  it("it is not known where a framework is not", () => {
    expect(isCompatible("uap10.0", "net6.0")).toBeNull();
    expect(isCompatible("net6.0", "portable-net45")).toBeNull();
  });
});

describe("a condition on what the SDK makes of the target framework", () => {
  const reference = (name: string, condition: string) =>
    `<ItemGroup Condition="${condition}"><PackageReference Include="${name}" Version="1"/></ItemGroup>`;
  const items = [
    reference("Classic", "'$(TargetFrameworkIdentifier)' == '.NETFramework'"),
    reference("New", "$([MSBuild]::VersionGreaterThan($(TargetFrameworkVersion), '6.0'))"),
    reference("Six", "$([MSBuild]::IsTargetFrameworkCompatible('$(TargetFramework)', 'net6.0'))"),
    reference(
      "Phone",
      "$([MSBuild]::GetTargetPlatformIdentifier('$(TargetFramework)')) == 'android'",
    ),
    reference("Old", "$([MSBuild]::GetTargetFrameworkVersion('$(TargetFramework)')) &lt; 5.0"),
  ].join("");

  const all = ["Classic 1", "New 1", "Six 1", "Phone 1", "Old 1"];

  async function read(properties: string) {
    const text = `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>${properties}</PropertyGroup>${items}</Project>`;
    return listed(await readFirst(formatNamed("csproj"), { "app.csproj": text }));
  }

  it.each([
    ["<TargetFramework>net8.0</TargetFramework>", ["New 1", "Six 1"]],
    ["<TargetFramework>net8.0-android34</TargetFramework>", ["New 1", "Six 1", "Phone 1"]],
    ["<TargetFramework>net48</TargetFramework>", ["Classic 1", "Old 1"]],
    ["<TargetFrameworks>net48;net8.0</TargetFrameworks>", ["Classic 1", "New 1", "Six 1", "Old 1"]],
    ["<TargetFramework>uap10.0</TargetFramework>", all],
    ["", all],
  ])("is decided where that is known: %s", async (properties, packages) => {
    expect(await read(properties)).toEqual(packages);
  });

  it("is not decided for a property, which is set before the SDK's", async () => {
    const conditional = `<TargetFramework>net8.0</TargetFramework><V Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp'">2</V>`;
    const text = `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><V>1</V>${conditional}</PropertyGroup><ItemGroup><PackageReference Include="A" Version="$(V)"/></ItemGroup></Project>`;

    expect(listed(await readFirst(formatNamed("csproj"), { "app.csproj": text }))).toEqual([
      "A 1",
      "A 2",
    ]);
  });
});
