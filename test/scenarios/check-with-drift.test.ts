import { expect, it } from "vitest";
import { ownSource } from "../support/claim.ts";
import { methodsOf, stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

it("a scheduled check reports the drift and writes nothing", async () => {
  const { run } = await stage({
    files: { "package-lock.json": packageLock("ms@2.1.3", "debug@4.3.4") },
    seed: [
      { packageType: "NODE", name: "debug", version: "4.3.3" },
      { packageType: "NODE", name: "left-pad", version: "1.3.0" },
    ],
    seededBy: ownSource,
  });

  const scene = await run({ eventName: "schedule", payload: { schedule: "17 5 * * 1" } });

  expect(methodsOf(scene)).toEqual(["GET"]);
  expect(scene.exitCode).toBe(0);
  await expect(story(scene)).toMatchFileSnapshot("./stories/check-with-drift.txt");
});

it("under `fail-on: drift` drift ends the step with 2", async () => {
  const { run } = await stage({ files: { "package-lock.json": packageLock("ms@2.1.3") } });

  const scene = await run({ inputs: { mode: "check", "fail-on": "drift" } });

  expect(scene.exitCode).toBe(2);
});
