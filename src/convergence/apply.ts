import type { Cortex, Document } from "../cortex/cortex.ts";
import { Fault } from "../vocabulary/problem.ts";
import type { RecordedPackage } from "../vocabulary/package.ts";
import { same } from "./compare.ts";
import type { TypePlan } from "./plan.ts";
import { clean, lacking, residual, type Residual } from "./residual.ts";

/** The pauses, in milliseconds, that a store gets to show what it took. */
const lagPauses = [500, 1_500, 3_000];

export interface Applying {
  readonly entity: string;
  readonly prune: boolean;
  readonly cortex: Cortex;
  readonly sleep: (ms: number) => Promise<void>;
}

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
 * Carries out the plans of one entity (design.md section 9): upload, list, delete what is still there,
 * upload again where an old version lingers, list. Reads nothing but the plans and what Cortex records,
 * and removes nothing of a type whose upload failed or does not show.
 */
export async function apply(
  plans: readonly TypePlan[],
  applying: Applying,
): Promise<readonly Applied[]> {
  const jobs = plans.map(newJob);
  const active = jobs.filter(({ plan }) => plan.hold === null && !same(plan.difference));
  for (const job of active) await uploadPlanned(job, applying);
  await readBack(active, applying, (found) => !lacking(found));
  const second = active.filter(needsFallback);
  for (const job of second) await upload(job, job.plan.fallback, applying);
  if (second.length > 0) await readBack(active, applying, (found) => !lacking(found));
  const mended = await repair(active, applying);
  if (mended) await readBack(active, applying, clean);
  return jobs;
}

interface Job {
  readonly plan: TypePlan;
  sent: readonly Document[];
  left: Residual | null;
  recorded: number | null;
  fault: Fault | null;
}

function newJob(plan: TypePlan): Job {
  return { plan, sent: [], left: null, recorded: plan.difference.recorded, fault: null };
}

async function uploadPlanned(job: Job, applying: Applying): Promise<void> {
  await upload(job, job.plan.documents, applying);
  if (job.fault?.code !== "upload-refused" || job.plan.fallback.length === 0) return;
  const refusal = job.fault;
  job.fault = null;
  await upload(job, job.plan.fallback, applying);
  if (job.fault !== null) job.fault = refusal;
}

async function upload(
  job: Job,
  documents: readonly Document[],
  { entity, cortex }: Applying,
): Promise<void> {
  const sent: Document[] = [];
  await guarded(job, async () => {
    for (const document of documents) {
      await cortex.upload(entity, document);
      sent.push(document);
    }
  });
  if (sent.length > 0) job.sent = sent;
}

function needsFallback({ plan, sent, left, fault }: Job): boolean {
  const tried = sent.some(({ verbatim }) => !verbatim);
  return fault === null && !tried && plan.fallback.length > 0 && left?.absent === true;
}

/** Lists until every job without a fault is `settled`, or the pauses are used up. */
async function readBack(
  jobs: readonly Job[],
  { entity, prune, cortex, sleep }: Applying,
  settled: (found: Residual) => boolean,
): Promise<void> {
  if (jobs.length === 0) return;
  for (const pause of [0, ...lagPauses]) {
    if (pause > 0) await sleep(pause);
    const rows = await cortex.list(entity).catch(asFault);
    for (const job of jobs) note(job, rows, prune);
    const waiting = jobs.filter(({ fault }) => fault === null);
    if (waiting.every(({ left }) => left === null || settled(left))) return;
  }
}

function note(job: Job, rows: readonly RecordedPackage[] | Fault, prune: boolean): void {
  const unread = rows instanceof Fault;
  job.left = unread ? null : residual(job.plan, rows, prune);
  job.recorded = job.left?.difference.recorded ?? null;
  if (unread) job.fault ??= rows;
}

/** Deletes what should be gone, and old versions under live names, which then are uploaded again. */
async function repair(jobs: readonly Job[], applying: Applying): Promise<boolean> {
  const ready = jobs.filter(
    ({ fault, left }) => fault === null && left !== null && !left.absent && !clean(left),
  );
  for (const job of ready) {
    const { lingering = [], extra = [] } = job.left ?? {};
    await removeAll(job, [...extra, ...lingering], applying);
    if (lingering.length > 0 && job.fault === null) await upload(job, job.sent, applying);
  }
  return ready.length > 0;
}

async function removeAll(
  job: Job,
  names: readonly string[],
  { entity, cortex }: Applying,
): Promise<void> {
  const { packageType } = job.plan.type;
  const removals = names.map((name) => cortex.remove(entity, packageType, name));
  const settled = await Promise.allSettled(removals);
  await guarded(job, async () => {
    for (const outcome of settled) if (outcome.status === "rejected") throw outcome.reason;
    return Promise.resolve();
  });
}

/** A fault in one type is kept with it and never stops the others. */
async function guarded(job: Job, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    job.fault = asFault(thrown);
  }
}

function asFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  throw thrown;
}
