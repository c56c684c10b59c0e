import { Fault } from "./problem.ts";

/**
 * A request to end a run early. From `requested` on nothing is begun but what a valid
 * state needs; from `due` on nothing goes on any more. Both abort with a `Fault`.
 */
export interface Cancellation {
  readonly requested: AbortSignal;
  readonly due: AbortSignal;
}

/** Of a run that nobody cancels. */
export const neverCancelled: Cancellation = {
  requested: new AbortController().signal,
  due: new AbortController().signal,
};

/** @param by what cancelled the run, such as `SIGINT`. */
export function cancelledBy(by: string): Fault {
  return new Fault(
    "cancelled",
    `The run was cancelled (${by}). Run again: the next run completes what this one began.`,
  );
}

/** Does as the promise does, but rejects as soon as the signal aborts, with its reason. */
export function untilAborted<Value>(signal: AbortSignal, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    function abort(): void {
      reject(signal.reason);
    }
    signal.addEventListener("abort", abort, { once: true });
    if (signal.aborted) abort();
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
