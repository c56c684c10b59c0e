import { describe, expect, it } from "vitest";
import { assign, expand } from "../../../src/manifests/dotnet/properties.ts";
import type { Properties } from "../../../src/manifests/dotnet/scope.ts";
import { parseXml } from "../../../src/syntax/xml.ts";
import { scopeOf } from "./scopes.ts";

describe("a text with properties", () => {
  const scope = scopeOf({ a: "1", b: ["x", "y"], none: [], TargetFrameworks: "net8.0; net9.0" });

  it.each([
    ["plain", "1.0", ["1.0"]],
    ["empty", "", [""]],
    ["one property", "$(A)", ["1"]],
    ["in any capitals", "$(a).$(A)", ["1.1"]],
    ["with space around the name", "$( A )", ["1"]],
    ["several values", "$(B).0", ["x.0", "y.0"]],
    ["several values twice", "$(B)$(B)", ["xx", "xy", "yx", "yy"]],
    ["a lone sign", "$1", ["$1"]],
    ["text behind a property", "$(A);$(A);", ["1;1;"]],
    ["each of several frameworks", "$(TargetFramework)", ["net8.0", "net9.0"]],
  ])("is known: %s", (_, text, values) => {
    const known = expand(text, scope);

    expect(known.unknown).toBeNull();
    expect(known.values.toSorted()).toEqual(values.toSorted());
  });

  it.each([
    ["a property that is nowhere", "$(No).0", "No"],
    ["one with a dot that is nowhere", "$(No.Where)", "No.Where"],
    ["one that has no value", "$(None)", "None"],
    ["a method of one that has no value", "$(None.Trim())", "$(None.Trim())"],
    ["an unknown function", "$([System.Guid]::NewGuid())", "$([System.Guid]::NewGuid())"],
    ["an unknown method", "$(A.Frobnicate())", "$(A.Frobnicate())"],
    ["an index", "$(A[0])", "$(A[0])"],
    ["a bracket that never closes", "$(A", "$(A"],
    ["arguments that never close", "$(A.Trim('x')", "$(A.Trim('x')"],
    ["more values than any project has", "$(B)$(B)$(B)$(B)$(B)", "B"],
    ["no name", "$()", "$()"],
  ])("is not known: %s", (_, text, unknown) => {
    expect(expand(text, scope)).toEqual({ values: [], unknown, open: true });
  });

  it("keeps signs that a replacement would take for its own", () => {
    expect(expand("$(A)", scopeOf({ a: "$&$1" })).values).toEqual(["$&$1"]);
  });

  it("takes what is set nowhere for empty in a plain build", () => {
    expect(expand("$(No)x", { ...scope, plain: true })).toEqual({
      values: ["x"],
      unknown: null,
      open: false,
    });
  });
});

describe("a property", () => {
  async function assigned(
    text: string,
    verdict: true | null,
    properties: Properties = new Map(),
  ): Promise<Properties> {
    const { children } = await parseXml(`<PropertyGroup>${text}</PropertyGroup>`, "a.props");
    const scope = { ...scopeOf(), properties };
    for (const property of children) assign(properties, property, verdict, scope);
    return properties;
  }

  it.each([
    ["a value", "<A>1</A>", ["1"]],
    ["a value with space around it", "<A>\n 1 \n</A>", ["1"]],
    ["the last value", "<A>1</A><A>2</A>", ["2"]],
    ["a value made of others", "<B>1</B><A>$(B).2</A>", ["1.2"]],
    ["a value made of itself", "<A>1</A><A>$(A)x</A>", ["1x"]],
    ["no value of what is nowhere", "<A>$(No)</A>", []],
  ])("has %s", async (_, text, values) => {
    expect((await assigned(text, true)).get("a")?.values).toEqual(values);
  });

  it("under a condition that is not decided keeps what it was, and may be something else", async () => {
    const before: Properties = new Map([["a", { values: ["1"], open: false }]]);

    expect((await assigned("<A>2</A>", null, before)).get("a")).toEqual({
      values: ["1", "2"],
      open: true,
    });
  });
});
