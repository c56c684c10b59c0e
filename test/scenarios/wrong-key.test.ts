import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

it("a key that Cortex refuses is one clear error that names the permission", async () => {
  const { run } = await stage({ files: { "package-lock.json": packageLock("ms@2.1.3") } });

  const scene = await run({ inputs: { "cortex-api-key": "another-key-0000" } });

  expect(scene.exitCode).toBe(1);
  // The first two pages of a list and the state travel together; nothing follows them.
  expect(scene.requests.length).toBeLessThanOrEqual(3);
  await expect(story(scene)).toMatchFileSnapshot("./stories/wrong-key.txt");
});
