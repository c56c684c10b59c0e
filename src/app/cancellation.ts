import { cancelledBy, type Cancellation } from "../domain/cancellation.ts";

/** The part of a process that reports its signals, and the end of the process that it has a channel to. */
export interface Signalled {
  on(event: "SIGINT" | "SIGTERM" | "disconnect", listener: () => void): unknown;
}

/**
 * Time to leave a valid state and a report behind. GitHub's runner sends SIGINT, after 7.5 s SIGTERM
 * and after 2.5 s more it kills (actions/runner, ProcessInvoker.cs).
 */
const graceMs = 5_000;

/**
 * The first SIGINT or SIGTERM asks a run to end, as the end of the process does that started it with a
 * channel; a second signal, or the end of the grace, makes it due.
 */
export function cancellationBy(process: Signalled): Cancellation {
  const requested = new AbortController();
  const due = new AbortController();
  function ask(by: string): void {
    const reason = cancelledBy(by);
    requested.abort(reason);
    setTimeout(() => due.abort(reason), graceMs);
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (requested.signal.aborted) due.abort(cancelledBy(signal));
      else ask(signal);
    });
  process.on("disconnect", () => {
    if (!requested.signal.aborted) ask("what started it was ended");
  });
  return { requested: requested.signal, due: due.signal };
}

/** The part of a process that reports uncaught exceptions. */
export interface Crashing {
  on(event: "uncaughtException", listener: (thrown: unknown) => void): unknown;
}

/**
 * Rejects at the first exception, or rejected promise, that nobody caught: from there on the run
 * cannot be trusted, but it can still be reported.
 */
export function uncaught(process: Crashing): Promise<never> {
  return new Promise((_, reject) => {
    process.on("uncaughtException", reject);
  });
}
