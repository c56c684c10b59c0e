import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

it("a page where JSON should be is one clear error, and nothing is removed", async () => {
  const { run } = await stage({
    files: { "package-lock.json": packageLock("ms@2.1.3") },
    seed: [{ packageType: "NODE", name: "left-pad", version: "1.3.0" }],
    faults: [{ match: { method: "GET" }, times: null, do: "html" }],
  });

  const scene = await run();

  expect(scene.recorded).toEqual(["NODE left-pad 1.3.0"]);
  await expect(story(scene)).toMatchFileSnapshot("./stories/html-page.txt");
});
