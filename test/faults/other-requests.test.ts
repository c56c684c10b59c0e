import { expect, it } from "vitest";
import { playMatrix } from "./matrix.ts";
import { summaryLines } from "./summary-lines.ts";
import { otherFixtures } from "./fixtures.ts";

it("no fault of any request loses anything of emptied, kept, held or neighbouring packages", async () => {
  const summary = await playMatrix(otherFixtures);

  process.stdout.write(
    `${summaryLines("removals, kept and held types, several entities", summary).join("\n")}\n`,
  );
  expect(summary.broken.slice(0, 20)).toEqual([]);
  expect(summary.cases).toBeGreaterThan(350);
}, 7_200_000);
