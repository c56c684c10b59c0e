import { expect, it } from "vitest";
import { playMatrix, sizeOfRun } from "./matrix.ts";
import { tallyLines } from "./tally-lines.ts";
import { uploadWorlds } from "./worlds.ts";

it("no fault of any request of an upload loses, forges or hides anything", async () => {
  const tally = await playMatrix(uploadWorlds, sizeOfRun);

  process.stdout.write(`${tallyLines("the twelve uploads", tally).join("\n")}\n`);
  expect(tally.broken.slice(0, 20)).toEqual([]);
  expect(tally.cells).toBeGreaterThan(700);
}, 7_200_000);
