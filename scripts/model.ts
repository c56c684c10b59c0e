import { parseArgs } from "node:util";
import { explore, stores, type Exploration } from "../test/model/explore.ts";
import { total, type Statistics } from "../test/model/statistics.ts";

/**
 * Tries many long random sequences of changes, faults and runs, under every way of storing, and prints
 * what was tried and found: `npm run test:model -- --sequences 200 --commands 120 --seed 1`. What a
 * failure prints is tried again by `--only STORE --path PATH --replay-path REPLAY` beside its seed.
 */
const { values } = parseArgs({
  options: {
    sequences: { type: "string", default: "150" },
    commands: { type: "string", default: "100" },
    minutes: { type: "string", default: "10" },
    seed: { type: "string" },
    only: { type: "string" },
    path: { type: "string" },
    "replay-path": { type: "string" },
  },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const chosen = stores.filter((store) => values.only === undefined || nameOf(store) === values.only);
if (chosen.length === 0)
  throw new Error(`There is no store ${values.only}; there are ${stores.map(nameOf).join("; ")}.`);

const start = performance.now();
console.log(`seed ${seed}`);
for (const store of chosen) {
  try {
    console.log(found(store, await explore(explorationOf(store))));
  } catch (thrown) {
    process.exitCode = 1;
    console.log(`${nameOf(store)}: BROKEN\n${describe(thrown)}\n`);
  }
}
const seconds = ((performance.now() - start) / 1_000).toFixed(0);
console.log(
  `${process.exitCode === 1 ? "A promise was broken" : "No promise was broken"}, ${seconds} s`,
);

function explorationOf(store: (typeof stores)[number]): Exploration {
  const { path, "replay-path": replayPath } = values;
  return {
    ...store,
    sequences: Number(values.sequences),
    maxCommands: Number(values.commands),
    timeLimitMs: Number(values.minutes) * 60_000,
    // Each store gets sequences of its own; a failure is reported with the seed of its store.
    seed: path === undefined ? seed + stores.indexOf(store) : seed,
    ...(path === undefined ? {} : { path }),
    ...(replayPath === undefined ? {} : { replayPath }),
  };
}

function found(
  store: (typeof stores)[number],
  { sequences, steps, runs, requests, faults }: Statistics,
): string {
  return [
    `${nameOf(store)}: ${sequences} sequences, ${total(steps)} commands, ${total(runs)} runs, ${total(requests)} requests, ${total(faults)} faults`,
    ...[
      ["commands", steps],
      ["runs", runs],
      ["requests", requests],
      ["faults", faults],
    ].map(([what, counts]) => `  ${what as string}: ${listed(counts as Statistics["steps"])}`),
  ].join("\n");
}

function nameOf({ storage, rows }: (typeof stores)[number]): string {
  return `${storage}, ${rows}`;
}

function listed(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([what, times]) => `${times} ${what}`)
    .join(", ");
}

/** fast-check's own words, and below them the promise that was broken. */
function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  return thrown.cause === undefined
    ? thrown.message
    : `${thrown.message}\n${describe(thrown.cause)}`;
}
