import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderSummary } from "../../src/report/summary.ts";
import { entity, report, synced, type } from "./reports.ts";

const documentation = readFileSync("docs/report.md", "utf8");

describe("the documentation of the report", () => {
  it.each(Object.keys(synced))("describes the field %s", (field) => {
    expect(documentation).toMatch(new RegExp(`\`${field}[[\`]`));
  });

  it("has every mark of a change", () => {
    const summary = renderSummary(every);

    for (const mark of summary.match(/^\| (?:➖|🔺|🔸|🔹|🔻|🔄|➕) /gmu) ?? [])
      expect(documentation).toContain(mark.slice(2, -1));
    expect(new Set(summary.match(/^\| (?:➖|🔺|🔸|🔹|🔻|🔄|➕) /gmu))).toHaveProperty("size", 7);
  });

  it("shows pictures that are there, light and dark", () => {
    const pictures = documentation.match(/images\/[\w-]+\.png/g) ?? [];

    expect(pictures.length).toBeGreaterThan(5);
    for (const picture of pictures) {
      expect(existsSync(`docs/${picture}`), picture).toBe(true);
      expect(existsSync(`docs/${picture.replace("light", "dark")}`), picture).toBe(true);
    }
  });
});

const from = ["2.2.2"];

const every = report({
  result: "synced",
  entities: [
    entity("a", [
      type({
        removed: [{ name: "a", versions: from }],
        updated: ["3.0.0", "2.3.0", "2.2.3", "1.0.0", "main"].map((to) => ({
          name: to,
          from,
          to: [to],
        })),
        added: [{ name: "b", versions: from }],
      }),
    ]),
  ],
});
