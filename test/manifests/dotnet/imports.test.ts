import { describe, expect, it } from "vitest";
import { importedFrom, placeProperties } from "../../../src/manifests/dotnet/imports.ts";
import type { Properties } from "../../../src/manifests/dotnet/properties.ts";
import { repository } from "../../support/speakers.ts";

const files = repository({
  "Directory.Build.props": "",
  "src/Directory.Build.props": "",
  "marker.txt": "",
});

describe("the target of an import", () => {
  it.each([
    ["a file beside", "a.props", "src/app/a.props"],
    ["a file below", "x\\y/a.props", "src/app/x/y/a.props"],
    ["a file above", "..\\..\\a.props", "a.props"],
    ["its own directory", "$(MSBuildThisFileDirectory)a.props", "src/app/a.props"],
    ["its own directory and up", "$(MSBuildThisFileDirectory)..\\a.props", "src/a.props"],
    ["the project's directory", "$(MSBuildProjectDirectory)/a.props", "src/app/a.props"],
    ["a name made of the project's", "$(MSBuildProjectName).props", "src/app/app.props"],
    ["a property", "$(Dir)/a.props", "build/a.props"],
    [
      "the nearest above",
      "$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))",
      "src/Directory.Build.props",
    ],
    [
      "the nearest above without quotes",
      "$([MSBuild]::GetPathOfFileAbove(Directory.Build.props))",
      "src/Directory.Build.props",
    ],
    [
      "the directory of the nearest above",
      "$([MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildThisFileDirectory), marker.txt))\\build\\a.props",
      "build/a.props",
    ],
  ])("is inside by %s", (_, written, path) => {
    expect(target(written)).toEqual({ kind: "inside", path });
  });

  it.each(["../../../a.props", "/a.props", "C:\\a.props", "$(MSBuildThisFileDirectory)../../../a"])(
    "is outside by %s",
    (written) => {
      expect(target(written)).toEqual({ kind: "outside" });
    },
  );

  it.each([
    "$(MSBuildExtensionsPath)\\a.props",
    "$(SolutionDir)a.props",
    "build\\*.props",
    "$(Several)/a.props",
    "$([MSBuild]::GetPathOfFileAbove('nowhere.props'))",
    "$([MSBuild]::GetDirectoryNameOfFileAbove($(X), nowhere.txt))\\a.props",
  ])("is not known by %s", (written) => {
    expect(target(written)).toEqual({ kind: "unknown" });
  });

  it("is never the file itself, looked for upward", () => {
    const written = "$([MSBuild]::GetPathOfFileAbove('Directory.Build.props'))";

    expect(importedFrom("src/Directory.Build.props", written, new Map(), files)).toEqual({
      kind: "inside",
      path: "Directory.Build.props",
    });
  });
});

describe("the properties of a place", () => {
  it("are named for the file and for the project", () => {
    expect(placeProperties("a/b.csproj", "this").map(([name]) => name)).toEqual([
      "msbuildthisfiledirectory",
      "msbuildthisfilename",
      "msbuildthisfile",
    ]);
    expect(placeProperties("a/b.csproj", "project").map(([name]) => name)).toEqual([
      "msbuildprojectdirectory",
      "msbuildprojectname",
      "msbuildprojectfile",
    ]);
  });
});

function target(written: string) {
  const path = "src/app/app.csproj";
  const properties: Properties = new Map([
    ...placeProperties(path, "this"),
    ...placeProperties(path, "project"),
    ["dir", ["../../build"]],
    ["several", ["a", "b"]],
  ]);
  return importedFrom(path, written, properties, files);
}
