import { describe, expect, it } from "vitest";
import { isFileBasedApp } from "../../../src/manifests/dotnet/file-based-app.ts";
import { listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const csproj = formatNamed("csproj");

describe("a file-based app", () => {
  it.each([
    "#:package A@1",
    "#!/usr/bin/env dotnet\n#:package A@1",
    "\uFEFF// A comment.\r\n\r\n/* Another\n   one. */ #:sdk Microsoft.NET.Sdk.Web\r\n",
    "#nullable enable\n#:property X=1",
  ])("has directives before its code: %j", (text) => {
    expect(isFileBasedApp(text)).toBe(true);
  });

  it.each([
    "",
    "using System;\n#:package A@1",
    "// #:package A@1",
    "/* #:package A@1 */",
    "#region A\n",
    "# :package A@1",
  ])("is not a file with %j", (text) => {
    expect(isFileBasedApp(text)).toBe(false);
  });

  it.each([
    ["#:package A@1.0", ["A 1.0"]],
    ["#:package A 1.0", ["A 1.0"]],
    ["#:package A@1.*", ["A 1.* range"]],
    ["#:package  A@[1,2)  ", ["A [1,2) range"]],
    ["#:property V=1.0\n#:package A@$(V)", ["A 1.0"]],
    ["#:package A", ["A -"]],
    ["#:package A@1\n#:package B@2\n", ["A 1", "B 2"]],
    ["#:project ../lib\n#:sdk Microsoft.NET.Sdk.Web@10.0.0", []],
    ["#:package", []],
  ])("declares what its directives name: %j", async (text, packages) => {
    const reading = await readFirst(csproj, { "app.cs": `${text}\nConsole.WriteLine();` });

    expect(listed(reading)).toEqual(packages);
    expect(reading.altered).toBe(true);
  });

  it("takes central versions, and packages of all projects", async () => {
    const reading = await readFirst(csproj, {
      "a/app.cs": "#:package A",
      "Directory.Packages.props": `<Project><ItemGroup><PackageVersion Include="A" Version="1"/></ItemGroup></Project>`,
      "Directory.Build.props": `<Project><ItemGroup><PackageReference Include="B" Version="2"/></ItemGroup></Project>`,
    });

    expect(listed(reading)).toEqual(["B 2", "A 1"]);
  });

  it("of an SDK of one's own is unresolved", async () => {
    const { unresolved } = await readFirst(csproj, { "app.cs": "#:sdk Company.Sdk@1.0" });

    expect(unresolved).toBe(true);
  });

  it("gives the line of a package without a version", async () => {
    const { warnings } = await readFirst(csproj, { "app.cs": "// one\n\n#:package A\n" });

    expect(warnings).toMatchObject([{ code: "version-unresolved", line: 3 }]);
  });
});

describe("a file of the name of a project", () => {
  it.each([
    ["a.csproj", null, true],
    ["a.csproj", "anything", true],
    ["Directory.Packages.props", "", true],
    ["a.sqlproj", `<?xml version="1.0"?>\n<Project Sdk="x">`, true],
    ["a.proj", "<project>", true],
    ["a.proj", "Some other tool's.", false],
    ["a.proj", null, true],
    ["a.cs", "#:package A@1", true],
    ["a.cs", "using System;", false],
    ["a.cs", null, false],
  ])("%s that begins with %j is a manifest: %s", (path, head, accepted) => {
    expect(csproj.accepts?.(path, () => head)).toBe(accepted);
  });
});
