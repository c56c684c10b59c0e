import { endedEarly, type RunContext } from "../pipeline/run-context.ts";
import type { Report } from "../report/report.ts";
import { concealing } from "../domain/conceal.ts";
import { problemOf } from "../domain/problem.ts";
import { systemClock } from "../http/clock.ts";
import { concealedReport } from "./concealed-report.ts";

interface ReportingOptions {
  /** What must not stand in the report; `null` where there is none. */
  readonly secrets: readonly (string | null)[];
  /** Receives the place of an internal defect. */
  readonly defect: (stack: string) => void;
}

/** The report of a run, without secrets; where it breaks on a defect of ours, the report of that. */
export async function runReported(
  context: RunContext,
  run: () => Promise<Report>,
  { secrets, defect }: ReportingOptions,
): Promise<Report> {
  const conceal = concealing(secrets.filter((secret) => secret !== null));
  return concealedReport(await reportOf(context, run, (stack) => defect(conceal(stack))), conceal);
}

async function reportOf(
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
