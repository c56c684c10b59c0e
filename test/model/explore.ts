import fc from "fast-check";
import { storages } from "../../src/sandbox/options.ts";
import { packageTypes } from "../../src/domain/package.ts";
import { anyCommands, anyFiles } from "./commands.ts";
import { newModel, treeCount } from "./state.ts";
import { newStatistics, type Statistics } from "./statistics.ts";
import { createWorld, type Behaviour } from "./world.ts";

export interface Exploration {
  readonly storage: Behaviour["storage"];
  readonly rows: Behaviour["rows"];
  readonly sequences: number;
  /** The most commands of one sequence. */
  readonly maxCommands: number;
  readonly seed: number;
  /** For trying and shrinking together: what is not done by then fails, with what was found so far. */
  readonly timeLimitMs: number;
  /** Where a failure is to be seen again: what fast-check printed with it. */
  readonly path?: string;
  readonly replayPath?: string;
}

/** The ways of storing that change most of what a run meets. The other switches are drawn for each sequence. */
export const stores = storages.flatMap((storage) =>
  (["per-version", "per-name"] as const).map((rows) => ({ storage, rows })),
);

/**
 * Tries sequences of changes, faults and runs against a service of one way of storing.
 * @throws Error with the seed, the path and the shortest sequence that breaks a promise.
 */
export async function explore(exploration: Exploration): Promise<Statistics> {
  const {
    storage,
    rows,
    sequences: numRuns,
    maxCommands,
    seed,
    path,
    replayPath,
    timeLimitMs,
  } = exploration;
  const statistics = newStatistics();
  await fc.assert(
    fc.asyncProperty(
      anyBehaviour,
      fc.array(anyFiles, { minLength: treeCount, maxLength: treeCount }),
      anyCommands({ maxCommands, ...(replayPath === undefined ? {} : { replayPath }) }),
      async (behaviour, files, commands) => {
        statistics.sequences += 1;
        await fc.asyncModelRun(async () => {
          const model = newModel(files);
          const real = createWorld({ ...behaviour, storage, rows }, statistics);
          return { model, real };
        }, commands);
      },
    ),
    {
      numRuns,
      seed,
      interruptAfterTimeLimit: timeLimitMs,
      markInterruptAsFailure: true,
      ...(path === undefined ? {} : { path }),
    },
  );
  return statistics;
}

const anyBehaviour: fc.Arbitrary<Omit<Behaviour, "storage" | "rows">> = fc.record({
  adds: fc.oneof(fc.constant([]), fc.subarray([...packageTypes])),
  pageSize: fc.constantFrom(null, null, 3, 7),
  page: fc.constantFrom("honoured" as const),
  lag: fc.constantFrom(0, 0, 1, 2),
  customDataLag: fc.constantFrom(0, 0, 0, 1),
  bodies: fc.constantFrom("raw" as const, "json-string" as const),
  rawRefusal: fc.constantFrom(400 as const, 415 as const, 422 as const),
  javaNames: fc.constantFrom("colon" as const, "dot" as const),
  nested: fc.constantFrom("all" as const, "top-level" as const),
  goVersions: fc.constantFrom("written" as const, "bare" as const),
  goModLines: fc.constantFrom("stripped" as const, "written" as const, "ignored" as const),
});
