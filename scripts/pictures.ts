import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { driftIssue } from "../src/report/drift-issue.ts";
import { pullRequestComment } from "../src/report/pull-request-comment.ts";
import { renderSummary } from "../src/report/summary.ts";
import { situations } from "../test/report/golden/situations.ts";
import { postView } from "../test/report/views.ts";
import { dumpDom, findChromium, takePicture } from "./pictures/chromium.ts";
import { printed, terminal } from "./pictures/terminal.ts";
import { page, themes, type Shown } from "./pictures/page.ts";

/**
 * Writes the pictures of the documentation, light and dark, of what the program renders now: all of
 * them, or those that are named.
 */

const folder = join("docs", "images");
const width = 820;
const maxHeight = 1_400;

function situation(name: string) {
  const found = situations.get(name);
  if (found === undefined) throw new Error(`There is no situation ${name}.`);
  return found;
}

function summary(name: string): Shown {
  const { report, view } = situation(name);
  return { name: `summary-${name}`, markdown: renderSummary(report, view), breaks: false };
}

/** The end of the demo, which is what it is for: a lockfile is deleted, and what that removes. */
async function demo(): Promise<Shown> {
  const text = await printed(["demo"], 90);
  const from = Math.max(0, text.search(/^.{0,4}4\. /m));
  return terminal("demo", "node dist/cli.js demo", `…\n\n${text.slice(from)}`);
}

const pictures: readonly Shown[] = [
  await demo(),
  summary("drift"),
  summary("held"),
  summary("prune-limit"),
  summary("in-sync"),
  {
    name: "pull-request-comment",
    markdown: pullRequestComment(situation("preview").report, postView),
    breaks: true,
  },
  {
    name: "drift-issue",
    markdown: driftIssue(situation("drift").report, postView).body,
    breaks: true,
  },
];

const chromium = findChromium();
if (chromium === null)
  throw new Error("There is no Chromium. Install it, or name its program in CHROMIUM.");
mkdirSync(folder, { recursive: true });
const named = new Set(process.argv.slice(2));
for (const picture of pictures.filter(({ name }) => named.size === 0 || named.has(name))) {
  const height = heightOf(chromium, picture);
  for (const theme of themes) {
    const file = join(folder, `${picture.name}-${theme}.png`);
    takePicture(chromium, { html: page([picture], theme, { width }), width, height }, file);
    console.log(`wrote ${file}`);
  }
}

/** How high a text is, up to what a picture shows of it. */
function heightOf(program: string, shown: Shown): number {
  const script = 'document.title = document.querySelector("article").scrollHeight;';
  const html = page([shown], "light", { width, script });
  const dom = dumpDom(program, { html, width, height: maxHeight });
  const found = /<title>(?<height>\d+)<\/title>/.exec(dom)?.groups?.["height"];
  return Math.min(Number(found ?? maxHeight), maxHeight);
}
