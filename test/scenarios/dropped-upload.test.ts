import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { yarnLock } from "../support/sample-files.ts";

it("names that the service dropped silently are found by reading back, and the combined document brings them", async () => {
  const { run } = await stage({
    files: { "yarn.lock": yarnLock("ms@2.1.3", "left-pad@1.3.0") },
    faults: [{ match: { path: "node/yarn-lock" }, do: { dropNames: ["ms"] } }],
  });

  const scene = await run();

  expect(scene.recorded).toEqual(["NODE left-pad 1.3.0", "NODE ms 2.1.3"]);
  await expect(story(scene)).toMatchFileSnapshot("./stories/dropped-upload.txt");
});

it("names that stay away fail the run, and only the others are reported as added", async () => {
  const { run } = await stage({
    files: { "yarn.lock": yarnLock("ms@2.1.3", "left-pad@1.3.0") },
    faults: [{ match: { method: "POST" }, times: null, do: { dropNames: ["ms"] } }],
  });

  const scene = await run();

  expect(scene.outputs).toMatchObject({ result: "failed", added: "1" });
  await expect(story(scene)).toMatchFileSnapshot("./stories/dropped-for-good.txt");
});
