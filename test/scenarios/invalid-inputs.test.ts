import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

it("invalid inputs are reported all at once, before any request", async () => {
  const { run } = await stage({ files: { "package-lock.json": packageLock("ms@2.1.3") } });

  const scene = await run({
    inputs: {
      "cortex-api-key": "",
      entity: "",
      mode: "dry-run",
      "prune-limit": "half",
      "package-types": "node, ruby",
      prune: "yes please",
    },
  });

  expect(scene.requests).toEqual([]);
  expect(scene.exitCode).toBe(1);
  await expect(story(scene)).toMatchFileSnapshot("./stories/invalid-inputs.txt");
});
