import { describe, expect, it } from "vitest";
import { splitName } from "../../../src/report/listing/package-url.ts";

describe("the two parts of a name", () => {
  it.each([
    ["NODE", "@angular/core", "@angular", "core"],
    ["NODE", "@a/b/c", "@a", "b/c"],
    ["NODE", "left-pad", "", "left-pad"],
    ["NODE", "a/b", "", "a/b"],
    ["NODE", "@odd", "", "@odd"],
    ["JAVA", "com.google.guava:guava", "com.google.guava", "guava"],
    ["JAVA", "a:b:c", "a", "b:c"],
    ["JAVA", "guava", "", "guava"],
    ["JAVA", ":guava", "", ":guava"],
    ["GO", "github.com/pkg/errors", "", "github.com/pkg/errors"],
    ["PYTHON", "zope.interface", "", "zope.interface"],
    ["NUGET", "Newtonsoft.Json", "", "Newtonsoft.Json"],
  ] as const)("of %s: %s is %j and %j", (packageType, written, group, name) => {
    expect(splitName(packageType, written)).toEqual({ group, name });
  });
});
