import { describe, expect, it } from "vitest";
import { dumpDom, findChromium } from "../../scripts/pictures/chromium.ts";
import { page, themes, type Shown } from "../../scripts/pictures/page.ts";
import { driftIssue } from "../../src/report/drift-issue.ts";
import { pullRequestComment } from "../../src/report/pull-request-comment.ts";
import { renderSummary } from "../../src/report/summary.ts";
import { organisationIssue } from "../../src/organisation/drift-issue.ts";
import { organisationSummary } from "../../src/organisation/summary.ts";
import { organisation, organisationView } from "../organisation/reported.ts";
import { longNames } from "../report/golden/long-names.ts";
import { situations } from "../report/golden/situations.ts";
import { githubView, postView } from "../report/views.ts";

const chromium = findChromium() ?? "chromium";

/** A phone, and the width of a job's page on a desk. */
const widths = [400, 1_000] as const;

const summaries: readonly Shown[] = [
  ...[...situations].map(([name, { report, view }]) => ({
    name,
    markdown: renderSummary(report, view),
    breaks: false,
  })),
  {
    name: "organisation",
    markdown: organisationSummary(organisation, organisationView),
    breaks: false,
  },
  { name: "long-names", markdown: renderSummary(longNames, githubView), breaks: false },
];

const posts: readonly Shown[] = [
  {
    name: "organisation-issue",
    markdown: organisationIssue(organisation, organisationView)?.body ?? "",
    breaks: true,
  },
  ...["drift", "preview", "held", "hostile-names"].flatMap((name) => {
    const { report } = situations.get(name) ?? { report: longNames };
    return [
      { name: `${name}-comment`, markdown: pullRequestComment(report, postView), breaks: true },
      { name: `${name}-issue`, markdown: driftIssue(report, postView).body, breaks: true },
    ];
  }),
];

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
document.title = btoa(encodeURIComponent(JSON.stringify({ tables, articles })));
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

function measuresIn(dom: string): Measures {
  const title = /<title>(?<title>[^<]*)<\/title>/.exec(dom)?.groups?.["title"] ?? "";
  return JSON.parse(decodeURIComponent(atob(title))) as Measures;
}

describe.each(themes)("as GitHub shows them, %s,", (theme) => {
  it.each(widths)("all tables fit %i pixels, with every fold open", (width) => {
    const html = page([...summaries, ...posts], theme, {
      width,
      isUnfolded: true,
      script: measure,
    });

    const measures = measuresIn(dumpDom(chromium, { html, width: 1_000, height: 1_000 }));

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
