import { describe, expect, it } from "vitest";
import { assign, expand, type Properties } from "../../../src/manifests/dotnet/properties.ts";
import { parseXml } from "../../../src/syntax/xml.ts";

describe("a text with properties", () => {
  const properties: Properties = new Map([
    ["a", ["1"]],
    ["b", ["x", "y"]],
    ["none", []],
  ]);

  it.each([
    ["plain", "1.0", ["1.0"]],
    ["empty", "", [""]],
    ["one property", "$(A)", ["1"]],
    ["in any capitals", "$(a).$(A)", ["1.1"]],
    ["with space around the name", "$( A )", ["1"]],
    ["several values", "$(B).0", ["x.0", "y.0"]],
    ["several values twice", "$(B)$(B)", ["xx", "xy", "yx", "yy"]],
    ["a lone sign", "$1", ["$1"]],
  ])("is told: %s", (_, text, values) => {
    const told = expand(text, properties);

    expect(told.unknown).toBeNull();
    expect(told.values.toSorted()).toEqual(values.toSorted());
  });

  it.each([
    ["a property that is nowhere", "$(No).0", "No"],
    ["one that has no value", "$(None)", "None"],
    ["a function", "$([System.String]::Copy('a'))", "$([System.String]::Copy('a'))"],
    ["a bracket that never closes", "$(A", "$(A"],
    ["more values than any project has", "$(B)$(B)$(B)$(B)$(B)", "B"],
  ])("is not told: %s", (_, text, unknown) => {
    expect(expand(text, properties)).toEqual({ values: [], unknown });
  });

  it("keeps signs that a replacement would take for its own", () => {
    expect(expand("$(A)", new Map([["a", ["$&$1"]]])).values).toEqual(["$&$1"]);
  });
});

describe("a property", () => {
  it.each([
    ["a value", "<A>1</A>", ["1"]],
    ["a value with space around it", "<A>\n 1 \n</A>", ["1"]],
    ["the last value", "<A>1</A><A>2</A>", ["2"]],
    ["a value made of others", "<B>1</B><A>$(B).2</A>", ["1.2"]],
    ["a value made of itself", "<A>1</A><A>$(A)x</A>", ["1x"]],
    ["no value of what is nowhere", "<A>$(No)</A>", []],
    ["both values of a condition", `<A>1</A><A Condition="x">2</A>`, ["1", "2"]],
    ["a default that is not needed", `<A>1</A><A Condition=" '$(A)' == '' ">2</A>`, ["1"]],
    ["a default that is needed", `<A Condition="'$(A)' == ''">2</A>`, ["2"]],
    ["the default of another", `<A>1</A><A Condition="'$(B)' == ''">2</A>`, ["1", "2"]],
  ])("has %s", async (_, text, values) => {
    const properties: Properties = new Map();
    const { children } = await parseXml(`<PropertyGroup>${text}</PropertyGroup>`, "a.props");
    for (const property of children) assign(properties, property, false);

    expect(properties.get("a")).toEqual(values);
  });

  it("in a group with a condition keeps what it was", async () => {
    const properties: Properties = new Map([["a", ["1"]]]);
    const { children } = await parseXml("<PropertyGroup><A>2</A></PropertyGroup>", "a.props");
    for (const property of children) assign(properties, property, true);

    expect(properties.get("a")).toEqual(["1", "2"]);
  });
});
