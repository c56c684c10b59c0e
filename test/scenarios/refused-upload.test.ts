import { expect, it } from "vitest";
import { ownSource } from "../support/claim.ts";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { yarnLock } from "../support/sample-files.ts";

it("a lockfile that the service refuses goes once more as the combined document", async () => {
  const { run } = await stage({
    files: { "yarn.lock": yarnLock("ms@2.1.3") },
    faults: [{ match: { path: "node/yarn-lock" }, times: null, do: { status: 400 } }],
  });

  const scene = await run();

  expect(scene.recorded).toEqual(["NODE ms 2.1.3"]);
  await expect(story(scene)).toMatchFileSnapshot("./stories/refused-upload.txt");
});

it("a type whose combined document is refused too fails, and nothing of it is removed", async () => {
  const { run } = await stage({
    files: { "yarn.lock": yarnLock("ms@2.1.3") },
    seed: [{ packageType: "NODE", name: "left-pad", version: "1.3.0" }],
    seededBy: ownSource,
    faults: [{ match: { method: "POST", path: "/packages/" }, times: null, do: { status: 400 } }],
  });

  const scene = await run();

  expect(scene.recorded).toEqual(["NODE left-pad 1.3.0"]);
  await expect(story(scene)).toMatchFileSnapshot("./stories/refused-for-good.txt");
});
