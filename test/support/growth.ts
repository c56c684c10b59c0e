/** How often each size is tried: the shortest time is the one that nothing else disturbed. */
const tries = 3;
/** Added to each time, so that what is done at once has not grown by chance. */
const floorMs = 1;

/** What four times the input of linear work stays well below; of quadratic work it comes near to 16. */
export const linear = 10;

/**
 * How many times as long the processor works for an input of a size as for one of a quarter of it. No
 * limit of time, which would depend on the machine.
 *
 * @param work with an input of about `size` parts; what makes the input counts, too.
 */
export async function growth(size: number, work: (size: number) => unknown): Promise<number> {
  let quarter = Number.POSITIVE_INFINITY;
  let whole = Number.POSITIVE_INFINITY;
  for (let at = 0; at < tries; at += 1) {
    quarter = Math.min(quarter, await cpuMs(() => work(size / 4)));
    whole = Math.min(whole, await cpuMs(() => work(size)));
  }
  return (whole + floorMs) / (quarter + floorMs);
}

/** How long the processor worked for this thread, in ms, however busy the machine is with others. */
async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
