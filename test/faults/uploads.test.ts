import { expect, it } from "vitest";
import { playMatrix } from "./matrix.ts";
import { summaryLines } from "./summary-lines.ts";
import { uploadFixtures } from "./fixtures.ts";

it("no fault of any request of an upload loses, forges or hides anything", async () => {
  const summary = await playMatrix(uploadFixtures);

  process.stdout.write(`${summaryLines("the twelve uploads", summary).join("\n")}\n`);
  expect(summary.broken.slice(0, 20)).toEqual([]);
  expect(summary.cases).toBeGreaterThan(300);
}, 7_200_000);
