import { describe, expect, it } from "vitest";
import { dumpDom, findChromium } from "../../scripts/pictures/chromium.ts";
import { page, themes } from "../../scripts/pictures/page.ts";
import { posts, summaries, titleIn, writeTitle } from "./shown.ts";

const chromium = findChromium() ?? "chromium";

/** A phone, and the width of a job's page on a desk. */
const widths = [400, 1_000] as const;

/** Writes into the page how wide each table is, and how wide it may be. */
const measure = `
const tables = [...document.querySelectorAll("table")].map((table) => ({
  name: table.closest("article").dataset.name,
  text: table.innerText.slice(0, 60),
  scrollWidth: table.scrollWidth,
  clientWidth: table.clientWidth,
}));
const articles = [...document.querySelectorAll("article")].map((article) => ({
  name: article.dataset.name,
  height: article.scrollHeight,
}));
${writeTitle("{ tables, articles }")}
`;

/** Writes into the page where the first table or fold begins: all above it is the verdict and the next step. */
const firstTable = `
document.title = document.querySelector("table, details").getBoundingClientRect().top;
`;

interface Measures {
  readonly tables: readonly {
    readonly name: string;
    readonly text: string;
    readonly scrollWidth: number;
    readonly clientWidth: number;
  }[];
  readonly articles: readonly { readonly name: string; readonly height: number }[];
}

describe.each(themes)("as GitHub shows them, %s,", (theme) => {
  it.each(widths)("all tables fit %i pixels, with every fold open", (width) => {
    const html = page([...summaries, ...posts], theme, {
      width,
      isUnfolded: true,
      script: measure,
    });

    const measures = titleIn(dumpDom(chromium, { html, width: 1_000, height: 1_000 })) as Measures;

    expect(measures.articles).toHaveLength(summaries.length + posts.length);
    expect(measures.tables.length).toBeGreaterThan(summaries.length);
    const wide = measures.tables.filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    );
    expect(wide).toEqual([]);
  });

  it.each(["in-sync", "held", "prune-limit", "drift", "organisation"])(
    "the verdict and the next step are on the first screen of a phone: %s",
    (name) => {
      const shown = summaries.filter((each) => each.name === name);
      const html = page(shown, theme, { width: 400, script: firstTable });

      const dom = dumpDom(chromium, { html, width: 500, height: 800 });

      expect(Number(/<title>(?<top>[\d.]+)<\/title>/.exec(dom)?.groups?.["top"])).toBeLessThan(700);
    },
  );
});
