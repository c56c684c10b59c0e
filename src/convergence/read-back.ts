import { Fault, faultOf } from "../domain/problem.ts";
import type { RecordedPackage } from "../domain/package.ts";
import type { ApplyContext, Job } from "./job.ts";
import { remainingDiff } from "./remaining-diff.ts";

/** The pauses, in milliseconds, that a store gets to show what it took. */
const lagPauses = [500, 1_500, 3_000];

/**
 * Lists, and lists again after a pause, until every job without a fault is settled or the pauses are
 * used up. `looks` counts the lists so far, the last one included.
 */
export async function readBack(
  jobs: readonly Job[],
  context: ApplyContext,
  isSettled: (job: Job, looks: number) => boolean,
): Promise<void> {
  if (jobs.length === 0) return;
  for (const [index, pause] of [0, ...lagPauses].entries()) {
    const rows = await fetchRows(pause, context).catch(faultOf);
    for (const job of jobs) updateJob(job, rows);
    if (jobs.every((job) => job.fault !== null || isSettled(job, index + 1))) return;
  }
}

async function fetchRows(
  pause: number,
  { entity, cortex, sleep }: ApplyContext,
): Promise<readonly RecordedPackage[]> {
  if (pause > 0) await sleep(pause);
  return cortex.list(entity, "steady");
}

function updateJob(job: Job, rows: readonly RecordedPackage[] | Fault): void {
  if (rows instanceof Fault) {
    job.left = null;
    job.isUnread = true;
    job.fault ??= rows;
    return;
  }
  job.left = remainingDiff(job.plan, rows, job.deleted);
  job.isUnread = false;
}
