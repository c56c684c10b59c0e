import { expect, it } from "vitest";
import { methodsOf, stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

it("a second sync of the same commit writes nothing and costs at most three requests", async () => {
  const { run, synced } = await stage({ files: { "package-lock.json": packageLock("ms@2.1.3") } });
  await synced();

  const scene = await run();

  expect(methodsOf(scene)).toEqual(["GET"]);
  expect(scene.requests.length).toBeLessThanOrEqual(3);
  await expect(story(scene)).toMatchFileSnapshot("./stories/second-sync.txt");
});
