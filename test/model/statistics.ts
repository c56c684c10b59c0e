/** What a series of sequences has done so far. */
export interface Statistics {
  sequences: number;
  /** Commands that were carried out, by what they change. */
  readonly steps: Map<string, number>;
  /** Runs by their kind. */
  readonly runs: Map<string, number>;
  readonly requests: Map<string, number>;
  /** Faults that came, by what they were. */
  readonly faults: Map<string, number>;
}

export function newStatistics(): Statistics {
  return {
    sequences: 0,
    steps: new Map(),
    runs: new Map(),
    requests: new Map(),
    faults: new Map(),
  };
}

export function count(counts: Map<string, number>, what: string, times = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + times);
}

export function total(counts: ReadonlyMap<string, number>): number {
  return counts.values().reduce((sum, times) => sum + times, 0);
}
