import { seededRandom, type Random } from "../../bench/random.ts";
import type { Coverage } from "./coverage.ts";
import { mutate } from "./mutate.ts";
import type { Target } from "./target.ts";

/** An input with which a promise was broken. */
export interface Finding {
  readonly input: string;
  readonly reason: string;
}

export interface Fuzzed {
  readonly executions: number;
  /** The inputs that reached code which none before them did, seeds and corpus included. */
  readonly reaching: readonly string[];
  /** How many of those were neither seed nor corpus. */
  readonly discovered: number;
  /** The first one, which ends the search. */
  readonly finding: Finding | null;
}

export interface Budget {
  readonly seed: number;
  /** Of changed inputs, for each target. */
  readonly executions: number;
  /** For each target. */
  readonly milliseconds: number;
  /** Of the processor, for each input. */
  readonly mostCpuMs: number;
}

/** A text of the longest length is read in a few milliseconds; what takes so long is not linear. */
export const soonMs = 1_000;
/** Looking at coverage takes longer than reading, so it is done for so many inputs at once. */
const batchSize = 64;

/** Changes what is known to reach code again and again, and keeps what reaches more. */
export async function fuzzTarget(
  target: Target,
  {
    corpus,
    words,
    coverage,
    budget,
    starting,
  }: {
    readonly corpus: readonly string[];
    readonly words: readonly string[];
    readonly coverage: Coverage;
    readonly budget: Budget;
    /** Message of each input before it is read, so that one without an end is known. */
    readonly starting: (input: string) => void;
  },
): Promise<Fuzzed> {
  const random = seededRandom(budget.seed);
  const end = performance.now() + budget.milliseconds;
  let finding: Finding | null = null;
  let executions = 0;
  let enough = Number.POSITIVE_INFINITY;

  async function run(input: string): Promise<void> {
    if (finding !== null) return;
    starting(input);
    executions += 1;
    const before = process.threadCpuUsage();
    try {
      await target.read(input);
    } catch (thrown) {
      finding = {
        input,
        reason: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
      };
    }
    const { user } = process.threadCpuUsage(before);
    if (user > budget.mostCpuMs * 1_000)
      finding ??= { input, reason: `broken promise: read in ${budget.mostCpuMs} ms` };
  }

  /** Those of the inputs that reach code which nothing before reached. */
  async function sift(inputs: readonly string[]): Promise<readonly string[]> {
    for (const input of inputs) await run(input);
    const fresh = await coverage.fresh();
    if (fresh.isEmpty) return [];
    if (inputs.length === 1) {
      fresh.remember();
      return inputs;
    }
    const half = Math.ceil(inputs.length / 2);
    const found = [...(await sift(inputs.slice(0, half))), ...(await sift(inputs.slice(half)))];
    // What was reached by chance, such as the first growth of a table, is not looked for again.
    fresh.remember();
    return found;
  }

  function isOver(): boolean {
    return executions >= enough || performance.now() > end || finding !== null;
  }

  const reaching: string[] = [];
  // In the order of their length, so that a long one stays only for what no shorter one reaches.
  const known = [...new Set([...target.seeds, ...corpus])].toSorted((a, b) => a.length - b.length);
  for (const input of known) reaching.push(...(await sift([input])));
  const pool = [...known];
  enough = executions + budget.executions;
  let discovered = 0;
  while (!isOver()) {
    const batch = Array.from({ length: batchSize }, () =>
      mutate(chosen(pool, random), { others: pool, words }, random),
    );
    const found = await sift(batch);
    discovered += found.length;
    reaching.push(...found);
    pool.push(...found);
  }
  return { executions, reaching, discovered, finding };
}

/** The newest more often: what reached new code is likely to be next to more of it. */
function chosen(pool: readonly string[], random: Random): string {
  const newest = Math.min(pool.length, 16);
  const from = random.below(2) === 0 ? pool.length - newest : 0;
  return pool[from + random.below(Math.max(1, pool.length - from))] ?? "";
}
