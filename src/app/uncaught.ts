/** As much of a process as tells of an exception that nobody caught. */
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
