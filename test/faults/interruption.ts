import type { Clock } from "../../src/http/clock.ts";
import type { Transport } from "../../src/http/transport.ts";
import { cancelledBy, type Cancellation } from "../../src/domain/cancellation.ts";

/** How and when a run is ended from outside, as seen from one request. */
export interface Interruption {
  readonly by: "SIGINT" | "SIGKILL";
  readonly moment: "before" | "after";
}

export const interruptions: readonly Interruption[] = (["SIGINT", "SIGKILL"] as const).flatMap(
  (by) => (["before", "after"] as const).map((moment) => ({ by, moment })),
);

/** Asked for each request, with the number of requests before it. */
export type Interrupts = (before: number) => Interruption | null;

/** As long as the shells give a cancelled run. */
export const graceMs = 5_000;

interface Interrupted {
  readonly transport: Transport;
  readonly cancellation: Cancellation;
  /** Settles when the run was killed. */
  readonly killed: Promise<null>;
}

/** A transport whose process is ended before a request arrives, or after it was applied and before its answer comes. */
export function interruption(
  transport: Transport,
  clock: Clock,
  interrupts: Interrupts,
): Interrupted {
  const requested = new AbortController();
  const due = new AbortController();
  const { promise: killed, resolve: kill } = Promise.withResolvers<null>();
  let requests = 0;
  let isDead = false;

  function end(by: Interruption["by"]): void {
    isDead = by === "SIGKILL";
    if (isDead) return kill(null);
    requested.abort(cancelledBy(by));
    void clock.sleep(graceMs).then(() => due.abort(cancelledBy(by)));
    return undefined;
  }

  return {
    killed,
    cancellation: { requested: requested.signal, due: due.signal },
    async transport(request) {
      const found = interrupts(requests);
      requests += 1;
      if (found?.moment === "before") end(found.by);
      if (isDead || request.signal?.aborted === true) return never();
      const answer = await transport(request);
      if (found?.moment === "after") end(found.by);
      return isDead ? never() : answer;
    },
  };
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
