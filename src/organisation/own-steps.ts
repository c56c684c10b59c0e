import { lfsStep } from "../manifests/discovery/repository-faults.ts";
import { submoduleStep } from "../manifests/discovery/holes.ts";
import type { Report } from "../report/report.ts";

/** What to do where there is no checkout, in place of what to do with one. */
const steps = [
  [lfsStep, "A commit is read without LFS here: run the action in the repository itself"],
  [submoduleStep, "Set `submodules: ignore` where it is another entity's"],
] as const;

function own(text: string): string {
  return steps.reduce((changed, [step, instead]) => changed.replace(step, instead), text);
}

/** A report whose problems name steps that a run over many repositories can take. */
export function withOwnSteps(report: Report): Report {
  return {
    ...report,
    reason: report.reason === null ? null : own(report.reason),
    problems: report.problems.map((each) => ({ ...each, message: own(each.message) })),
  };
}
