import { isEmpty } from "./compare.ts";
import { newJob, upload, type ApplyContext, type Job } from "./job.ts";
import type { TypePlan } from "./plan.ts";
import { readBack } from "./read-back.ts";
import { fixRemaining } from "./fix-remaining.ts";
import { isConverged, isMissing } from "./remaining-diff.ts";

/**
 * Carries out the plans of one entity (docs/architecture.md): upload, list, delete what is still there,
 * upload again where an old version lingers, list. Reads nothing but the plans and what Cortex records,
 * and removes nothing of a type whose upload failed or does not show. Never rejects.
 */
export async function apply(
  plans: readonly TypePlan[],
  context: ApplyContext,
): Promise<readonly Job[]> {
  const jobs = plans.map(newJob);
  const active = jobs.filter(({ plan }) => plan.hold === null && !isEmpty(plan.difference));
  for (const job of active) await uploadPlanned(job, context);
  await readBack(active, context, isShown);
  await fallBack(active, context);
  if (await fixRemaining(active, context)) {
    await readBack(active, context, ({ left }) => left !== null && isConverged(left));
    // What was shown until it was deleted may have come from an earlier document alone.
    await fallBack(active, context);
  }
  return jobs;
}

/** What reading back shows to be missing goes once more, as the combined document. */
async function fallBack(active: readonly Job[], context: ApplyContext): Promise<void> {
  const second = active.filter(needsFallback);
  for (const job of second) await upload(job, job.plan.fallback, context);
  if (second.length > 0) await readBack(active, context, isShown);
}

/** A file that the service refuses goes once more as the combined document. */
async function uploadPlanned(job: Job, context: ApplyContext): Promise<void> {
  await upload(job, job.plan.documents, context);
  if (job.fault?.code !== "upload-rejected" || job.plan.fallback.length === 0) return;
  const refusal = job.fault;
  job.fault = null;
  await upload(job, job.plan.fallback, context);
  if (job.fault !== null) job.fault = refusal;
}

/**
 * Whether the store shows what it took. Where it should have pruned as well and has not, a second look
 * distinguishes a store that lags from one that only adds, before anything is deleted name by name.
 */
function isShown({ plan, sent, left }: Job, looks: number): boolean {
  if (left === null || isMissing(left)) return false;
  const prunes = sent.length > 0 && plan.type.packageType !== "JAVA";
  return isConverged(left) || looks > 1 || !prunes;
}

/** Reading back shows names or versions missing that the file has: the service reads it otherwise. */
function needsFallback({ plan, sent, left, fault }: Job): boolean {
  const isTried = sent.some(({ verbatim }) => !verbatim);
  return fault === null && !isTried && plan.fallback.length > 0 && left !== null && isMissing(left);
}
