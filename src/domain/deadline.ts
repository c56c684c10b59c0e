import type { Cancellation } from "./cancellation.ts";
import { Fault } from "./problem.ts";

/** The end of the time that a run has. */
export interface Deadline {
  /**
   * To be called between files and in every loop that grows with the input, which no timer interrupts.
   * @throws Fault `time-budget` from the end on.
   */
  readonly check: () => void;
  /**
   * To be called before a text of so many characters is parsed, in which nobody looks at the clock.
   * @throws Fault `time-budget` where what is left of the time may not be enough for it.
   */
  readonly beforeParsing: (characters: number) => void;
}

export const noDeadline: Deadline = { check: () => undefined, beforeParsing: () => undefined };

/** The slowest that any hostile text was parsed: 50 MB in less than 20 s (docs/reliability.md). */
const slowestMsPerCharacter = 20_000 / 50_000_000;
/** Of shorter texts the pace is chance. */
const pacedCharacters = 1_000_000;

/**
 * A text is begun only where it would end in time even at the slowest pace that is known, which on a
 * busy machine is that of the texts before it.
 * @param now in milliseconds, as `startedAt` is.
 */
export function deadlineAfter(budgetMs: number, startedAt: number, now: () => number): Deadline {
  let msPerCharacter = slowestMsPerCharacter;
  let begun: { readonly at: number; readonly characters: number } | null = null;

  function look(neededMs: number): void {
    const at = now();
    if (begun !== null)
      msPerCharacter = Math.max(msPerCharacter, (at - begun.at) / begun.characters);
    begun = null;
    if (at + neededMs - startedAt >= budgetMs) throw overBudget(budgetMs);
  }

  return {
    check: () => look(0),
    beforeParsing(characters) {
      look(0);
      look(characters * msPerCharacter);
      if (characters >= pacedCharacters) begun = { at: now(), characters };
    },
  };
}

/** Whether something was thrown because a run has no time left: the fault of the run, and of no file. */
export function isOverBudget(thrown: unknown): boolean {
  return thrown instanceof Fault && thrown.code === "time-budget";
}

/** Sets a timer that keeps no process alive. */
export type StartTimer = (end: () => void, ms: number) => unknown;

/** What a run may still do after its end, to leave a valid state and a report behind. */
const graceMs = 5_000;

/**
 * The cancellation of a run that ends by itself when its time is over, in the same order as by a signal.
 * @param leftMs what is left of the budget.
 */
export function withTimeBudget(
  { requested, due }: Cancellation,
  budgetMs: number,
  leftMs: number,
  startTimer: StartTimer,
): Cancellation {
  const [over, late] = [new AbortController(), new AbortController()];
  startTimer(() => over.abort(overBudget(budgetMs)), leftMs);
  startTimer(() => late.abort(overBudget(budgetMs)), leftMs + graceMs);
  return {
    requested: AbortSignal.any([requested, over.signal]),
    due: AbortSignal.any([due, late.signal]),
  };
}

function overBudget(budgetMs: number): Fault {
  return new Fault(
    "time-budget",
    `The run was ended by its \`time-budget\` of ${budgetMs / 1_000} s. Run again: the next run completes what this one began. Raise \`time-budget\`, or name what takes long in \`exclude\`, where that is not enough.`,
  );
}
