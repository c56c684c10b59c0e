import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderSummary } from "../../src/report/summary.ts";
import { synced } from "./reports.ts";

const documentation = readFileSync("docs/report.md", "utf8");

describe("the documentation of the report", () => {
  it.each(Object.keys(synced))("reports the field %s", (field) => {
    expect(documentation).toMatch(new RegExp(`\`${field}[[\`]`));
  });

  it("shows a summary as it is", () => {
    const shown = squeezed(documentation.slice(documentation.indexOf("## A summary")));

    for (const line of squeezed(renderSummary({ ...synced, manifests: [] })).slice(1))
      expect(shown).toContain(line);
  });
});

/** The lines of Markdown, with the cells of its tables as narrow as can be. */
function squeezed(markdown: string): readonly string[] {
  return markdown
    .split("\n")
    .map((line) =>
      line.startsWith("|")
        ? line.replace(/ +\|/g, " |").replace(/\| +/g, "| ").replace(/-{2,}/g, "--")
        : line,
    )
    .filter((line) => line !== "");
}
