import type { Cortex, Document } from "../cortex/cortex.ts";
import type { Cancellation } from "../domain/cancellation.ts";
import { faultOf, type Fault } from "../domain/problem.ts";
import type { TypePlan } from "./plan.ts";
import type { RemainingDiff } from "./remaining-diff.ts";

/** What carrying out the plans of one entity needs besides them. */
export interface ApplyContext {
  readonly entity: string;
  readonly cortex: Cortex;
  readonly sleep: (ms: number) => Promise<void>;
}

/** One plan with what has become of it so far. */
export interface Job {
  readonly plan: TypePlan;
  /** Canonical names that were deleted in order to be sent again. */
  readonly deleted: Set<string>;
  /** The uploads that Cortex took, of the last document that was tried. */
  sent: readonly Document[];
  /** What still differs as last read; `null` where nothing was written or it could not be read. */
  left: RemainingDiff | null;
  /** Whether something was written since what Cortex records was last read. */
  isUnread: boolean;
  /** What ended it early. */
  fault: Fault | null;
}

export function newJob(plan: TypePlan): Job {
  return { plan, deleted: new Set(), sent: [], left: null, fault: null, isUnread: false };
}

/**
 * Sends the documents one after the other. A fault is kept with the job and never stops the others.
 * @param until how long it may go on when the run is cancelled.
 */
export async function upload(
  job: Job,
  documents: readonly Document[],
  { entity, cortex }: ApplyContext,
  until: keyof Cancellation = "requested",
): Promise<void> {
  const sent: Document[] = [];
  job.isUnread = true;
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
