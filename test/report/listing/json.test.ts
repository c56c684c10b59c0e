import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderJsonListing } from "../../../src/report/listing/lines.ts";
import { listedPackages } from "../../../src/report/listing/listed-packages.ts";
import { anyReport } from "../arbitrary-report.ts";
import { isCommand, unseen } from "../unseen.ts";
import { declared, listing } from "./arbitrary-declared.ts";

describe("the listing as JSON", () => {
  it("has a line for each name and version, its fields in one order", () => {
    const report = listing([
      declared("NODE", "@scope/ui", ["1.0.0", "^2"], { manifests: ["a.json", "b.json"] }),
      declared("GO", "github.com/pkg/errors", [], { development: true }),
    ]);

    expect(renderJsonListing(report)).toMatchInlineSnapshot(`
      "[
        {"packageType":"NODE","name":"@scope/ui","version":"1.0.0","purl":"pkg:npm/%40scope/ui@1.0.0","manifests":["a.json","b.json"],"development":false},
        {"packageType":"NODE","name":"@scope/ui","version":"^2","purl":"pkg:npm/%40scope/ui","manifests":["a.json","b.json"],"development":false},
        {"packageType":"GO","name":"github.com/pkg/errors","version":null,"purl":"pkg:golang/github.com/pkg/errors","manifests":["lock"],"development":true}
      ]
      "
    `);
  });

  it("is an empty array where nothing is declared", () => {
    expect(renderJsonListing(listing())).toBe("[]\n");
  });

  it("is the listed packages and nothing but them", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(JSON.parse(renderJsonListing(report))).toEqual(listedPackages(report));
      }),
    );
  });

  it("shows every character, and forms no command in a log", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const json = renderJsonListing(report);

        expect(json).not.toMatch(unseen);
        expect(json.split("\n").filter(isCommand)).toEqual([]);
      }),
    );
  });
});
