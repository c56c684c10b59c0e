import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pinnedVersion, readSpecifier } from "../../../src/manifests/python/specifier.ts";

describe("readSpecifier", () => {
  it.each([
    ["==1.0", "==1.0"],
    [" >= 1.0 , < 2.0 ", ">=1.0,<2.0"],
    ["(>=1.0)", ">=1.0"],
    [">=1,", ">=1"],
    ["~=1.4.2", "~=1.4.2"],
    ["!=1.0,<=2", "!=1.0,<=2"],
    ["==1.*", "==1.*"],
    ["==1!2.0+local.1", "==1!2.0+local.1"],
    ["===weird-1_x", "===weird-1_x"],
    [">1.0b1", ">1.0b1"],
    ["==2013b", "==2013b"],
    ["==4.*.1", "==4.*.1"],
  ])("reads %j as %s", (text, specifier) => {
    expect(readSpecifier(text)).toBe(specifier);
  });

  it.each([
    "",
    "1.0",
    "=1.0",
    ">>1.0",
    "=>1.0",
    ">1 <2",
    "==",
    "==1,,<2",
    "==1;x",
    "==%%",
    "==a b",
  ])("refuses %j", (text) => {
    expect(readSpecifier(text)).toBeNull();
  });

  it("reads what it wrote", () => {
    const operator = fc.constantFrom("==", ">=", "<=", "!=", "~=", ">", "<");
    const version = fc.stringMatching(/^[0-9]{1,3}(\.[0-9]{1,3}){0,3}$/);
    const space = fc.constantFrom("", " ", "  ");
    const part = fc.tuple(space, operator, space, version, space);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const written = parts.map((each) => each.join("")).join(",");

        expect(readSpecifier(written)).toBe(written.replaceAll(" ", ""));
      }),
    );
  });
});

describe("pinnedVersion", () => {
  it.each([
    ["==1.0", "1.0"],
    ["===1.0", "1.0"],
    ["==1!2.0+local", "1!2.0+local"],
  ])("takes %s for the version %s", (specifier, version) => {
    expect(pinnedVersion(specifier)).toBe(version);
  });

  it.each([">=1.0", "==1.*", "==1.0,==1.0", "~=1.0", "!=1.0"])("takes %s for a range", (range) => {
    expect(pinnedVersion(range)).toBeNull();
  });
});
