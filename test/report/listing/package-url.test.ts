import fc from "fast-check";
import { PackageURL } from "packageurl-js";
import { describe, expect, it } from "vitest";
import { packageUrl } from "../../../src/report/listing/package-url.ts";
import { packageTypes } from "../../../src/domain/package.ts";
import { hostileText } from "../arbitrary-report.ts";
import { anyDeclaredPackage } from "./arbitrary-declared.ts";
import { triesOf } from "../../support/one-in.ts";

describe("a package URL", () => {
  it.each([
    ["NODE", "left-pad", "1.3.0", "pkg:npm/left-pad@1.3.0"],
    ["NODE", "@angular/core", "12.3.1", "pkg:npm/%40angular/core@12.3.1"],
    ["NODE", "JSONStream", "1.3.5", "pkg:npm/jsonstream@1.3.5"],
    ["NODE", "a", "1.0.0+b", "pkg:npm/a@1.0.0+b"],
    ["JAVA", "com.google.guava:guava", "31.1-jre", "pkg:maven/com.google.guava/guava@31.1-jre"],
    ["PYTHON", "Zope._Interface", "5.0", "pkg:pypi/zope-interface@5.0"],
    ["GO", "github.com/Azure/go/v2", "v2.0.1", "pkg:golang/github.com/Azure/go/v2@v2.0.1"],
    ["GO", "gopkg.in/yaml.v3", "v3.0.1", "pkg:golang/gopkg.in/yaml.v3@v3.0.1"],
    ["GO", "rsc", "v1.0.0", "pkg:golang/rsc@v1.0.0"],
    ["NUGET", "Newtonsoft.Json", "13.0.3", "pkg:nuget/Newtonsoft.Json@13.0.3"],
  ] as const)("of %s %s %s is %s", (packageType, name, version, purl) => {
    expect(packageUrl(packageType, name, version)).toBe(purl);
  });

  it.each([
    ["NODE", "ms", "^2.0.0", "pkg:npm/ms"],
    ["NODE", "ms", "github:vercel/ms", "pkg:npm/ms"],
    ["JAVA", "a:b", "[1,2)", "pkg:maven/a/b"],
    ["PYTHON", "requests", ">=2,<3", "pkg:pypi/requests"],
    ["GO", "a.b/c", "master", "pkg:golang/a.b/c"],
    ["GO", "a.b/c", "vnext", "pkg:golang/a.b/c"],
    ["NUGET", "A", "1.*", "pkg:nuget/A"],
    ["NUGET", "A", null, "pkg:nuget/A"],
  ] as const)("of %s %s in %s names no version: %s", (packageType, name, version, purl) => {
    expect(packageUrl(packageType, name, version)).toBe(purl);
  });

  it("encodes what would end it, part it or command", () => {
    expect(packageUrl("NUGET", "A?b#c@d%20/e f\n\u202e", "1.0")).toBe(
      "pkg:nuget/A%3Fb%23c%40d%2520%2Fe%20f%0A%E2%80%AE@1.0",
    );
  });

  it.each([
    ["an empty name", "NODE", ""],
    ["a blank name", "NUGET", " \t"],
    ["a scope alone", "NODE", "@scope/"],
    ["a Java artifact without its group", "JAVA", "guava"],
    ["a Java group without an artifact", "JAVA", "com.google:"],
    ["an empty Java group", "JAVA", ":guava"],
    ["a Go path that ends with a slash", "GO", "github.com/"],
  ] as const)("is there none for %s", (_, packageType, name) => {
    expect(packageUrl(packageType, name, "1.0.0")).toBeNull();
  });

  it.each([
    ["spaces around it", "NODE", " ms"],
    ["an empty segment", "GO", "a.b//c"],
    ["a leading slash", "GO", "/a.b/c"],
    ["an empty segment in its group", "JAVA", "a//b:c"],
    ["nothing but a slash for its group", "JAVA", "/:c"],
    ["nothing but slashes before it", "GO", "//c"],
  ] as const)("never is that of another package: %s", (_, packageType, name) => {
    expect(packageUrl(packageType, name, null)).toBeNull();
  });

  it("is there for every name that an ecosystem spells, and read back means the same", () => {
    fc.assert(
      fc.property(anyDeclaredPackage, ({ packageType, name, versions: [version = null] }) => {
        const purl = packageUrl(packageType, name, version) ?? "";
        const read = PackageURL.fromString(purl);

        expect(read.toString()).toBe(purl);
        expect(read.version).toBe(version);
        expect(purl.startsWith("pkg:")).toBe(true);
      }),
    );
  });

  it("distinguishes two modules of Go that differ in case alone", () => {
    fc.assert(
      fc.property(anyDeclaredPackage, ({ name }) => {
        const path = `github.com/${name.replaceAll(/[^A-Za-z]/g, "x")}`;
        const read = PackageURL.fromString(packageUrl("GO", path, null) ?? "");

        expect([read.namespace, read.name].join("/")).toBe(path);
      }),
    );
  });

  it("is one line of visible ASCII whatever the name, and can be read back", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...packageTypes),
        fc.array(hostileText, { maxLength: 3 }).map((parts) => parts.join("/").toWellFormed()),
        fc.option(hostileText),
        (packageType, name, version) => {
          const purl = packageUrl(packageType, name, version);
          if (purl === null) return;

          expect(purl).toMatch(/^pkg:[a-z]+\/[!-~]+$/);
          expect(PackageURL.fromString(purl).toString()).toBe(purl);
        },
      ),
      { numRuns: triesOf(1000) },
    );
  });
});
