import { describe, expect, it } from "vitest";
import { constrain } from "../../../src/manifests/python/constraints.ts";
import {
  readRequirementLine,
  type StatedPackage,
} from "../../../src/manifests/python/requirement-line.ts";
import { listed } from "../../support/reading.ts";

function stated(...lines: readonly string[]): StatedPackage[] {
  return lines.flatMap((line) => {
    const meaning = readRequirementLine(line);
    return meaning?.kind === "package" ? meaning : [];
  });
}

function constrained(lines: readonly string[], constraints: readonly string[]): string[] {
  return listed({ packages: constrain(stated(...lines), stated(...constraints)) });
}

describe("constrain", () => {
  it("gives a package without a version the one that is pinned", () => {
    expect(constrained(["a"], ["a==1"])).toEqual(["a 1"]);
  });

  it("gives a range the version that is pinned", () => {
    expect(constrained(["a>=1"], ["a==1.5"])).toEqual(["a 1.5"]);
  });

  it("gives a package without a version the range of a constraint", () => {
    expect(constrained(["a"], ["a<2"])).toEqual(["a <2 range"]);
  });

  it("leaves a range beside the range of a constraint", () => {
    expect(constrained(["a>=1"], ["a<2"])).toEqual(["a >=1 range"]);
  });

  it("leaves a pin, whatever the constraint states", () => {
    expect(constrained(["a==1"], ["a==2"])).toEqual(["a 1"]);
  });

  it("adds no package", () => {
    expect(constrained(["a"], ["b==1"])).toEqual(["a -"]);
  });

  it("means both of two pins, which stand under different markers", () => {
    const constraints = ['a==1 ; python_version < "3"', 'a==2 ; python_version >= "3"'];

    expect(constrained(["a"], constraints)).toEqual(["a 1", "a 2"]);
  });

  it("finds a name in any spelling, and keeps that of the requirement", () => {
    expect(constrained(["Zope.Interface"], ["zope_interface==5"])).toEqual(["Zope.Interface 5"]);
  });

  it("leaves what comes from an address", () => {
    expect(constrained(["a @ https://example.com/x.zip"], ["a==1"])).toEqual(["a -"]);
  });

  it("does not multiply equal lines with equal constraints", () => {
    const packages = constrain(
      stated(...Array<string>(2_000).fill("a")),
      stated(...Array<string>(2_000).fill("a==1")),
    );

    expect(packages).toHaveLength(2_000);
  });
});
