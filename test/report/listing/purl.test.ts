import fc from "fast-check";
import { PackageURL } from "packageurl-js";
import { describe, expect, it } from "vitest";
import { listedPackages } from "../../../src/report/listing/listed-packages.ts";
import { renderPurlListing } from "../../../src/report/listing/lines.ts";
import { anyReport } from "../arbitrary-report.ts";
import { isCommand } from "../unseen.ts";
import { anyDeclaredPackage, declared, listing } from "./arbitrary-declared.ts";

describe("the listing as package URLs", () => {
  it("has one a line, in the order of the listed packages", () => {
    const report = listing([
      declared("GO", "github.com/pkg/errors", ["v0.9.1"]),
      declared("NODE", "@scope/ui", ["1.0.0", "2.0.0"]),
    ]);

    expect(renderPurlListing(report)).toBe(
      "pkg:npm/%40scope/ui@1.0.0\npkg:npm/%40scope/ui@2.0.0\npkg:golang/github.com/pkg/errors@v0.9.1\n",
    );
  });

  it("names a package once of which only ranges are known", () => {
    const report = listing([declared("NODE", "ms", ["^1", "^2"]), declared("NODE", "MS", ["^1"])]);

    expect(renderPurlListing(report)).toBe("pkg:npm/ms\n");
  });

  it("has no line for what has no package URL", () => {
    expect(renderPurlListing(listing([declared("JAVA", "guava", ["1"])]))).toBe("");
  });

  it("is empty where nothing is declared", () => {
    expect(renderPurlListing(listing())).toBe("");
  });

  it("has every declared package, and each line reads back as itself", () => {
    fc.assert(
      fc.property(fc.array(anyDeclaredPackage, { maxLength: 8 }), (packages) => {
        const lines = linesOf(renderPurlListing(listing(packages)));

        expect(lines.map((line) => PackageURL.fromString(line).toString())).toEqual(lines);
        expect(new Set(lines)).toEqual(
          new Set(listedPackages(listing(packages)).map(({ purl }) => purl)),
        );
      }),
    );
  });

  it("has lines of visible ASCII, and no command, whatever the report", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const lines = linesOf(renderPurlListing(report));

        expect(lines.filter((line) => !/^pkg:[!-~]+$/.test(line) || isCommand(line))).toEqual([]);
        expect(new Set(lines).size).toBe(lines.length);
      }),
    );
  });
});

function linesOf(text: string): readonly string[] {
  return text.split("\n").slice(0, -1);
}
