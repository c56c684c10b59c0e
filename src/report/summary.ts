import { fit, type Section } from "./budget.ts";
import type { Report } from "./report.ts";
import { changesSection } from "./summary/changes.ts";
import { declaredSection } from "./summary/declared.ts";
import { heldSection } from "./summary/held.ts";
import { manifestsSection } from "./summary/manifests.ts";
import { problemsSection } from "./summary/problems.ts";
import { tableSections } from "./summary/table.ts";
import { verdictSection } from "./summary/verdict.ts";
import { code } from "./markdown.ts";
import { cost } from "../domain/wording.ts";
import { fixed } from "./summary/table-list.ts";

/**
 * The runner drops a whole summary above 1,048,576 bytes without failing the step.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
const runnerLimitBytes = 1_000_000;

/**
 * The job summary as GitHub-flavoured Markdown, never longer than `limitBytes` of UTF-8.
 * Everything from outside is escaped.
 */
export function renderSummary(report: Report, limitBytes = runnerLimitBytes): string {
  const sections = [
    verdictSection(report),
    ...tableSections(report),
    ...changesSection(report),
    ...heldSection(report),
    ...declaredSection(report),
    ...manifestsSection(report),
    ...problemsSection(report),
    factsSection(report),
  ];
  return fit(sections, limitBytes);
}

const shortCommit = 12;

/** Which commit this is about, and what it cost: in small print at the end. */
function factsSection(report: Report): Section {
  const { repository, ref, commit, tool } = report;
  const about = [repository, ref, commit?.slice(0, shortCommit) ?? null].flatMap((fact) =>
    fact === null ? [] : [code(fact)],
  );
  const facts = [...about, cost(report), code(`${tool.name} ${tool.version}`)];
  return fixed(`<sub>${facts.join(" · ")}</sub>\n`);
}
