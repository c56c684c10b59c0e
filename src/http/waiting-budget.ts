/**
 * What faults may cost all requests of a run together, in ms: failed tries and the waits after them.
 * Times that overlap count once. Answers whether the time from one moment to another fits, and if
 * so books it.
 */
export function createWaitingBudget(totalMs: number): (from: number, until: number) => boolean {
  let leftMs = totalMs;
  let bookedUntil = Number.NEGATIVE_INFINITY;
  return (from, until) => {
    const cost = Math.max(0, until - Math.max(from, bookedUntil));
    if (cost > leftMs) return false;
    leftMs -= cost;
    bookedUntil = Math.max(bookedUntil, until);
    return true;
  };
}
