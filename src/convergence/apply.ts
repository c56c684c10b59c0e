import type { Document } from "../cortex/cortex.ts";
import type { Fault } from "../domain/problem.ts";
import { same } from "./compare.ts";
import { newJob, upload, type Applying, type Job } from "./job.ts";
import type { TypePlan } from "./plan.ts";
import { readBack } from "./read-back.ts";
import { repair } from "./repair.ts";
import { clean, lacking, type Residual } from "./residual.ts";

/** What became of one plan. */
export interface Applied {
  readonly plan: TypePlan;
  /** The uploads that Cortex took. */
  readonly sent: readonly Document[];
  /** What still differs as read back; `null` where nothing was written or it could not be read. */
  readonly left: Residual | null;
  /** The names recorded as last read; `null` where that is not known. */
  readonly recorded: number | null;
  readonly fault: Fault | null;
}

/**
 * Carries out the plans of one entity (docs/architecture.md): upload, list, delete what is still there,
 * upload again where an old version lingers, list. Reads nothing but the plans and what Cortex records,
 * and removes nothing of a type whose upload failed or does not show. Never rejects.
 */
export async function apply(
  plans: readonly TypePlan[],
  applying: Applying,
): Promise<readonly Applied[]> {
  const jobs = plans.map(newJob);
  const active = jobs.filter(({ plan }) => plan.hold === null && !same(plan.difference));
  for (const job of active) await uploadPlanned(job, applying);
  await readBack(active, applying, isShown);
  await fallBack(active, applying);
  if (await repair(active, applying)) {
    await readBack(active, applying, ({ left }) => left !== null && clean(left));
    // What was shown until it was deleted may have come from an earlier document alone.
    await fallBack(active, applying);
  }
  return jobs;
}

/** What reading back shows to be missing goes once more, as the combined document. */
async function fallBack(active: readonly Job[], applying: Applying): Promise<void> {
  const second = active.filter(needsFallback);
  for (const job of second) await upload(job, job.plan.fallback, applying);
  if (second.length > 0) await readBack(active, applying, isShown);
}

/** A file that the service refuses goes once more as the combined document. */
async function uploadPlanned(job: Job, applying: Applying): Promise<void> {
  await upload(job, job.plan.documents, applying);
  if (job.fault?.code !== "upload-rejected" || job.plan.fallback.length === 0) return;
  const refusal = job.fault;
  job.fault = null;
  await upload(job, job.plan.fallback, applying);
  if (job.fault !== null) job.fault = refusal;
}

/**
 * Whether the store shows what it took. Where it should have pruned as well and has not, a second look
 * tells a store that lags from one that only adds, before anything is deleted name by name.
 */
function isShown({ plan, sent, left }: Job, looks: number): boolean {
  if (left === null || lacking(left)) return false;
  const prunes = sent.length > 0 && plan.type.packageType !== "JAVA";
  return clean(left) || looks > 1 || !prunes;
}

/** Reading back shows names or versions missing that the file has: the service reads it otherwise. */
function needsFallback({ plan, sent, left, fault }: Job): boolean {
  const isTried = sent.some(({ verbatim }) => !verbatim);
  return fault === null && !isTried && plan.fallback.length > 0 && left !== null && lacking(left);
}
