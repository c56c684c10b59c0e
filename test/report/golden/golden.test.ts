import { describe, expect, it } from "vitest";
import { driftIssue, driftState } from "../../../src/report/drift-issue.ts";
import { pullRequestComment } from "../../../src/report/pull-request-comment.ts";
import { renderSummary } from "../../../src/report/summary.ts";
import { postView } from "../views.ts";
import { situations } from "./situations.ts";

/** Of a long text the middle is counted: what is there is at both ends. */
const maxLines = 120;

function shortened(text: string): string {
  const lines = text.split("\n");
  const more = lines.length - maxLines;
  if (more <= 0) return text;
  const half = maxLines / 2;
  return [...lines.slice(0, half), `[… ${more} lines]`, ...lines.slice(-half)].join("\n");
}

describe("the summary, and what a run leaves on GitHub", () => {
  it.each([...situations])("%s", async (name, { report, view }) => {
    const { title, body } = driftIssue(report, postView);
    const parts = [
      renderSummary(report, view),
      ...(view.isPreview ? [`<!-- comment -->\n\n${pullRequestComment(report, postView)}`] : []),
      ...(driftState(report) === "drift" && !view.isPreview
        ? [`<!-- issue: ${title} -->\n\n${body}`]
        : []),
    ];

    await expect(parts.map(shortened).join("\n")).toMatchFileSnapshot(`./${name}.md`);
  });
});
