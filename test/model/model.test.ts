import { describe, expect, it } from "vitest";
import { explore, stores } from "./explore.ts";
import { total } from "./statistics.ts";

/** The same sequences in every run; `npm run test:model` tries others, longer and more of them. */
const seed = 20_261_125;
/** For finding the shortest sequence that fails; a few seconds are enough where none does. */
const timeLimitMs = 100_000;

/** Of all stores together. */
const steps = new Set<string>();

describe("long random sequences of changes, faults and runs", () => {
  it.each(stores.map((store, index) => ({ ...store, seed: seed + index })))(
    "break no promise where the store is $storage, $rows",
    async (store) => {
      const statistics = await explore({ ...store, sequences: 3, maxCommands: 40, timeLimitMs });

      for (const step of statistics.steps.keys()) steps.add(step);
      expect(statistics.sequences).toBe(3);
      expect(total(statistics.runs)).toBeGreaterThan(15);
    },
    timeLimitMs + 20_000,
  );

  it("try every kind of change", () => {
    const all = [
      ...["developmentDependencies", "packageTypes", "prune", "pruneLimit", "record"].map(input),
      ...["scope", "tool"].map(input),
      ...["break", "change", "delete", "drop", "move", "shrink"].map(repository),
      ...["submodule", "write"].map(repository),
      "other writer",
      "rename",
      "round",
      "run",
      "state",
      "together",
    ];

    expect(all.filter((step) => !steps.has(step))).toEqual([]);
  });
});

function input(name: string): string {
  return `input ${name}`;
}

function repository(change: string): string {
  return `repository: ${change}`;
}
