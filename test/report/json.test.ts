import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonPieces, renderJson } from "../../src/report/json.ts";
import type { Report } from "../../src/report/report.ts";
import { anyReport } from "./arbitrary-report.ts";
import { entity, failed, report, synced } from "./reports.ts";
import { isCommand, unseen } from "./unseen.ts";

describe("the JSON report", () => {
  it("has its fields in the order of the contract, and a line for each row", () => {
    const packages = [
      {
        packageType: "NODE",
        name: "ms",
        versions: ["2.1.3"],
        manifests: ["package-lock.json"],
        development: false,
      },
    ] as const;
    const entities = synced.entities.map((one) => ({ ...one, packages }));

    expect(renderJson({ ...synced, entities })).toMatchInlineSnapshot(`
      "{
        "schemaVersion": 1,
        "tool": {"name":"cortex-dependency-report","version":"1.2.3"},
        "mode": "sync",
        "result": "synced",
        "reason": null,
        "repository": "acme/shop",
        "ref": "refs/heads/main",
        "commit": "4f2a9c1d0e8b7a6f5e4d3c2b1a0f9e8d7c6b5a49",
        "startedAt": "2026-11-03T08:15:00.000Z",
        "durationMs": 4210,
        "entities": [
          {
            "entity": "payments-api",
            "result": "synced",
            "sources": [],
            "packageTypes": [
              {"packageType":"NODE","result":"synced","held":null,"declared":812,"recorded":812,"added":[{"name":"@scope/button","versions":["2.0.0","2.1.0"]},{"name":"ms","versions":["2.1.3"]}],"updated":[{"name":"debug","from":["4.3.3"],"to":["4.3.4"]}],"removed":[{"name":"left-pad","versions":["1.3.0"]}],"withheld":[],"unclaimed":[],"claimedElsewhere":[],"document":{"endpoint":"node/package-lock","verbatim":true,"bytes":40213,"manifests":["package-lock.json"]}},
              {"packageType":"PYTHON","result":"synced","held":null,"declared":40,"recorded":40,"added":[{"name":"requests","versions":["2.32.0"]}],"updated":[],"removed":[],"withheld":[],"unclaimed":[],"claimedElsewhere":[],"document":{"endpoint":"python/requirements","verbatim":false,"bytes":900,"manifests":["tools/requirements.txt","api/requirements.txt"]}}
            ],
            "packages": [
              {"packageType":"NODE","name":"ms","versions":["2.1.3"],"manifests":["package-lock.json"],"development":false}
            ]
          }
        ],
        "manifests": [
          {"path":"package-lock.json","format":"npm-lock","packageType":"NODE","entity":"payments-api","status":"used","reason":null,"packages":812},
          {"path":"package.json","format":"package-json","packageType":"NODE","entity":"payments-api","status":"covered","reason":"package-lock.json","packages":0},
          {"path":"tools/requirements.txt","format":"requirements","packageType":"PYTHON","entity":"payments-api","status":"used","reason":null,"packages":40}
        ],
        "problems": [],
        "requests": {"total":6,"retried":1,"uploads":2}
      }
      "
    `);
  });

  it("means the same whole and in pieces, whatever it holds", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        expect(JSON.parse(renderJson(any))).toEqual(JSON.parse(JSON.stringify(any)));
        expect(jsonPieces(any).join("")).toBe(renderJson(any));
      }),
    );
  });

  it("holds the problems as they came", () => {
    expect(JSON.parse(renderJson(failed))).toMatchObject({ problems: failed.problems });
  });

  it("is the report, the whole report and nothing but the report", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        expect(JSON.parse(renderJson(any))).toEqual(plain(any));
      }),
    );
  });

  it("shows every character, and forms no command in a log", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const json = renderJson(any);

        expect(json).not.toMatch(unseen);
        expect(json.split("\n").filter(isCommand)).toEqual([]);
      }),
    );
  });

  it("stays compact for a hundred thousand packages", () => {
    const packages = Array.from({ length: 100_000 }, (_, index) => ({
      packageType: "NODE" as const,
      name: `package-${index}`,
      versions: ["1.0.0"],
      manifests: ["package-lock.json"],
      development: false,
    }));
    const json = renderJson(report({ entities: [entity("a", [], { packages })] }));

    expect(json.length).toBeLessThan(100_000 * 150);
    expect(json.split("\n").length).toBeLessThan(100_050);
  });
});

function plain(value: Report): unknown {
  return JSON.parse(JSON.stringify(value));
}
