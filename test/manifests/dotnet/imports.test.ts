import { describe, expect, it } from "vitest";
import { importedFrom } from "../../../src/manifests/dotnet/imports.ts";
import { scopeOf } from "./scopes.ts";

const files = Object.fromEntries(
  [
    "a.props",
    "build/a.props",
    "build/deep/er/c.props",
    "build/b.targets",
    "src/Directory.Build.props",
    "src/a.props",
    "src/app/a.props",
    "src/app/app.props",
    "src/app/x/y/a.props",
    "marker.txt",
    "old/packages/Some.Package.1.0.0/build/Some.Package.props",
  ].map((path) => [path, ""]),
);
const scope = scopeOf(
  { Dir: "../../build", Several: ["../../build", "../../gone"], Empty: "" },
  files,
);

describe("an import", () => {
  it.each([
    ["a file beside", "a.props", ["src/app/a.props"]],
    ["a file below", "x\\y/a.props", ["src/app/x/y/a.props"]],
    ["a file above", "..\\..\\a.props", ["a.props"]],
    ["its own directory", "$(MSBuildThisFileDirectory)a.props", ["src/app/a.props"]],
    ["its own directory and up", "$(MSBuildThisFileDirectory)..\\a.props", ["src/a.props"]],
    ["the project's directory", "$(MSBuildProjectDirectory)/a.props", ["src/app/a.props"]],
    ["a name made of the project's", "$(MSBuildProjectName).props", ["src/app/app.props"]],
    ["a property", "$(Dir)/a.props", ["build/a.props"]],
    ["what there is of several", "$(Several)/a.props", ["build/a.props"]],
    ["a list", "a.props; $(Dir)\\a.props;", ["src/app/a.props", "build/a.props"]],
    ["a function", "$([System.IO.Path]::Combine('$(Dir)', 'a.props'))", ["build/a.props"]],
    [
      "the nearest above",
      "$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))",
      ["src/Directory.Build.props"],
    ],
    [
      "the directory of the nearest above",
      "$([MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildThisFileDirectory), marker.txt))\\build\\a.props",
      ["build/a.props"],
    ],
    ["a file that is written in another case", "..\\..\\Build\\A.Props", ["build/a.props"]],
    ["a wildcard", "../../build/*.props", ["build/a.props"]],
    ["any file", "$(Dir)\\*", ["build/a.props", "build/b.targets"]],
    ["a wildcard of one character", "$(Dir)\\?.props", ["build/a.props"]],
    ["a wildcard of directories", "$(Dir)/*/er/*.props", ["build/deep/er/c.props"]],
    ["a wildcard of any depth", "$(Dir)/**/*.props", ["build/a.props", "build/deep/er/c.props"]],
    ["a wildcard at its own start", "*/*/a.props", ["src/app/x/y/a.props"]],
    ["a wildcard that finds nothing", "$(Dir)/*.none", []],
  ])("brings in %s", (_, written, paths) => {
    expect(importedFrom(written, scope)).toEqual({ paths, unresolved: null });
  });

  it.each([
    "$(MSBuildExtensionsPath)\\$(MSBuildToolsVersion)\\Microsoft.Common.props",
    "$(MSBuildExtensionsPath32)\\Microsoft\\VisualStudio\\v$(VisualStudioVersion)\\Microsoft.Common.props",
    "$(MSBuildExtensionsPath)\\$(Nowhere)\\Microsoft.Common.props",
    "$(MSBuildToolsPath)\\Microsoft.CSharp.targets",
    "$(VSToolsPath)\\WebApplications\\Microsoft.WebApplication.targets",
    "$(NuGetPackageRoot)some.package/1.0.0/build/some.package.props",
    "$(PkgSome_Package)\\build\\x.props",
    "obj\\app.csproj.nuget.g.props",
    "..\\..\\packages\\Other.Package.2.0.0\\build\\Other.Package.props",
    "..\\..\\old\\packages\\Some.Package.1.0.0\\build\\Some.Package.props",
    "..\\..\\.paket\\Paket.Restore.targets",
    "$(SolutionDir)\\.nuget\\NuGet.targets",
  ])("of the tools' own files and of restored packages brings in nothing: %s", (written) => {
    const there = scopeOf({}, { ...files, "shop.sln": "" });

    expect(importedFrom(written, there)).toEqual({ paths: [], unresolved: null });
  });

  it.each([
    ["gone.props", "src/app/gone.props, which does not exist"],
    ["a.props;gone.props", "src/app/gone.props, which does not exist"],
    ["$(Several)/gone.props", "build/gone.props, which does not exist"],
    ["../../../a.props", "`../../../a.props`, which is outside the workspace"],
    ["/a.props", "`/a.props`, which is outside the workspace"],
    ["C:\\a.props", "`C:\\a.props`, which is outside the workspace"],
    ["$(MSBuildExtensionsPath)/$(Nowhere)/a.props", "`Nowhere`, which the repository does not set"],
    [
      "$(MSBuildExtensionsPath)/Microsoft.$(Nowhere)",
      "`Nowhere`, which the repository does not set",
    ],
    ["$(Nowhere)a.props", "`Nowhere`, which the repository does not set"],
    ["$(SolutionDir)a.props", "`SolutionDir`, which the repository does not set"],
    ["$(Empty)", "a file by a name that is empty"],
    [
      "$(MSBuildExtensionsPath)\\Company\\Company.targets",
      "`Company.targets` of the machine, which is not in the repository",
    ],
  ])("cannot be followed: %s", (written, unresolved) => {
    expect(importedFrom(written, scope).unresolved).toBe(unresolved);
  });

  it("of more characters than a path has cannot be followed", () => {
    expect(importedFrom("a".repeat(1_001), scope).unresolved).toContain("does not set");
  });

  it("is never the file itself, looked for upward", () => {
    const written = "$([MSBuild]::GetPathOfFileAbove('Directory.Build.props'))";
    const own = scopeOf(
      {},
      { "src/Directory.Build.props": "", "Directory.Build.props": "" },
      "src/Directory.Build.props",
    );

    expect(importedFrom(written, own).paths).toEqual(["Directory.Build.props"]);
  });
});
