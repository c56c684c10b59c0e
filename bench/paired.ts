import { median } from "./interleaved.ts";

/** A ratio with the interval in which the true one lies in 19 of 20 measurements. */
export interface Ratio {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

interface Pairs {
  /** Pairs that are measured first and do not count. */
  readonly warmUps: number;
  readonly pairs: number;
}

/**
 * Measures two by turns, A B B A, so that neither is always the first of a pair.
 * @returns how many times as long the first takes as the second.
 */
export async function pairedRatio(
  { warmUps, pairs }: Pairs,
  first: () => Promise<number>,
  second: () => Promise<number>,
): Promise<Ratio> {
  const ratios: number[] = [];
  for (let pair = -warmUps; pair < pairs; pair++) {
    const isSwapped = pair % 2 !== 0;
    const early = await (isSwapped ? second : first)();
    const late = await (isSwapped ? first : second)();
    if (pair >= 0) ratios.push(isSwapped ? late / early : early / late);
  }
  return medianRatio(ratios);
}

/**
 * The median, and the ranks around it that the binomial distribution gives: it supposes nothing of
 * how the figures are spread, and a few that another program disturbed do not move it.
 */
export function medianRatio(ratios: readonly number[]): Ratio {
  const sorted = ratios.toSorted((a, b) => a - b);
  const rank = Math.max(0, Math.floor((sorted.length - 1.96 * Math.sqrt(sorted.length)) / 2));
  return {
    ratio: median(sorted),
    low: sorted[rank] ?? Number.NaN,
    high: sorted[sorted.length - 1 - rank] ?? Number.NaN,
  };
}
