import { fit } from "./budget.ts";
import type { Report } from "./report.ts";
import { changesSection } from "./summary/changes.ts";
import { declaredSection } from "./summary/declared.ts";
import { factsSection } from "./summary/facts.ts";
import { heldSection } from "./summary/held.ts";
import { manifestsSection } from "./summary/manifests.ts";
import { problemsSection } from "./summary/problems.ts";
import { tableSections } from "./summary/table.ts";
import { verdictSection } from "./summary/verdict.ts";

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
