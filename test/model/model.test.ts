import { describe, expect, it } from "vitest";
import { explore, stores } from "./explore.ts";
import { total } from "./statistics.ts";

/** The same sequences in every run; `npm run test:model` tries others, longer and more of them. */
const seed = 20_261_125;
/** For finding the shortest sequence that fails; a few seconds are enough where none does. */
const timeLimitMs = 100_000;

describe("long random sequences of changes, faults and runs", () => {
  it.each(stores.map((store, index) => ({ ...store, seed: seed + index })))(
    "break no promise where the store is $storage, $rows",
    async (store) => {
      const statistics = await explore({ ...store, sequences: 4, maxCommands: 40, timeLimitMs });

      expect(statistics.sequences).toBe(4);
      expect(total(statistics.runs)).toBeGreaterThan(20);
    },
    timeLimitMs + 20_000,
  );
});
