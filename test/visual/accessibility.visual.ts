import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dumpDom, findChromium } from "../../scripts/pictures/chromium.ts";
import { page, themes } from "../../scripts/pictures/page.ts";
import { posts, summaries, titleIn, writeTitle } from "./shown.ts";

const chromium = findChromium() ?? "chromium";
const axe = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** The longest summaries have the same elements as the others, only more of them. */
const shown = [...summaries, ...posts].filter(({ markdown }) => markdown.length < 20_000);

interface Violation {
  readonly rule: string;
  readonly article: string;
  readonly html: string;
  readonly facts: string;
}

/** Writes what breaks WCAG 2.2, levels A and AA, into the page, and the rules that something passes. */
const check = `
axe
  .run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
  .then(({ violations, passes }) => {
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, target, any, all, none }) => ({
        rule: id,
        article: document.querySelector(target[0])?.closest("article")?.dataset.name ?? "page",
        html: html.slice(0, 200),
        facts: [...any, ...all, ...none].map(({ message }) => message).join(" "),
      })),
    );
    ${writeTitle("{ found, passed: passes.map(({ id }) => id) }")}
  });
`;

/** What the colours of GitHub's own stylesheet break, wherever a link stands in a text or is code. */
const ofGitHub: Record<(typeof themes)[number], readonly RegExp[]> = {
  light: [
    /^color-contrast: .*foreground color: #0969da, background color: #e[0-9a-f]{5}/,
    /^link-in-text-block: .*link text: #0969da, surrounding text: #1f2328/,
  ],
  dark: [/^link-in-text-block: .*link text: #4493f8, surrounding text: #f0f6fc/],
};

describe.each(themes)("as GitHub shows them, %s,", (theme) => {
  it("nothing breaks WCAG A or AA but colours of GitHub's stylesheet, with every fold open", () => {
    const script = `${axe.replaceAll("</script", String.raw`<\/script`)}${check}`;
    const html = page(shown, theme, { width: 1_000, isUnfolded: true, script });

    const { found, passed } = titleIn(dumpDom(chromium, { html, width: 1_000, height: 1_000 })) as {
      readonly found: readonly Violation[];
      readonly passed: readonly string[];
    };

    expect(passed).toEqual(expect.arrayContaining(["link-name", "list", "summary-name"]));
    const known = ofGitHub[theme];
    const own = found.filter(
      ({ rule, facts }) => !known.some((each) => each.test(`${rule}: ${facts}`)),
    );
    expect(own).toEqual([]);
  });
});
