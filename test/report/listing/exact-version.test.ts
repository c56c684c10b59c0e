import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactVersion } from "../../../src/report/listing/exact-version.ts";
import { packageTypes } from "../../../src/domain/package.ts";
import { hostileText } from "../arbitrary-report.ts";
import { anyDeclaredPackage } from "./arbitrary-declared.ts";

describe("an exact version", () => {
  it.each([
    ["NODE", "1.2.3"],
    ["NODE", "1.0.0-beta.1+exp.sha.5114f85"],
    ["NODE", "1.0.0-0a.-"],
    ["JAVA", "31.1-jre"],
    ["JAVA", "1.0-SNAPSHOT"],
    ["JAVA", "Finchley.SR2"],
    ["JAVA", "7.0.0+1"],
    ["JAVA", "latestish"],
    ["PYTHON", "2.31.0"],
    ["PYTHON", "1!2.0.post1+local.7"],
    ["PYTHON", "v1.0"],
    ["GO", "v1.9.1"],
    ["GO", "v0.0.0-20190620200207-3b0461eec859"],
    ["GO", "v2.0.0+incompatible"],
    ["NUGET", "13.0.3"],
    ["NUGET", "4.0.0.1-preview.2"],
  ] as const)("of %s is %s", (packageType, version) => {
    expect(exactVersion(packageType, version)).toBe(version);
  });

  it.each([
    ["NODE", "^1.2.3"],
    ["NODE", "1.2"],
    ["NODE", "1.x"],
    ["NODE", "1.2.3 || 2.0.0"],
    ["NODE", "latest"],
    ["NODE", "git+ssh://git@host/acme/shop.git#0f0f0f"],
    ["NODE", "01.2.3"],
    ["JAVA", "[1.0,2.0)"],
    ["JAVA", "1.+"],
    ["JAVA", "latest.release"],
    ["JAVA", "LATEST"],
    ["JAVA", "RELEASE"],
    ["JAVA", "${missing}"],
    ["PYTHON", ">=2,<3"],
    ["PYTHON", "~=1.4"],
    ["PYTHON", "1.*"],
    ["PYTHON", "https://host/a.whl"],
    ["GO", "master"],
    ["GO", "1.2.3"],
    ["GO", "v1.2"],
    ["GO", "v01.0.0"],
    ["GO", "v1.0.0-01"],
    ["NUGET", "[1.0,2.0)"],
    ["NUGET", "1.*"],
    ["NUGET", "$(Version)"],
  ] as const)("of %s is not %s", (packageType, version) => {
    expect(exactVersion(packageType, version)).toBeNull();
  });

  it.each(packageTypes)("of %s is not one that is not known, empty or endless", (packageType) => {
    for (const version of [null, "", "1.0.0\n", ` 1.0.0`, `v1.0.0-${"a".repeat(300)}`])
      expect(exactVersion(packageType, version)).toBeNull();
  });

  it("is every version that an ecosystem spells", () => {
    fc.assert(
      fc.property(anyDeclaredPackage, ({ packageType, versions }) => {
        for (const version of versions) expect(exactVersion(packageType, version)).toBe(version);
      }),
    );
  });

  it("is never text that would need escaping", () => {
    fc.assert(
      fc.property(fc.constantFrom(...packageTypes), hostileText, (packageType, text) => {
        expect(exactVersion(packageType, text) ?? "1").toMatch(/^[\w.!+-]+$/);
      }),
    );
  });
});
