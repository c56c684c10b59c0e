// Lets a run of the built action wait for less: a pause takes a fiftieth, a request to Cortex has
// three seconds. What it may take in all stays what it is.
const { setTimeout } = globalThis;

/** @param {number} ms */
function shortened(ms) {
  if (ms === 60_000) return 3_000;
  return ms > 10_000 ? ms : ms / 50;
}

globalThis.setTimeout = (after, ms = 0, ...parameters) =>
  setTimeout(after, shortened(ms), ...parameters);
