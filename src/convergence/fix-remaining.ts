import { canonicalName } from "../domain/names.ts";
import { type ProblemCode, faultOf, type Fault } from "../domain/problem.ts";
import { upload, type ApplyContext, type Job } from "./job.ts";
import { mapAtMost } from "../domain/concurrency.ts";
import { isConverged, type RemainingDiff } from "./remaining-diff.ts";

/**
 * Deletes what should be gone, and old versions under live names, which then are uploaded again.
 * Leaves alone a job of which not every name shows: a missing one may be recorded under another spelling.
 * @returns whether anything was to be fixed.
 */
export async function fixRemaining(jobs: readonly Job[], context: ApplyContext): Promise<boolean> {
  let isFixed = false;
  for (const job of jobs) {
    const { left, fault } = job;
    if (fault !== null || left === null || left.absent || isConverged(left)) continue;
    isFixed = true;
    await fix(job, left, context);
  }
  return isFixed;
}

async function fix(job: Job, left: RemainingDiff, context: ApplyContext): Promise<void> {
  const { lingering, extra } = left;
  job.fault = await removeAll(job, extra, context);
  // What was not sent could not come back: another writer recorded that version since the plan.
  if (job.fault !== null || lingering.length === 0 || job.sent.length === 0) return;
  job.fault = await removeAll(job, lingering, context);
  for (const name of lingering) job.deleted.add(canonicalName(job.plan.type.packageType, name));
  // Even where a removal failed or the run is cancelled, the names that did go have to come back.
  await upload(job, job.sent, context, "due");
}

const concurrency = 8;

/** After one of these the next removal would fail as well, and each would cost its time limit. */
const fatalCodes: ReadonlySet<ProblemCode> = new Set([
  "cortex-unreachable",
  "cortex-unavailable",
  "cortex-rate-limited",
  "api-key-rejected",
]);

/** @returns the first fault; `null` where every name went. */
async function removeAll(
  { plan }: Job,
  names: readonly string[],
  { entity, cortex }: ApplyContext,
): Promise<Fault | null> {
  const { packageType } = plan.type;
  let isFatal = false;
  const outcomes = await mapAtMost(concurrency, names, async (name) => {
    if (isFatal) return null;
    const fault = await cortex.remove(entity, packageType, name).then(() => null, faultOf);
    isFatal ||= fault !== null && fatalCodes.has(fault.code);
    return fault;
  });
  return outcomes.find((fault) => fault !== null) ?? null;
}
