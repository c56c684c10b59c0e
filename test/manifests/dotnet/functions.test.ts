import { describe, expect, it } from "vitest";
import { expand } from "../../../src/manifests/dotnet/properties.ts";
import { workspaceRoot as root } from "../../../src/manifests/dotnet/paths.ts";
import { scopeOf } from "./scopes.ts";

const scope = scopeOf(
  { name: "Shop.Api.Tests", dir: "build", several: ["a", "b"] },
  {
    "Directory.Build.props": "",
    "src/Directory.Build.props": "",
    "src/app/version.txt": "1.2.3\n",
    "marker.txt": "",
  },
);

describe("a property function", () => {
  it.each([
    ["[MSBuild]::GetPathOfFileAbove('Directory.Build.props')", `${root}src/Directory.Build.props`],
    [
      "[MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../../')",
      `${root}Directory.Build.props`,
    ],
    ["[MSBuild]::GetPathOfFileAbove(gone.props)", ""],
    ["[MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildThisFileDirectory), marker.txt)", root],
    [
      "[MSBuild]::GetDirectoryNameOfFileAbove('$(MSBuildProjectDirectory)', 'Directory.Build.props')",
      `${root}src`,
    ],
    ["[MSBuild]::GetDirectoryNameOfFileAbove($(MSBuildThisFileDirectory), gone.txt)", ""],
    ["[MSBuild]::GetDirectoryNameOfFileAbove('../../../..', marker.txt)", ""],
    ["[MSBuild]::EnsureTrailingSlash('a')", "a/"],
    ["[MSBuild]::EnsureTrailingSlash('a/')", "a/"],
    [
      "[MSBuild]::NormalizePath('$(MSBuildThisFileDirectory)', '..', 'a.props')",
      `${root}src/a.props`,
    ],
    ["[MSBuild]::NormalizeDirectory('..\\x')", `${root}src/x/`],
    ["[MSBuild]::NormalizePath('C:\\x')", "C:/x"],
    ["[MSBuild]::ValueOrDefault('', 'x')", "x"],
    ["[MSBuild]::ValueOrDefault('y', 'x')", "y"],
    ["[MSBuild]::ValueOrDefault('$(Nowhere)', 'x')", "x"],
    ["[MSBuild]::Escape('y')", "y"],
    ["[MSBuild]::Unescape('y')", "y"],
    ["[MSBuild]::VersionEquals('1.0', '1')", "True"],
    ["[MSBuild]::VersionNotEquals('1.0', '1')", "False"],
    ["[MSBuild]::VersionGreaterThan('1.10', '1.9')", "True"],
    ["[MSBuild]::VersionLessThan('1.10', '1.9')", "False"],
    ["[MSBuild]::VersionLessThanOrEquals('1.9-rc.1', '1.9')", "True"],
    [
      "[System.IO.Path]::Combine('$(MSBuildThisFileDirectory)', 'a', 'b.props')",
      `${root}src/app/a/b.props`,
    ],
    ["[System.IO.Path]::Combine('a', '$(MSBuildThisFileDirectory)b')", `${root}src/app/b`],
    ["[System.IO.Path]::Combine('a', '/b')", "/b"],
    ["[System.IO.Path]::GetFullPath('../x')", `${root}src/x`],
    ["[System.IO.Path]::GetFullPath('$(MSBuildThisFileDirectory)../..')", root],
    ["[System.IO.Path]::GetDirectoryName('$(MSBuildThisFileFullPath)')", `${root}src/app`],
    ["[System.IO.Path]::GetDirectoryName('x')", ""],
    ["[System.IO.Path]::GetFileName('a\\b.c.d')", "b.c.d"],
    ["[System.IO.Path]::GetFileNameWithoutExtension('a/b.c.d')", "b.c"],
    ["[System.IO.Path]::GetExtension('a/b.c.d')", ".d"],
    ["[System.IO.Path]::DirectorySeparatorChar", "/"],
    ["[System.IO.Directory]::GetParent($(MSBuildThisFileDirectory)).FullName", `${root}src/app`],
    ["[System.IO.Directory]::GetParent('$(MSBuildProjectDirectory)').Parent.FullName", root],
    ["[System.IO.Directory]::Exists('../../src')", "True"],
    ["[System.IO.File]::Exists('version.txt')", "True"],
    ["[System.IO.File]::Exists('gone.txt')", "False"],
    ["[System.IO.File]::ReadAllText('version.txt').Trim()", "1.2.3"],
    ["[System.Text.RegularExpressions.Regex]::IsMatch('$(Name)', '^Shop\\.')", "True"],
    ["[System.Text.RegularExpressions.Regex]::IsMatch($(Name), 'tests$')", "False"],
    [
      "[System.Text.RegularExpressions.Regex]::IsMatch($(Name), 'tests$', RegexOptions.IgnoreCase)",
      "True",
    ],
    [
      "[System.Text.RegularExpressions.Regex]::Match('v1.2.3-x', '\\d+\\.\\d+(\\.\\d)?').Value",
      "1.2.3",
    ],
    ["[System.Text.RegularExpressions.Regex]::Match('x', '\\d')", ""],
    ["[System.Text.RegularExpressions.Regex]::Replace('v1.2', '^v(\\d)', '$1')", "1.2"],
    ["[System.String]::IsNullOrWhiteSpace(' ')", "True"],
    ["[System.String]::Concat('a', 'b', 'c')", "abc"],
    ["[System.String]::Copy('a,b')", "a,b"],
    ["[System.String]::new('a')", "a"],
    ["[System.String]::Format('{0}-{1}', 'a', $(Dir))", "a-build"],
    ["Name.StartsWith('Shop')", "True"],
    ["Name.StartsWith('shop')", "False"],
    ["Name.StartsWith('shop', StringComparison.OrdinalIgnoreCase)", "True"],
    ["Name.EndsWith(`Tests`)", "True"],
    ['Name.Contains("Api")', "True"],
    ["Name.Equals('Shop')", "False"],
    ["Name.Length", "14"],
    ["Name.IndexOf('.')", "4"],
    ["Name.LastIndexOf('.')", "8"],
    ["Name.Replace('.Tests', '').Replace('.', '-')", "Shop-Api"],
    ["Name.Substring(0, $(Name.IndexOf('.')))", "Shop"],
    ["Name.Substring(9)", "Tests"],
    ["Name.ToLower()", "shop.api.tests"],
    ["Name.ToUpperInvariant()", "SHOP.API.TESTS"],
    ["Name.TrimStart('Sh')", "op.Api.Tests"],
    ["Name.TrimEnd('s')", "Shop.Api.Test"],
    ["Name.ToString()", "Shop.Api.Tests"],
    ["MSBuildProjectName.ToLowerInvariant()", "app"],
  ])("%s", (text, value) => {
    expect(expand(`$(${text})`, scope)).toMatchObject({ values: [value], unknown: null });
  });

  it("is called with each value of a property", () => {
    expect(expand("$(Several.ToUpper())", scope).values).toEqual(["A", "B"]);
  });

  it.each([
    "[System.IO.File]::ReadAllText('gone.txt')",
    "[System.IO.File]::Exists('$(MSBuildToolsPath)/x')",
    "[MSBuild]::VersionEquals('next', '1')",
    "[MSBuild]::IsOSPlatform('Windows')",
    "[System.Text.RegularExpressions.Regex]::IsMatch('a', '\\Aa')",
    "[System.Text.RegularExpressions.Regex]::IsMatch('a', '(a+)+b')",
    "[System.Text.RegularExpressions.Regex]::IsMatch('a', 'a*a*a*a*b')",
    "[System.Text.RegularExpressions.Regex]::IsMatch('a', 'a', RegexOptions.Singleline)",
    "[System.Text.RegularExpressions.Regex]::Replace('a', 'a', '$0')",
    "[System.Text.RegularExpressions.Regex]::Match('a', 'a').Groups[0].Value",
    "[System.Environment]::GetEnvironmentVariable('HOME')",
    "Name.Substring(99)",
    "Name.Replace('', 'x')",
    "Name.Trim(",
    "Gone.Trim()",
    "Name Trim",
  ])("is not known: %s", (text) => {
    expect(expand(`$(${text})`, scope).values).toEqual([]);
  });
});
