import { expect, it } from "vitest";
import { methodsOf, stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

it("an entity that Cortex does not have is one clear error, and nothing is written", async () => {
  const { run } = await stage({ files: { "package-lock.json": packageLock("ms@2.1.3") } });

  const scene = await run({ inputs: { entity: "shpo" } });

  expect(scene.exitCode).toBe(1);
  expect(methodsOf(scene)).toEqual(["GET"]);
  await expect(story(scene)).toMatchFileSnapshot("./stories/unknown-entity.txt");
});
