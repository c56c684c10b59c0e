import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateCondition } from "../../../src/manifests/dotnet/conditions.ts";
import { scopeOf } from "./scopes.ts";

const scope = scopeOf(
  { yes: "true", no: "false", v: "1.10", name: "Shop.Tests", two: ["a", "b"], empty: "" },
  { "src/app/there.props": "", "build/x/y.txt": "", "src/beside.props": "" },
);

describe("a condition", () => {
  it.each([
    "",
    "true",
    "'TRUE'",
    "$(Yes)",
    "!$(No)",
    "'$(Yes)' == 'True'",
    "'$(Name)'=='shop.tests'",
    "'$(Name)' != 'Shop'",
    "$(Name) == 'Shop.Tests'",
    "'$(Empty)' == ''",
    "1 < 2 and 2 <= 2 and 3 > 2 and 3 >= 3",
    "$(V) > 1.5 or $(V) == 1.1",
    "'on' == 'true'",
    "('$(Yes)' == 'true') And !('$(No)' == 'true')",
    "'$(No)' == 'true' Or '$(Yes)' == 'true'",
    "'$(Unset)' == 'x' or $(Yes)",
    "'$(Two)' != 'c'",
    "Exists('there.props')",
    "Exists('$(MSBuildThisFileDirectory)there.props')",
    "Exists('../../build/x')",
    "!Exists('gone.props')",
    "HasTrailingSlash('a\\')",
    "$(Name.EndsWith('.Tests'))",
    "'$(Name.Contains('Tests'))' == 'true'",
    "$([System.String]::IsNullOrEmpty('$(Empty)'))",
    "$([MSBuild]::VersionGreaterThanOrEquals('10.0.1', '9.5'))",
  ])("holds: %s", (condition) => {
    expect(evaluateCondition(condition, scope)).toBe(true);
  });

  it.each([
    "false",
    " 'False' ",
    "$(No)",
    "'$(Yes)' == 'false'",
    "'$(Name)' == ''",
    "'$(Unset)' == 'x' and $(No)",
    "'$(Two)' == 'c'",
    "2 < 1",
    "HasTrailingSlash('a')",
    "Exists('')",
    "Exists('gone.props')",
    "Exists('../../../../outside.props')",
    "!Exists('there.props')",
  ])("does not hold: %s", (condition) => {
    expect(evaluateCondition(condition, scope)).toBe(false);
  });

  it.each([
    ["a property that is set nowhere", "'$(Unset)' == 'x'"],
    ["what may be empty", "'$(Unset)' == ''"],
    ["one of several values", "'$(Two)' == 'a'"],
    ["a property that is no truth", "$(Name)"],
    ["words", "x"],
    ["an order of words", "'a' < 'b'"],
    ["items", "'@(Compile)' == ''"],
    ["a file of the machine", "Exists('$(MSBuildExtensionsPath)/a.props')"],
    ["a file of one directory that another does not have", "Exists('beside.props')"],
    ["a function that is not known", "Frobnicate('x')"],
    ["a bracket that does not close", "('a' == 'a'"],
    ["an operator without its right side", "'a' =="],
    ["an operator without its left side", "== 'a'"],
    ["a quote that does not close", "'a' == 'a"],
    ["a function that does not close", "Exists('a'"],
    ["a property that does not close", "$(A == 'a'"],
    ["a sign of another language", "'a' === 'a'"],
    ["something behind it", "'a' == 'a' 'b'"],
    ["a great length", `'${"a".repeat(6_000)}' == ''`],
  ])("is not decided by %s", (_, condition) => {
    const there = { ...scope, path: "src/x.props" };

    expect(evaluateCondition(condition, there)).toBeNull();
  });

  it("that asks for what a condition set is not decided, but in a plain build", () => {
    const open = {
      ...scope,
      properties: new Map([["a", { values: ["1"], open: true }]]),
    };

    expect(evaluateCondition("'$(A)' == '1'", open)).toBeNull();
    expect(evaluateCondition("'$(A)' == '1'", { ...open, plain: true })).toBe(true);
    expect(evaluateCondition("'$(Unset)' == 'x'", { ...open, plain: true })).toBe(false);
  });

  it("is decided or not, whatever it is made of", () => {
    const pieces = ["'$(Yes)'", "==", "!=", "and", "or", "!", "(", ")", "'x'", "Exists('a')", "<"];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), (parts) => {
        expect([true, false, null]).toContain(evaluateCondition(parts.join(" "), scope));
      }),
    );
  });

  it("and its negation are never both true", () => {
    const operand = fc.constantFrom("'$(Yes)'", "'$(No)'", "'$(Unset)'", "'$(Two)'", "'a'", "true");
    const comparison = fc
      .tuple(operand, fc.constantFrom("==", "!="), operand)
      .map((parts) => parts.join(" "));
    const condition = fc
      .tuple(comparison, fc.constantFrom("and", "or"), comparison)
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(condition, (text) => {
        const [holds, fails] = [text, `!(${text})`].map((each) => evaluateCondition(each, scope));
        expect(fails).toBe(holds === null || holds === undefined ? null : !holds);
      }),
    );
  });
});
