/** Lets several runs go on in a given order, one request at a time. */
export interface Turns {
  /** Settles when it is this run's turn. */
  readonly turn: (run: number) => Promise<void>;
  /** A run that has ended waits for no turn any more. */
  readonly left: (run: number) => void;
}

/**
 * @param runs how many run.
 * @param order whether the second of two goes next; after its end they alternate.
 */
export function takingTurns(runs: number, order: readonly boolean[]): Turns {
  const waiting = new Map<number, (() => void)[]>();
  const gone = new Set<number>();
  let step = 0;
  let isDue = false;

  function next(): void {
    isDue = false;
    const ready = [...waiting.keys()].toSorted((a, b) => a - b);
    if (ready.length === 0) return;
    const wanted = Number(order[step] ?? step % 2 === 0);
    step += 1;
    const chosen = waiting.has(wanted) ? wanted : (ready[0] ?? 0);
    const [first, ...others] = waiting.get(chosen) ?? [];
    if (others.length > 0) waiting.set(chosen, others);
    else waiting.delete(chosen);
    first?.();
    plan();
  }

  /** Once all that can be done without a request is done. */
  function plan(): void {
    if (isDue) return;
    isDue = true;
    setImmediate(next);
  }

  return {
    turn(run) {
      if (gone.size === runs - 1) return Promise.resolve();
      return new Promise((resolve) => {
        waiting.set(run, [...(waiting.get(run) ?? []), resolve]);
        plan();
      });
    },
    left(run) {
      gone.add(run);
    },
  };
}
