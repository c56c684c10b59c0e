/** How often each size is tried: the shortest time is the one that nothing else disturbed. */
const tries = 3;
/** Added to each time: systems count a processor's time in ticks of some milliseconds. */
const floorMs = 5;

/** What four times the input of linear work stays well below; of quadratic work it comes near to 16. */
export const linear = 10;

/**
 * How many times as long the processor works for an input of a size as for one of a quarter of it. No
 * limit of time, which would depend on the machine.
 *
 * @param work with an input of about `size` parts; what makes the input counts, too.
 * @param spentMs how long the processor has worked so far.
 */
export async function growth(
  size: number,
  work: (size: number) => unknown,
  spentMs: () => number = spentByThread,
): Promise<number> {
  let quarter = Number.POSITIVE_INFINITY;
  let whole = Number.POSITIVE_INFINITY;
  for (let at = 0; at < tries; at += 1) {
    quarter = Math.min(quarter, await spentFor(size / 4));
    whole = Math.min(whole, await spentFor(size));
  }
  return (whole + floorMs) / (quarter + floorMs);

  async function spentFor(parts: number): Promise<number> {
    const before = spentMs();
    await work(parts);
    return spentMs() - before;
  }
}

/** However busy the machine is with others. */
function spentByThread(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
