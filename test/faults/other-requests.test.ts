import { expect, it } from "vitest";
import { playMatrix, sizeOfRun } from "./matrix.ts";
import { tallyLines } from "./tally-lines.ts";
import { otherWorlds } from "./worlds.ts";

it("no fault of any request loses anything of emptied, kept, held or neighbouring packages", async () => {
  const tally = await playMatrix(otherWorlds, sizeOfRun);

  process.stdout.write(
    `${tallyLines("removals, kept and held types, several entities", tally).join("\n")}\n`,
  );
  expect(tally.broken.slice(0, 20)).toEqual([]);
  expect(tally.cells).toBeGreaterThan(700);
}, 7_200_000);
