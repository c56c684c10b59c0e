/**
 * What all requests of a run may wait between tries, in ms. Waits at the same time count once.
 * Answers whether a wait that begins now fits, and if so books it.
 */
export function createWaitingBudget(totalMs: number): (now: number, ms: number) => boolean {
  let leftMs = totalMs;
  let bookedUntil = Number.NEGATIVE_INFINITY;
  return (now, ms) => {
    const cost = Math.max(0, now + ms - Math.max(now, bookedUntil));
    if (cost > leftMs) return false;
    leftMs -= cost;
    bookedUntil = Math.max(bookedUntil, now + ms);
    return true;
  };
}
