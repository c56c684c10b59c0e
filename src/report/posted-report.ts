import type { Report } from "./report.ts";

/**
 * The report as a comment or an issue has it: without what differs from run to run although nothing
 * changed, so that the same findings make the same text, to the letter.
 */
export function postedReport(report: Report): Report {
  return {
    ...report,
    commit: null,
    ref: null,
    reason: report.reason === null ? null : withoutRequestId(report.reason),
    problems: report.problems.map((problem) => ({
      ...problem,
      message: withoutRequestId(problem.message),
    })),
  };
}

function withoutRequestId(message: string): string {
  return message.replace(/,? request id [^\s,]+(?=[\s,.]|$)/g, "");
}
