import { canonicalName } from "../domain/names.ts";
import type { ProblemCode } from "../domain/problem-codes.ts";
import { Fault, faultOf } from "../domain/problem.ts";
import { mapAtMost } from "./map-at-most.ts";
import { guard } from "./guard.ts";
import { upload, type Applying, type Job } from "./job.ts";
import type { RecordedName } from "./recorded-names.ts";
import { clean, type Residual } from "./residual.ts";

/**
 * Deletes what should be gone, and old versions under live names, which then are uploaded again.
 * Leaves alone a job of which not every name shows: what it lacks may stand under another spelling.
 * @returns whether anything was to be fixed.
 */
export async function repair(jobs: readonly Job[], applying: Applying): Promise<boolean> {
  let repaired = false;
  for (const job of jobs) {
    const { left, fault } = job;
    if (fault !== null || left === null || left.absent || clean(left)) continue;
    repaired = true;
    await fix(job, left, applying);
  }
  return repaired;
}

async function fix(job: Job, left: Residual, applying: Applying): Promise<void> {
  const { lingering, extra } = left;
  job.fault = refusal(job, left, applying) ?? (await removeAll(job, extra, applying));
  // What was not sent could not come back: another writer recorded that version since the plan.
  if (job.fault !== null || lingering.length === 0 || job.sent.length === 0) return;
  job.fault = await removeAll(job, lingering, applying);
  // Even where a removal failed or the run is cancelled, the names that did go have to come back.
  await upload(job, job.sent, applying, "due");
}

/**
 * The guard looks again, at what the plan did not know: what another writer recorded since is no small
 * matter either. What the plan removes has passed the guard already, and counts for nothing here.
 */
function refusal(
  { plan: { type, difference: planned } }: Job,
  { difference }: Residual,
  { entity, policy }: Applying,
): Fault | null {
  const keyOf = ({ name }: RecordedName): string => canonicalName(type.packageType, name);
  const known = new Set(planned.removed.map(keyOf));
  const removed = difference.removed.filter((name) => !known.has(keyOf(name)));
  const hold = guard({
    what: `${type.packageType} of ${entity}`,
    type,
    difference: { ...difference, removed },
    pruneLimit: policy.pruneLimit,
  });
  return hold === null ? null : new Fault(hold.code, hold.reason);
}

const atOnce = 8;

/** After one of these the next removal would fare no better, and each would cost its time limit. */
const hopeless: ReadonlySet<ProblemCode> = new Set([
  "cortex-unreachable",
  "cortex-unavailable",
  "cortex-rate-limited",
  "api-key-rejected",
]);

/** @returns the first fault; `null` where every name went. */
async function removeAll(
  { plan }: Job,
  names: readonly string[],
  { entity, cortex }: Applying,
): Promise<Fault | null> {
  const { packageType } = plan.type;
  let isHopeless = false;
  const outcomes = await mapAtMost(atOnce, names, async (name) => {
    if (isHopeless) return null;
    const fault = await cortex.remove(entity, packageType, name).then(() => null, faultOf);
    isHopeless ||= fault !== null && hopeless.has(fault.code);
    return fault;
  });
  return outcomes.find((fault) => fault !== null) ?? null;
}
