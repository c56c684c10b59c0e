import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseGlobs, parsePackageTypes } from "../../src/settings/lists.ts";
import { packageTypes } from "../../src/domain/package.ts";

describe("globs", () => {
  it("stand one on a line, with comments and blank lines between", () => {
    expect(parseGlobs("# not ours\r\n**/legacy/**\r\n\r\n  docs/*.json  \n")).toEqual({
      value: ["**/legacy/**", "docs/*.json"],
    });
  });

  it("may hold commas, braces and spaces", () => {
    expect(parseGlobs("{a,b}/**\nmy docs/**\n!(a|b)/**\n[!a]/**")).toEqual({
      value: ["{a,b}/**", "my docs/**", "!(a|b)/**", "[!a]/**"],
    });
  });

  it("may separate directories as on Windows", () => {
    expect(parseGlobs("services\\**\na\\b\\*.json")).toEqual({
      value: ["services/**", "a/b/*.json"],
    });
  });

  it("count once", () => {
    expect(parseGlobs("a/**\na/**")).toEqual({ value: ["a/**"] });
  });

  it.each(["+(a|b)/**", "a/*(b)", "[ab/**", "!(a)/!(b)"])(
    "are not %s, which no matcher here knows",
    (glob) => {
      expect(parseGlobs(glob)).toEqual({
        faults: [expect.stringContaining(`has the line "${glob}"; allowed is a glob of \`*\``)],
      });
    },
  );

  it("cannot take each other back", () => {
    expect(parseGlobs("a/**\n!a/b/**")).toEqual({
      faults: ['has the line "!a/b/**"; allowed is a glob without `!` in front.'],
    });
  });

  it("are not endless", () => {
    expect(parseGlobs("*".repeat(1_000))).toHaveProperty("value");
    expect(parseGlobs("*".repeat(1_001))).toEqual({
      faults: [expect.stringContaining("up to 1000 characters")],
    });
  });
});

describe("package types", () => {
  it.each([
    ["node", ["NODE"]],
    ["node,java,python,go,nuget", ["NODE", "JAVA", "PYTHON", "GO", "NUGET"]],
    ["Go\nNODE", ["NODE", "GO"]],
    [" nuget , \r\n python ", ["PYTHON", "NUGET"]],
    ["go, go", ["GO"]],
  ])("%j are %j", (text, value) => {
    expect(parsePackageTypes(text)).toEqual({ value });
  });

  it.each(["", ",", "\n,\n"])("are not restricted by %j", (text) => {
    expect(parsePackageTypes(text)).toEqual({ value: null });
  });

  it("are Cortex's five: every other word is a fault of its own", () => {
    expect(parsePackageTypes("node, npm, ruby")).toEqual({
      faults: [
        'names "npm"; allowed are `node`, `java`, `python`, `go`, `nuget`, separated by commas or lines.',
        'names "ruby"; allowed are `node`, `java`, `python`, `go`, `nuget`, separated by commas or lines.',
      ],
    });
    expect(parsePackageTypes("node go")).toHaveProperty("faults");
    expect(parsePackageTypes("constructor")).toHaveProperty("faults");
  });

  it("come in the order of every table, whatever the order they are named in", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...packageTypes], { minLength: 1 }), (named) => {
        expect(parsePackageTypes(named.join(","))).toEqual({
          value: packageTypes.filter((type) => named.includes(type)),
        });
      }),
    );
  });
});
