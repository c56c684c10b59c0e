import { fit } from "./budget.ts";
import { fixed } from "./lists.ts";
import type { Report } from "./report.ts";
import { boxSections } from "./summary/boxes.ts";
import { changesSection } from "./summary/changes.ts";
import { declaredSection } from "./summary/declared.ts";
import { entitySections } from "./summary/entities.ts";
import { commandSection, factsLine } from "./summary/facts.ts";
import { manifestsSection } from "./summary/manifests.ts";
import { notesSection } from "./summary/notes.ts";
import { openingSection, restSection } from "./summary/opening.ts";
import { withheldSection } from "./summary/withheld.ts";
import { plainView, type View } from "./view.ts";

/**
 * The runner drops a whole summary above 1,048,576 bytes without failing the step.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
const runnerLimitBytes = 1_000_000;

/**
 * The job summary as GitHub-flavoured Markdown, never longer than `limitBytes` of UTF-8.
 * Everything from outside is escaped.
 */
export function renderSummary(
  report: Report,
  view: View = plainView,
  limitBytes = runnerLimitBytes,
): string {
  const facts = factsLine(report, view);
  // A run in sync is one line and two folds: its facts lie in the second one.
  const isCalm = report.result === "in-sync" && report.manifests.length > 0;
  const sections = [
    openingSection(report, view),
    ...boxSections(report, view),
    ...withheldSection(report),
    ...restSection(report),
    ...entitySections(report, view),
    ...changesSection(report, view),
    ...notesSection(report, view),
    ...declaredSection(report),
    ...manifestsSection(report, view, isCalm ? facts : ""),
    ...(isCalm ? [] : [...commandSection(report, view), fixed(facts)]),
  ];
  return fit(sections, limitBytes);
}
