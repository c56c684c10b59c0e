import { beforeEach, expect } from "vitest";
import { startWatchdog, type Watchdog } from "./watchdog.ts";

/** Far more than any test computes without a pause, on a machine that has other work as well. */
const limitMs = 240_000;

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of `globalThis`
  var watchdogOfTests: Watchdog | undefined;
}

/** One for each worker of Vitest, which reads this file again for each file of tests. */
const watchdog = (globalThis.watchdogOfTests ??= startWatchdog(limitMs));

beforeEach(() => {
  const { testPath, currentTestName } = expect.getState();
  watchdog.begin(`${testPath}: ${currentTestName}`);
});
