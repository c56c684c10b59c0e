import type { Cortex, Document } from "../cortex/cortex.ts";
import type { Cancellation } from "../domain/cancellation.ts";
import { faultOf, type Fault } from "../domain/problem.ts";
import type { Policy, TypePlan } from "./plan.ts";
import type { Residual } from "./residual.ts";

/** What carrying out the plans of one entity needs besides them. */
export interface Applying {
  readonly entity: string;
  readonly policy: Policy;
  readonly cortex: Cortex;
  readonly sleep: (ms: number) => Promise<void>;
}

/** One plan with what has become of it so far. */
export interface Job {
  readonly plan: TypePlan;
  /** The uploads that Cortex took, of the last document that was tried. */
  sent: readonly Document[];
  /** What still differs as last read; `null` where nothing was written or it could not be read. */
  left: Residual | null;
  /** The names recorded as last read; `null` where that is not known. */
  recorded: number | null;
  /** What ended it early. */
  fault: Fault | null;
}

export function newJob(plan: TypePlan): Job {
  return { plan, sent: [], left: null, recorded: plan.difference.recorded, fault: null };
}

/**
 * Sends the documents one after the other. A fault is kept with the job and never stops the others.
 * @param until how long it may go on when the run is cancelled.
 */
export async function upload(
  job: Job,
  documents: readonly Document[],
  { entity, cortex }: Applying,
  until: keyof Cancellation = "asked",
): Promise<void> {
  const sent: Document[] = [];
  try {
    for (const document of documents) {
      await cortex.upload(entity, document, until);
      sent.push(document);
    }
  } catch (thrown) {
    job.fault = faultOf(thrown);
  }
  if (sent.length > 0) job.sent = sent;
}
