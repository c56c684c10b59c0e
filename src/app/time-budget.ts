import type { Cancellation } from "../domain/cancellation.ts";
import { deadlineAfter, withTimeBudget, type Deadline } from "../domain/deadline.ts";
import { systemClock } from "../http/clock.ts";

interface Timed {
  readonly cancellation: Cancellation;
  readonly deadline: Deadline;
}

/** What ends a run when its time is over: a timer for all that waits, a look at the clock for all that computes. */
export function timed(cancellation: Cancellation, budgetMs: number, startedAt: number): Timed {
  const { now } = systemClock;
  const leftMs = Math.max(0, budgetMs - (now() - startedAt));
  return {
    cancellation: withTimeBudget(cancellation, budgetMs, leftMs, (end, ms) =>
      setTimeout(end, ms).unref(),
    ),
    deadline: deadlineAfter(budgetMs, startedAt, now),
  };
}
