import { readFileSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";

export const themes = ["light", "dark"] as const;

export type Theme = (typeof themes)[number];

/** A text as GitHub shows it. */
export interface Shown {
  readonly name: string;
  readonly markdown: string;
  /** In a comment or an issue a line break stands for itself, in a summary it does not. */
  readonly breaks: boolean;
}

export interface PageOptions {
  /** In CSS pixels. A window cannot be as narrow as a phone. */
  readonly width: number;
  /** Whether folds are shown with what is in them. */
  readonly isUnfolded?: boolean;
  /** What runs at the end of the page. */
  readonly script?: string;
}

const backgrounds: Record<Theme, string> = { light: "#ffffff", dark: "#0d1117" };

/** Where GitHub's stylesheet lies: the package github-markdown-css, or another folder that holds its files. */
const styles = process.env["GITHUB_STYLES"] ?? join("node_modules", "github-markdown-css");

/**
 * A page that shows texts as GitHub does, one below the other.
 * @throws Error where GitHub's stylesheet is not there
 */
export function page(
  texts: readonly Shown[],
  theme: Theme,
  { width, isUnfolded = false, script = "" }: PageOptions,
): string {
  const css = readFileSync(join(styles, `github-markdown-${theme}.css`), "utf8");
  const content = texts.map(article).join("\n");
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Cortex packages</title>
<style>${css}
html, body { margin: 0; background: ${backgrounds[theme]}; }
.markdown-body { box-sizing: border-box; width: ${width}px; padding: 16px; }
</style></head>
<body>${isUnfolded ? content.replaceAll("<details>", "<details open>") : content}
<script>${script}</script></body>
</html>
`;
}

function article({ name, markdown, breaks }: Shown): string {
  const html = new MarkdownIt({ html: true, linkify: false, breaks }).render(markdown);
  return `<article class="markdown-body" data-name="${name}">${withAlerts(html)}</article>`;
}

/** GitHub's alerts, which are quotes that begin with `[!KIND]`. https://docs.github.com/en/get-started/writing-on-github */
function withAlerts(html: string): string {
  return html.replace(
    /<blockquote>\s*<p>\[!(?<kind>[A-Z]+)\](?:<br>)?\s*(?<text>.*?)<\/blockquote>/gs,
    (_, kind: string, text: string) => {
      const name = kind.toLowerCase();
      const title = kind.charAt(0) + name.slice(1);
      return `<div class="markdown-alert markdown-alert-${name}"><p class="markdown-alert-title">${title}</p><p>${text}</div>`;
    },
  );
}
