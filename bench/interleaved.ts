/**
 * Measures by turns, A B A B, so that whatever slows the machine for a while slows all alike.
 * One more round comes first and does not count.
 * @returns the median of each, in the order given.
 */
export async function interleaved(
  rounds: number,
  measurements: readonly (() => number | Promise<number>)[],
): Promise<readonly number[]> {
  const figures: number[][] = measurements.map(() => []);
  for (let round = 0; round <= rounds; round++)
    for (const [index, measure] of measurements.entries()) {
      const figure = await measure();
      if (round > 0) figures[index]?.push(figure);
    }
  return figures.map(median);
}

export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(middle)] ?? Number.NaN;
  return (low + high) / 2;
}
