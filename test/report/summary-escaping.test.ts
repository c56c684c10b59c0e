import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderSummary } from "../../src/report/summary.ts";
import { anyReport } from "./arbitrary-report.ts";
import { githubView, withoutOwnLinks } from "./views.ts";
import { unseen } from "./unseen.ts";

describe("whatever stands in a report, its summary", () => {
  it("shows every character", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        expect(renderSummary(any, githubView)).not.toMatch(unseen);
      }),
    );
  });

  it.each([
    ["HTML", /<(?!\/?(?:details|summary|code|sub|br|wbr|span)\b)|<\/?(?:img|script)/i],
    ["links", /\]\(|(?<=\w):\/\/|www\./],
    ["mentions", /@(?:octocat|b\.example)/],
    ["emoji codes", /:rocket:/],
    ["emphasis", /\*\*bold|~~gone/],
    ["formulas", /\$x|x\$/],
    ["entities that nobody wrote", /&lt;/],
  ])("has no %s of others outside of code", (_, forged) => {
    fc.assert(
      fc.property(anyReport, (any) => {
        expect(withoutCode(withoutOwnLinks(renderSummary(any, githubView)))).not.toMatch(forged);
      }),
    );
  });

  it("refers to no issue, which GitHub looks for outside of code only", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const text = withoutCode(withoutOwnLinks(renderSummary(any, githubView))).replace(
          /<code>.*?<\/code>/g,
          "code",
        );

        expect(text).not.toMatch(/(?<!&)#\d|GH-\d/);
      }),
    );
  });

  it("has every cell of its tables in its column", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        for (const table of tables(renderSummary(any, githubView))) {
          const [head = 0, ...rows] = table.map(columnsOf);
          expect(rows.filter((columns) => columns !== head && columns !== 1)).toEqual([]);
        }
      }),
    );
  });

  it("has folds that open and close one after another", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const tags = withoutCode(renderSummary(any, githubView)).match(/<\/?details/g) ?? [];

        expect(tags.join("")).toBe("<details</details".repeat(tags.length / 2));
      }),
    );
  });

  it("has a blank line after each heading of a fold, without which Markdown would not be read", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const headings = withoutFences(renderSummary(any, githubView)).match(
          /<\/summary>(?!\n\n)/g,
        );

        expect(headings).toBeNull();
      }),
    );
  });
});

/** Text outside of fences, read as CommonMark does: one closes with as many backticks as it began with. */
function withoutFences(markdown: string): string {
  let marks: string | null = null;
  const kept: string[] = [];
  for (const line of markdown.split("\n")) {
    const [, run = null] = /^ {0,3}(`{3,})/.exec(line) ?? [];
    if (marks === null) {
      if (run === null) kept.push(line);
      else marks = run;
    } else if (run !== null && run.length >= marks.length && /^ *`+ *$/.test(line)) marks = null;
  }
  expect(marks).toBeNull();
  return kept.join("\n");
}

/** And outside of spans of code, which only ever have one backtick on each side here. */
function withoutCode(markdown: string): string {
  return withoutFences(markdown).replace(/`[^`\n]+`/g, "code");
}

function tables(markdown: string): readonly (readonly string[])[] {
  return withoutFences(markdown)
    .split(/\n(?!\|)|^(?!\|)/)
    .map((block) => block.split("\n").filter((line) => line.startsWith("|")))
    .filter((lines) => lines.length > 0);
}

function columnsOf(row: string): number {
  return row.split("|").length - 2;
}
