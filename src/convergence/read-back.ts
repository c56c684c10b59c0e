import { Fault, faultOf } from "../domain/problem.ts";
import type { RecordedPackage } from "../domain/package.ts";
import type { Applying, Job } from "./job.ts";
import { residual } from "./residual.ts";

/** The pauses, in milliseconds, that a store gets to show what it took. */
const lagPauses = [500, 1_500, 3_000];

/**
 * Lists, and lists again after a pause, until every job without a fault is settled or the pauses are
 * used up. `looks` counts the lists so far, the last one included.
 */
export async function readBack(
  jobs: readonly Job[],
  applying: Applying,
  isSettled: (job: Job, looks: number) => boolean,
): Promise<void> {
  if (jobs.length === 0) return;
  for (const [index, pause] of [0, ...lagPauses].entries()) {
    const rows = await look(pause, applying).catch(faultOf);
    for (const job of jobs) note(job, rows);
    if (jobs.every((job) => job.fault !== null || isSettled(job, index + 1))) return;
  }
}

async function look(
  pause: number,
  { entity, cortex, sleep }: Applying,
): Promise<readonly RecordedPackage[]> {
  if (pause > 0) await sleep(pause);
  return cortex.list(entity, "steady");
}

function note(job: Job, rows: readonly RecordedPackage[] | Fault): void {
  const isUnread = rows instanceof Fault;
  job.left = isUnread ? null : residual(job.plan, rows);
  job.recorded = job.left?.difference.recorded ?? null;
  if (isUnread) job.fault ??= rows;
}
