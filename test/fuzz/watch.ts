import { Worker } from "node:worker_threads";
import type { Budget, Finding, Fuzzed } from "./fuzz-target.ts";
import { longestInput } from "./mutate.ts";

/** What a worker is to do. */
export interface Order {
  /** The address of a module that exports `allTargets`. */
  readonly module: string;
  readonly targets: readonly string[];
  readonly budget: Budget;
  /** Of one number, the count of executions. */
  readonly clock: SharedArrayBuffer;
  /** The length of the current input and the input itself. */
  readonly current: SharedArrayBuffer;
}

export type Message =
  | { readonly kind: "begun"; readonly target: string }
  | {
      readonly kind: "ended";
      readonly target: string;
      readonly fuzzed: Fuzzed;
      readonly reached: number;
    };

/** What came of one target. */
export interface Outcome extends Fuzzed {
  readonly target: string;
  /** Characters of code that were reached. */
  readonly reached: number;
}

const mostMemoryMb = 256;
const lookEveryMs = 500;

/**
 * Fuzzes one target after another within limits of time and memory for each input. One that goes
 * beyond them is a finding, and the other targets go on.
 */
export async function fuzz(
  targets: readonly string[],
  {
    budget,
    ended = nobody,
    mostMs = 20_000,
    module = new URL("targets.ts", import.meta.url).href,
  }: {
    readonly budget: Budget;
    /** For one input, on the clock: the machine may be busy with others. */
    readonly mostMs?: number;
    readonly module?: string;
    readonly ended?: (outcome: Outcome) => void;
  },
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  function add(outcome: Outcome): void {
    outcomes.push(outcome);
    ended(outcome);
  }
  while (outcomes.length < targets.length) {
    const order = {
      module,
      targets: targets.slice(outcomes.length),
      budget,
      clock: new SharedArrayBuffer(4),
      current: new SharedArrayBuffer(4 + 3 * Math.max(longestInput, 1_000_000)),
    };
    const broken = await work(order, mostMs, add);
    if (broken === null) break;
    add(broken);
  }
  return outcomes;
}

/** `null` where the worker came to its end. */
function work(
  order: Order,
  mostMs: number,
  add: (outcome: Outcome) => void,
): Promise<Outcome | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome | null>();
  const worker = new Worker(new URL("worker.ts", import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
  });
  const executions = new Int32Array(order.clock);
  let target: string | null = null;
  let seen = { count: 0, since: performance.now() };

  function stop(reason: string): void {
    clearInterval(watch);
    void worker.terminate();
    if (target === null) reject(new Error(reason));
    else
      resolve({
        ...nothing,
        target,
        executions: Atomics.load(executions, 0),
        finding: { input: currentOf(order), reason },
      });
  }
  const watch = setInterval(() => {
    const count = Atomics.load(executions, 0);
    if (count !== seen.count) seen = { count, since: performance.now() };
    else if (performance.now() - seen.since > mostMs) stop(`no end within ${mostMs} ms`);
  }, lookEveryMs);
  worker.on("message", (described: Message) => {
    target = described.kind === "begun" ? described.target : null;
    if (described.kind === "ended")
      add({ target: described.target, ...described.fuzzed, reached: described.reached });
  });
  worker.on("error", (error) => stop(String(error)));
  worker.on("exit", () => {
    if (target !== null) stop("the reader waits for what never comes");
    clearInterval(watch);
    resolve(null);
  });
  return promise;
}

const nothing = { reaching: [], discovered: 0, reached: 0 };

function currentOf({ current }: Order): Finding["input"] {
  const length = new DataView(current).getUint32(0);
  return Buffer.from(current, 4, length).toString();
}

function nobody(): void {
  // Not everyone wants to be reported.
}
