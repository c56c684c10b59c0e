import { endedEarly, type RunContext } from "../pipeline/run-context.ts";
import type { Report } from "../report/report.ts";
import { problemOf } from "../vocabulary/problem.ts";
import { systemClock } from "./clock.ts";

/** The report of a run; where it breaks on a defect of ours, the report of that. `defect` is told where it arose. */
export async function runReported(
  context: RunContext,
  run: () => Promise<Report>,
  defect: (stack: string) => void,
): Promise<Report> {
  try {
    return await run();
  } catch (thrown) {
    if (thrown instanceof Error) defect(thrown.stack ?? thrown.message);
    const problem = problemOf(thrown);
    const reason = problem.message;
    return endedEarly(context, systemClock.now(), { reason, problems: [problem] });
  }
}
