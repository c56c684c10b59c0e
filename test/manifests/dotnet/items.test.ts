import { describe, expect, it } from "vitest";
import {
  attribute,
  metadata,
  requireProject,
  sameName,
} from "../../../src/manifests/dotnet/items.ts";
import { parseXml } from "../../../src/syntax/xml.ts";
import { Fault } from "../../../src/domain/problem.ts";

describe("metadata", () => {
  it.each([
    [`<a Version="1"/>`, "1"],
    [`<a version=" 1 "/>`, "1"],
    [`<a><Version>1</Version></a>`, "1"],
    [`<a><VERSION>\n1\n</VERSION></a>`, "1"],
    [`<a Version="1"><Version>2</Version></a>`, "1"],
    [`<a Version=""><Version>2</Version></a>`, "2"],
    [`<a Version=""/>`, null],
    [`<a><Version/></a>`, null],
    [`<a Versions="1"/>`, null],
    [`<a/>`, null],
  ])("of %s", async (text, value) => {
    expect(metadata(await parseXml(text, "a.csproj"), "Version")).toBe(value);
  });
});

describe("an attribute", () => {
  it.each([
    [`<a Include="x"/>`, "x"],
    [`<a INCLUDE="x"/>`, "x"],
    [`<a Include=" "/>`, null],
    [`<a Update="x"/>`, null],
    [`<a/>`, null],
  ])("of %s", async (text, value) => {
    expect(attribute(await parseXml(text, "a.csproj"), "Include")).toBe(value);
  });
});

describe("names", () => {
  it.each([
    ["Version", "Version", true],
    ["Version", "VERSION", true],
    ["Version", "Versions", false],
    ["a", "b", false],
  ])("%s and %s", (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
  });
});

describe("the root of a project", () => {
  it("is named Project", async () => {
    for (const text of ["<Project/>", "<project/>"])
      expect(requireProject(await parseXml(text, "a.csproj"), "a.csproj")).toBeUndefined();
  });

  it("is reported where it is something else", async () => {
    const root = await parseXml("\n<packages/>", "a.csproj");

    expect(() => requireProject(root, "a.csproj")).toThrow(Fault);
    expect(() => requireProject(root, "a.csproj")).toThrow(
      "a.csproj is XML, but its root is <packages> and not <Project>. Fix the file, or add it to `exclude`.",
    );
  });
});
